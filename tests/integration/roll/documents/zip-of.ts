import { deflateRawSync } from 'node:zlib'

const DEFLATED = 8
const VERSION = 20

/** A zip of these parts, deflated, with its directory. */
export function zipOf(parts: Record<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content)
    const called = Buffer.from(name)
    const sizes = [...long(packed.length), ...long(content.length), ...short(called.length, 0)]
    const common = [...short(VERSION, 0, DEFLATED), ...long(0, 0), ...sizes]
    const file = Buffer.from([...long(0x04034b50), ...common, ...called, ...packed])
    const entry = [...long(0x02014b50), ...short(VERSION), ...common, ...short(0, 0, 0), ...long(0, at)]
    directory.push(Buffer.from([...entry, ...called]))
    files.push(file)
    at += file.length
  }
  const size = Buffer.concat(directory).length
  const count = directory.length
  const end = Buffer.from([...long(0x06054b50), ...short(0, 0, count, count), ...long(size, at), ...short(0)])
  return new Uint8Array(Buffer.concat([...files, ...directory, end]))
}

const numbers = (bytes: number, values: number[]) =>
  values.flatMap((value) => Array.from({ length: bytes }, (_, n) => Math.floor(value / 256 ** n) % 256))
const short = (...values: number[]) => numbers(2, values)
const long = (...values: number[]) => numbers(4, values)
