import { zipParts, type ZipPart } from './zip.ts'

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

// Macros, controls and other programs lie in .bin; so do the settings of a printer.
const PROGRAM =
  /vba|activex|(?<!\/printersettings\d*)\.bin$|\.(do[ct]m|xl[st]m|xlsb|xlam|pp[tsa]m|potm|sldm|exe)$/i
const PROGRAM_TYPE = /macro|vba|activex|ms-office\.|oleobject/i
// A template from elsewhere brings its macros when the document is opened.
const FROM_ELSEWHERE = /<[^<>]*attachedTemplate[^<>]*>/gi

/**
 * Whether a file is a Word document without macros, programs or a template from the internet. What counts is what each
 * of its parts is declared to be, whatever else is declared beside it, and what it is called.
 */
export async function isPlainWord(content: Uint8Array): Promise<boolean> {
  const parts = zipParts(content)
  const types = parts?.find(({ name }) => name === '[Content_Types].xml')
  if (!parts || !types || parts.some(({ name }) => PROGRAM.test(name))) return false
  if (!areOfWord(await xmlOf(types))) return false
  for (const part of parts.filter(({ name }) => name.toLowerCase().endsWith('.rels')))
    if (!isHarmless(await xmlOf(part))) return false
  return true
}

function areOfWord(xml: string | null): boolean {
  const declared = [...(xml ?? '').matchAll(/\bContentType\s*=\s*(["'])(.*?)\1/g)].map((found) =>
    (found[2] ?? '').trim().toLowerCase(),
  )
  const mains = declared.filter((type) => type.endsWith('.main+xml'))
  return (
    mains.length > 0 &&
    mains.every((type) => type === MAIN) &&
    !declared.some((type) => PROGRAM_TYPE.test(type))
  )
}

function isHarmless(xml: string | null): boolean {
  if (xml === null || /vbaProject|activeXControl/i.test(xml)) return false
  return !(xml.match(FROM_ELSEWHERE) ?? []).some((relation) => /(https?|ftp):/i.test(relation))
}

/** A part's text with its characters as they are read; null where it is no UTF-8, or says what characters mean. */
async function xmlOf(part: ZipPart): Promise<string | null> {
  try {
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(await part.read())
    if (/<!|encoding\s*=\s*["'](?!utf-8)/i.test(xml)) return null
    return xml.replace(/&#(x[\da-f]+|\d+);/gi, (_whole, code: string) =>
      String.fromCodePoint(Number(/^x/i.test(code) ? `0${code}` : code)),
    )
  } catch {
    return null
  }
}
