import { zipOf } from './zip-of.ts'

/** Files made for tests: the first bytes are those by which each kind is known. */
const text = new TextEncoder()

export const bytesOf = (start: string | number[], rest = ''): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...(typeof start === 'string' ? text.encode(start) : start), ...text.encode(rest)])

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const IHDR = [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]
const IDAT = [0, 0, 0, 0, 0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54, 0, 0, 0, 0]

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const MACROS = 'application/vnd.ms-word.document.macroEnabled'

const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`

export const contentTypes = (...overrides: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><Types>${overrides.join('')}</Types>`

const wordWith = (type: string, more: Record<string, string | Uint8Array> = {}) =>
  zipOf({
    '[Content_Types].xml': contentTypes(override('/word/document.xml', `${type}.main+xml`)),
    'word/document.xml': '<w:document/>',
    ...more,
  })

/** Word documents that hold a program, or bring one, each in another way. */
export const WITH_PROGRAMS = {
  'a project of macros': wordWith(MAIN, { 'word/vbaProject.bin': 'x' }),
  'a project of macros under another name': zipOf({
    '[Content_Types].xml': contentTypes(
      override('/word/document.xml', `${MAIN}.main+xml`),
      override('/word/picture.png', 'application/vnd.ms-office.vbaProject'),
    ),
    'word/picture.png': 'x',
  }),
  'a decoy beside the real main part': zipOf({
    '[Content_Types].xml': contentTypes(
      override('/word/decoy.xml', `${MAIN}.main+xml`),
      override('/word/document.xml', `${MACROS}.main+xml`),
    ),
  }),
  'a type written in other characters': zipOf({
    '[Content_Types].xml': contentTypes(
      override('/word/decoy.xml', `${MAIN}.main+xml`),
      override('/word/document.xml', `application/vnd.ms-word.document.m&#x61;croEnabled.main+xml`),
    ),
  }),
  'a type that the document defines': zipOf({
    '[Content_Types].xml': `<!DOCTYPE t [<!ENTITY m "macroEnabled">]>${contentTypes(
      override('/word/document.xml', `${MAIN}.main+xml`),
    )}`,
  }),
  'a main part that is a template with macros': wordWith(
    'application/vnd.ms-word.template.macroEnabledTemplate',
  ),
  'a control': wordWith(MAIN, { 'word/activeX/activeX1.xml': '<x/>' }),
  'an embedded program': wordWith(MAIN, { 'word/embeddings/oleObject1.bin': 'x' }),
  'an embedded workbook with macros': wordWith(MAIN, { 'word/embeddings/book.xlsm': 'x' }),
  'a template from the internet': wordWith(MAIN, {
    'word/_rels/settings.xml.rels':
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/></Relationships>',
  }),
  'two lists of its types': wordWith(MAIN, { '[CONTENT_TYPES].xml': contentTypes() }),
  'a list of types that is called otherwise where it lies': renamed(wordWith(MAIN)),
  'more after its end': new Uint8Array([...wordWith(MAIN), 0]),
} as const

/** Word documents as Word and others write them. */
export const PLAIN_WORD = {
  'a chart’s workbook and a printer’s settings': wordWith(MAIN, {
    'word/embeddings/Microsoft_Excel_Sheet1.xlsx': 'x',
    'word/printerSettings/printerSettings1.bin': 'x',
  }),
  'the template of its school and a link': wordWith(MAIN, {
    'word/_rels/settings.xml.rels':
      '<Relationships><Relationship Type="attachedTemplate" Target="file:///S:\\Templates\\Letter.dotx" TargetMode="External"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Target="https://www.gov.uk"/></Relationships>',
  }),
}

function renamed(zip: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = Buffer.from(zip)
  copy.write('[Content_Typos].xml', copy.indexOf('[Content_Types].xml'))
  return new Uint8Array(copy)
}

export const FILES = {
  pdf: bytesOf('%PDF-1.7\n', 'A doctor’s letter'),
  png: new Uint8Array([...PNG, ...IHDR, ...IDAT]),
  jpeg: bytesOf([0xff, 0xd8, 0xff, 0xe0], 'JFIF'),
  heic: bytesOf([0, 0, 0, 24], 'ftypheic\0\0\0\0mif1heic'),
  docx: wordWith(MAIN),
  docm: wordWith(MACROS),
  text: bytesOf('Dear Mrs Hart,\r\n\tAda was ill – she is well again.\n'),
  program: bytesOf('MZ', '\0\0'),
  gif: bytesOf('GIF89a', '\0\0\0'),
  svg: bytesOf('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
  latin1: bytesOf([0x41, 0xe9, 0x41]),
}
