import { inflateRawSync } from 'node:zlib'

const CENTRAL = 0x02014b50
const DEFLATED = 8

/** Everything in a zip file, such as a workbook, as one text. Found by the directory at its end. */
export function unzipped(zip: Buffer): string {
  const texts: string[] = []
  for (let at = zip.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0 && zip.readUInt32LE(at) === CENTRAL;) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + size)
    texts.push((method === DEFLATED ? inflateRawSync(packed) : packed).toString('utf8'))
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    if (at + 4 > zip.length) break
  }
  return texts.join('\n')
}
