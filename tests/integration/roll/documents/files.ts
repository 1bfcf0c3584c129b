/** Files made for tests: the first bytes are those by which each kind is known. */
const text = new TextEncoder()

export const bytesOf = (start: string | number[], rest = ''): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...(typeof start === 'string' ? text.encode(start) : start), ...text.encode(rest)])

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const IHDR = [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]
const IDAT = [0, 0, 0, 0, 0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54, 0, 0, 0, 0]

/** A zip of one stored member without content, as Word's documents begin. */
function zipOf(member: string, content: string): Uint8Array<ArrayBuffer> {
  const [name, body] = [text.encode(member), text.encode(content)]
  const head = new DataView(new ArrayBuffer(30))
  head.setUint32(0, 0x504b0304)
  head.setUint16(4, 20, true)
  head.setUint32(18, body.length, true)
  head.setUint32(22, body.length, true)
  head.setUint16(26, name.length, true)
  return new Uint8Array([...new Uint8Array(head.buffer), ...name, ...body])
}

const mainPart = (type: string) =>
  zipOf(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${type}.main+xml"/></Types>`,
  )

export const FILES = {
  pdf: bytesOf('%PDF-1.7\n', 'A doctor’s letter'),
  png: new Uint8Array([...PNG, ...IHDR, ...IDAT]),
  jpeg: bytesOf([0xff, 0xd8, 0xff, 0xe0], 'JFIF'),
  heic: bytesOf([0, 0, 0, 24], 'ftypheic\0\0\0\0mif1heic'),
  docx: mainPart('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  docm: mainPart('application/vnd.ms-word.document.macroEnabled'),
  text: bytesOf('Dear Mrs Hart,\r\n\tAda was ill – she is well again.\n'),
  program: bytesOf('MZ', '\0\0'),
  gif: bytesOf('GIF89a', '\0\0\0'),
  svg: bytesOf('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
  latin1: bytesOf([0x41, 0xe9, 0x41]),
}
