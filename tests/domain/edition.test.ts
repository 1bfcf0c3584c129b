import { describe, expect, test } from 'vitest'
import {
  latestEdition,
  localDate,
  nextEdition,
  reportTerm,
  tellAgain,
  type Edition,
  type ReportKind,
} from '#domain/index.ts'

const AUTUMN = reportTerm(2026, 1)
const SPRING = reportTerm(2026, 2)
const LAST = localDate('2026-12-18')

const published = (edition: number, kind: ReportKind, on: string, term: 1 | 2 | 3 = 1): Edition => ({
  academicYear: 2026,
  term,
  edition,
  kind,
  publishedOn: localDate(on),
})

const next = (on: string, ...editions: Edition[]) =>
  nextEdition(AUTUMN, editions, { today: localDate(on), lastSchoolDay: LAST })

describe('the next edition of a term’s report', () => {
  test.each([
    ['2026-11-30', 'interim'],
    ['2026-12-17', 'interim'],
    ['2026-12-18', 'final'],
    ['2027-01-05', 'final'],
  ])('is on %s the first, %s', (on, kind) => {
    expect(next(on)).toEqual({ edition: 1, kind, from: on })
  })

  test('is an interim one again only a week after the last, and the final one at once', () => {
    const interim = published(1, 'interim', '2026-12-14')
    expect(next('2026-12-16', interim)).toEqual({ edition: 2, kind: 'interim', from: '2026-12-21' })
    expect(next('2026-12-18', interim)).toEqual({ edition: 2, kind: 'final', from: '2026-12-18' })
    const early = published(1, 'interim', '2026-11-30')
    expect(next('2026-12-07', early)).toEqual({ edition: 2, kind: 'interim', from: '2026-12-07' })
  })

  test('is a corrected one once the term’s own is published, whatever the calendar says since', () => {
    const final = published(1, 'final', '2026-12-18')
    expect(next('2026-12-18', final)).toMatchObject({ edition: 2, kind: 'corrected', from: '2026-12-18' })
    expect(next('2026-12-17', final)).toMatchObject({ kind: 'corrected' })
    const corrected = published(2, 'corrected', '2027-01-05')
    expect(next('2027-01-06', final, corrected)).toMatchObject({ edition: 3, kind: 'corrected' })
  })

  test('is none once a later term of the year is published, even for an interim', () => {
    expect(next('2027-02-01', published(1, 'interim', '2027-02-01', 2))).toBeNull()
    const before = { ...published(1, 'final', '2026-07-17', 3), academicYear: 2025 }
    expect(next('2026-11-30', before)).not.toBeNull()
  })
})

test('the latest edition of a term is found among those of other terms, in any order', () => {
  const all = [
    published(1, 'interim', '2026-11-30'),
    published(2, 'final', '2026-12-18'),
    published(1, 'interim', '2027-02-01', 2),
  ]
  expect(latestEdition(AUTUMN, all)).toMatchObject({ term: 1, edition: 2 })
  expect(latestEdition(SPRING, all.toReversed())).toMatchObject({ term: 2, edition: 1 })
  expect(latestEdition(reportTerm(2026, 3), all)).toBeUndefined()
})

test.each([
  [10, 10, 10],
  [12, 10, null],
  [6, 10, null],
  [15, 10, 15],
  [0, 5, 0],
  [0, 6, 0],
  ['fewer than 5', 0, 'fewer than 5'],
  ['fewer than 5', 6, 'fewer than 5'],
  [7, 'fewer than 5', 7],
  [30, null, null],
] as const)('a count of %s after %s in an earlier edition is told as %s', (now, before, told) => {
  expect(tellAgain(now, before)).toBe(told)
})
