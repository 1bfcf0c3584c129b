import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

export type ZipPart = {
  name: string
  /** What it holds; fails when that is not what the directory says, or more than a small file. */
  read: () => Promise<Uint8Array>
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const [STORED, DEFLATED] = [0, 8]
const MOST_PARTS = 2000
const MOST_BYTES = 2 * 1024 * 1024

const inflated = promisify(inflateRaw)

/**
 * The parts of a zip file by the directory at its end. Gives null for one that programs may read in two ways: whose
 * directory is not where it says, whose parts are called otherwise where they lie, or twice the same, or are locked.
 */
export function zipParts(content: Uint8Array): ZipPart[] | null {
  const zip = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  try {
    return partsOf(zip)
  } catch (error) {
    // What lies outside the file.
    if (error instanceof RangeError) return null
    throw error
  }
}

function partsOf(zip: Buffer): ZipPart[] | null {
  const end = endOf(zip)
  if (end === null) return null
  const count = zip.readUInt16LE(end + 10)
  const parts: ZipPart[] = []
  let at = zip.readUInt32LE(end + 16)
  if (count > MOST_PARTS || zip.readUInt16LE(end + 8) !== count) return null
  for (let n = 0; n < count; n++) {
    const part = partAt(zip, at)
    if (!part) return null
    parts.push(part)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  const names = new Set(parts.map(({ name }) => name.toLowerCase()))
  return at === end && names.size === count ? parts : null
}

/** Where the end of the directory is: with its comment it reaches to the very end. */
function endOf(zip: Buffer): number | null {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 0xffff); at--)
    if (zip.readUInt32LE(at) === END && at + 22 + zip.readUInt16LE(at + 20) === zip.length) return at
  return null
}

function partAt(zip: Buffer, at: number): ZipPart | null {
  const local = zip.readUInt32LE(at + 42)
  if (zip.readUInt32LE(at) !== ENTRY || zip.readUInt32LE(local) !== LOCAL) return null
  const method = zip.readUInt16LE(at + 10)
  const locked = zip.readUInt16LE(at + 8) & 1
  const name = textAt(zip, at + 46, zip.readUInt16LE(at + 28))
  const start = local + 30 + zip.readUInt16LE(local + 26)
  const data = start + zip.readUInt16LE(local + 28)
  if (locked || (method !== STORED && method !== DEFLATED)) return null
  if (textAt(zip, local + 30, zip.readUInt16LE(local + 26)) !== name || /\\|^\/|\.\./.test(name)) return null
  const packed = zip.subarray(data, data + zip.readUInt32LE(at + 20))
  return {
    name,
    read: async () => (method === STORED ? packed : inflated(packed, { maxOutputLength: MOST_BYTES })),
  }
}

const textAt = (zip: Buffer, at: number, length: number) => zip.toString('utf8', at, at + length)
