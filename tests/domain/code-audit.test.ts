import { expect, test } from 'vitest'
import {
  addDays,
  AUDIT_RULE_IDS,
  auditMarks,
  localDate,
  schoolCalendar,
  weekdayOf,
  type AuditedMark,
  type LocalDate,
  type MarkDetail,
} from '#domain/index.ts'

const MONDAY = localDate('2026-10-05')
const calendar = schoolCalendar(
  Array.from({ length: 42 }, (_, n) => addDays(MONDAY, n))
    .filter((date) => weekdayOf(date) < 6)
    .map((date) => ({ date, am: true, pm: true })),
)
const schoolDays = calendar.days.map(({ date }) => date)

const mark = (date: LocalDate, code: string, detail: MarkDetail = {}): AuditedMark => ({
  date,
  session: 'AM',
  code,
  detail,
})
const audit = (marks: AuditedMark[], more: Partial<Parameters<typeof auditMarks>[0]> = {}) =>
  auditMarks({
    dateOfBirth: localDate('2014-01-15'),
    agreements: [],
    marks,
    calendar,
    today: addDays(MONDAY, 30),
    ...more,
  })
const days = (marks: AuditedMark[]) => marks.map(({ date }) => date)
const suspended = (...codes: string[]) => codes.map((code, n) => mark(schoolDays[n]!, code))

test('five days suspended are within the law, a sixth across a weekend is not', () => {
  expect(audit(suspended('E', 'E', 'E', 'E', 'E')).longSuspension).toEqual([])
  expect(days(audit(suspended('E', 'E', 'E', 'E', 'E', 'E', 'E')).longSuspension)).toEqual(
    schoolDays.slice(5, 7),
  )
})

test('a day in school ends a suspension, a day on which the school could not open does not', () => {
  expect(audit(suspended('E', 'E', 'E', '/', 'E', 'E', 'E')).longSuspension).toEqual([])
  expect(days(audit(suspended('E', 'E', 'E', 'Y2', 'E', 'E', 'E')).longSuspension)).toEqual([schoolDays[6]])
})

test('a morning suspended and an afternoon in school is no day of suspension', () => {
  const back: AuditedMark = { ...mark(schoolDays[3]!, '\\'), session: 'PM' }
  expect(audit([...suspended('E', 'E', 'E', 'E', 'E', 'E'), back]).longSuspension).toEqual([])
})

test('a part-time timetable stands to the last day of its agreement and not a day longer', () => {
  const marks = [mark(schoolDays[0]!, 'C2'), mark(schoolDays[1]!, 'C2')]
  const agreements = [{ from: addDays(MONDAY, -30), to: MONDAY }]
  expect(days(audit(marks, { agreements }).agreementEnded)).toEqual([schoolDays[1]])
  expect(audit(marks).agreementEnded).toEqual(marks)
})

test('B and K say what they are', () => {
  const marks = [
    mark(MONDAY, 'B'),
    mark(MONDAY, 'K', { nature: '  ' }),
    mark(MONDAY, 'B', { nature: 'Forest school' }),
  ]
  expect(audit(marks).natureMissing).toEqual(marks.slice(0, 2))
})

test('X is wrong from the first day of compulsory school age', () => {
  const marks = [mark(localDate('2026-12-30'), 'X'), mark(localDate('2026-12-31'), 'X')]
  expect(audit(marks, { dateOfBirth: localDate('2021-10-01') }).compulsoryX).toEqual([marks[1]])
})

test('a reason may be found on the fifth school day, and is late on the day after', () => {
  const marks = [mark(MONDAY, 'N')]
  const fifth = schoolDays[5]!
  expect(audit(marks, { today: fifth }).reasonOverdue).toEqual([])
  expect(audit(marks, { today: addDays(fifth, 1) }).reasonOverdue).toEqual(marks)
})

test('a term of presence and illness gives nothing to look at', () => {
  const found = audit(schoolDays.map((date, n) => mark(date, n % 7 === 0 ? 'I' : '/')))
  expect(AUDIT_RULE_IDS.flatMap((rule) => found[rule])).toEqual([])
})
