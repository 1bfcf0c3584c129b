import { expect, test } from 'vitest'
import { documentTypeOf } from '#server/files/document-type.ts'
import { FILES } from './files.ts'

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
