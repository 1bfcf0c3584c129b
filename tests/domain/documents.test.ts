import { describe, expect, test } from 'vitest'
import { documentName, keepDocumentUntil, localDate } from '#domain/index.ts'

describe('a document is kept', () => {
  const until = (kind: Parameters<typeof keepDocumentUntil>[0], added: string, born: string) =>
    keepDocumentUntil(kind, localDate(added), localDate(born))

  test.each(['medical_evidence', 'leave_request', 'letter', 'attendance_plan', 'other'] as const)(
    'six years, as the entry of the register it explains (%s)',
    (kind) => expect(until(kind, '2026-11-18', '2018-10-01')).toBe('2032-11-18'),
  )

  test('until the pupil is 25 where it is an order of a court', () => {
    expect(until('court_order', '2026-11-18', '2018-10-01')).toBe('2043-10-01')
  })

  test('never less than six years, however old the pupil', () => {
    expect(until('court_order', '2026-11-18', '2007-01-05')).toBe('2032-11-18')
  })

  test('to the end of February where its day is one that later years lack', () => {
    expect(until('letter', '2028-02-29', '2018-10-01')).toBe('2034-02-28')
  })
})

test.each([
  ['C:\\scans\\Letter from Dr Hart.pdf', 'Letter from Dr Hart'],
  ['/home/a/IMG_2033.HEIC', 'IMG_2033'],
  ['plan v1.2 final.docx', 'plan v1.2 final'],
  ['no ending', 'no ending'],
  ['.pdf', 'Document'],
  ['', 'Document'],
  ['turned\u202Efdp.exe', 'turnedfdp'],
  [`${'é'.repeat(200)}.txt`, 'é'.repeat(120)],
])('a file called %j is listed as %j', (file, name) => {
  expect(documentName(file)).toBe(name)
})
