import { inflateSync } from 'node:zlib'

type Part = { head: string; stream: string }

/**
 * The text of a PDF as Chromium writes it, without any spaces: every glyph drawn, by its font's own table of
 * characters. Enough to say that a word is in it, or is not.
 */
export function pdfText(pdf: Buffer): string {
  const parts = partsOf(pdf)
  const fonts = new Map<string, Map<string, string>>()
  for (const { head } of parts.values())
    for (const [, name = '', font = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, table = ''] = /\/ToUnicode (\d+) 0 R/.exec(parts.get(font)?.head ?? '') ?? []
      fonts.set(name, charactersOf(parts.get(table)?.stream ?? ''))
    }
  return [...parts.values()].map(({ stream }) => drawn(stream, fonts)).join('')
}

/** Whether the PDF is tagged, as a screen reader needs it: it says so, and has a tree of what each part is. */
export const isTagged = (pdf: Buffer): boolean =>
  /\/Marked true/.test(pdf.toString('latin1')) && pdf.toString('latin1').includes('/StructTreeRoot')

function partsOf(pdf: Buffer): Map<string, Part> {
  const found = new Map<string, Part>()
  for (const match of pdf.toString('latin1').matchAll(/(\d+) 0 obj\n?([\s\S]*?)\nendobj/g)) {
    const [, number = '', body = ''] = match
    const [head = '', ...rest] = body.split(/stream\r?\n/)
    const bytes = Buffer.from(rest.join('stream\n'), 'latin1')
    const packed = head.includes('/FlateDecode') && !head.includes('/Image')
    found.set(number, { head, stream: packed ? inflateSync(bytes).toString('latin1') : '' })
  }
  return found
}

/** A font's table: from the number of a glyph to the characters it stands for. */
function charactersOf(table: string): Map<string, string> {
  const characters = new Map<string, string>()
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      characters.set(glyph.toUpperCase(), text(to))
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', until = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let n = parseInt(from, 16); n <= parseInt(until, 16); n++)
        characters.set(
          n.toString(16).toUpperCase().padStart(from.length, '0'),
          String.fromCodePoint(parseInt(to, 16) + n - parseInt(from, 16)),
        )
  return characters
}

function drawn(stream: string, fonts: Map<string, Map<string, string>>): string {
  let font = new Map<string, string>()
  let text = ''
  for (const [, name, glyphs] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map<string, string>()
    // A font's glyphs are numbered by one byte, or by two.
    const width = [...font.keys()][0]?.length ?? 4
    for (let at = 0; glyphs !== undefined && at < glyphs.length; at += width)
      text += font.get(glyphs.slice(at, at + width).toUpperCase()) ?? ''
  }
  return text.replace(/\s/g, '')
}
