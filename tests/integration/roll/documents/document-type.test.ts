import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { documentTypeOf } from '#server/files/document-type.ts'
import { FILES, PLAIN_WORD, WITH_PROGRAMS } from './files.ts'
import { zipOf } from './zip-of.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

test.each([
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['heic', 'image/heic'],
  ['docx', WORD],
  ['text', 'text/plain'],
] as const)('a %s is known by what it holds', async (file, type) => {
  expect(await documentTypeOf(FILES[file])).toBe(type)
})

test.each(['docm', 'program', 'gif', 'svg', 'latin1'] as const)('a %s is not kept', async (file) => {
  expect(await documentTypeOf(FILES[file])).toBeNull()
})

test.each(Object.entries(PLAIN_WORD))('a Word document with %s is kept', async (_what, file) => {
  expect(await documentTypeOf(file)).toBe(WORD)
})

test.each(Object.entries(WITH_PROGRAMS))('a Word document with %s is not kept', async (_what, file) => {
  expect(await documentTypeOf(file)).toBeNull()
})

test('a zip that is cut off anywhere, or unpacks to very much, is nothing that is kept', async () => {
  for (let end = 4; end < FILES.docx.length; end += 7)
    expect(await documentTypeOf(FILES.docx.subarray(0, end))).toBeNull()
  const bomb = zipOf({ '[Content_Types].xml': new Uint8Array(50_000_000) })
  expect(deflateRawSync(new Uint8Array(50_000_000)).length).toBeLessThan(100_000)
  expect(await documentTypeOf(bomb)).toBeNull()
})

test('a letter whose characters lie across the slices in which it is read is read whole', async () => {
  const words = new TextEncoder().encode(`a${'ü–'.repeat(60_000)}`)
  expect(await documentTypeOf(words)).toBe('text/plain')
  expect(await documentTypeOf(words.subarray(0, -1))).toBeNull()
  words[words.length - 20] = 1
  expect(await documentTypeOf(words)).toBeNull()
})

test('others are served while six large files are looked at', async () => {
  const large = new Uint8Array(10 * 1024 * 1024).fill(0x61)
  let served = 0
  let looking = true
  const others = () => {
    served++
    if (looking) setImmediate(others)
  }
  setImmediate(others)
  await Promise.all(Array.from({ length: 6 }, () => documentTypeOf(large)))
  looking = false
  expect(served).toBeGreaterThan(100)
})
