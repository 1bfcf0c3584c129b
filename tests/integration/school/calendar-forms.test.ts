import { describe, expect, test } from 'vitest'
import { chosenHolidays, proposedHolidays } from '#features/school/calendar/bank-holidays.ts'
import { editText, type CalendarEdit } from '#features/school/calendar/edit.ts'
import { applyEdit, daysOf, entriesOf, stored, type YearPlan } from '#features/school/calendar/plan.ts'
import { editProblems } from '#features/school/calendar/problems.ts'
import { nextYear } from '#features/school/calendar/proposal.ts'
import { copyForm, entryForm, termsForm } from '#features/school/calendar/schema.ts'
import { opensEquallyLong } from '#features/school/calendar/times-problems.ts'
import { yearLength } from '#features/school/calendar/year-length.ts'
import { yearLines } from '#features/school/calendar/year-lines.ts'
import { yearMonths } from '#features/school/calendar/year-view.ts'
import { localDate as day, WHOLE_SCHOOL } from '#domain/index.ts'

const PLAN: YearPlan = {
  year: 2026,
  terms: [
    { halfTerm: 1, from: day('2026-09-01'), to: day('2026-10-23') },
    { halfTerm: 2, from: day('2026-11-02'), to: day('2026-12-18') },
  ],
  closures: [
    stored({ kind: 'inset', from: day('2026-09-01'), to: day('2026-09-01') }),
    stored({
      kind: 'closure',
      from: day('2026-12-18'),
      to: day('2026-12-18'),
      am: false,
      note: 'End of term',
    }),
    ...[8, 9].map((yearGroup) =>
      stored({ kind: 'different_dates', from: day('2026-09-02'), to: day('2026-09-03'), yearGroup }),
    ),
  ],
}

describe('a form of half terms', () => {
  const read = (fields: Record<string, string>) =>
    termsForm.safeParse({ year: '2026', urn: '900001', ...fields })
  const problemsOf = (fields: Record<string, string>) => {
    const { year, terms } = read(fields).data!
    return editProblems(PLAN, { type: 'terms', year, terms })
  }

  test('leaves out a half term whose days are both empty, and asks for one of two that is missing', () => {
    expect(
      read({ 'from-1': '2026-09-01', 'to-1': '2026-10-23', 'from-2': '', 'to-2': '' }).data?.terms,
    ).toHaveLength(1)
    expect(read({ 'from-1': '2026-09-01', 'to-1': '' }).error?.issues).toMatchObject([{ path: ['to-1'] }])
  })

  test.each([
    ['that begins before the last one ends', { 'from-2': '2026-10-20', 'to-2': '2026-12-18' }, 'from-2'],
    ['outside the year', { 'from-2': '2027-08-02', 'to-2': '2027-08-04' }, 'from-2'],
    ['that ends before it begins', { 'from-2': '2026-12-18', 'to-2': '2026-11-02' }, 'to-2'],
    ['that begins on a weekend', { 'from-2': '2026-11-01', 'to-2': '2026-12-18' }, 'from-2'],
  ])('refuses a half term %s, beside its day', (_what, second, field) => {
    const found = problemsOf({ 'from-1': '2026-09-01', 'to-1': '2026-10-23', ...second })
    expect(found.map((problem) => problem.field)).toEqual([field])
  })

  test('refuses a date that does not exist', () => {
    expect(read({ 'from-1': '2026-09-31', 'to-1': '2026-10-23' }).error?.issues).toMatchObject([
      { path: ['from-1'] },
    ])
  })
})

describe('a form of one entry', () => {
  const sent = {
    year: '2026',
    kind: 'closure',
    from: '2026-10-12',
    to: '',
    sessions: 'pm',
    who: 'years',
    'years[]': ['8'],
  }

  test('takes one day when no last day is given, and the sessions that are not held', () => {
    expect(entryForm.parse(sent).entry).toMatchObject({
      from: '2026-10-12',
      to: '2026-10-12',
      am: false,
      pm: true,
      yearGroups: [8],
    })
  })

  test('asks which year groups', () => {
    expect(entryForm.safeParse({ ...sent, 'years[]': undefined }).error?.issues).toMatchObject([
      { path: ['years[]'] },
    ])
  })

  test.each([
    ['of days out of term', { from: '2026-10-26' }],
    ['that the calendar has already', { kind: 'closure', from: '2026-12-18', sessions: 'pm' }],
    ['on a Saturday', { from: '2026-10-10' }],
  ])('refuses a closure %s', (_what, fields) => {
    const { entry } = entryForm.parse({ ...sent, ...fields })
    const found = editProblems(PLAN, { type: 'entry', year: 2026, replaces: '', entry })
    expect(found.map((problem) => problem.field)).toEqual(['from'])
  })
})

describe('an edit', () => {
  test('replaces one entry, for all its year groups, and leaves the others', () => {
    const known = entriesOf(PLAN).find(({ kind }) => kind === 'different_dates')!
    const { key, ...entry } = { ...known, yearGroups: [8, 9, 10], to: day('2026-09-02') }
    const changed = entriesOf(applyEdit(PLAN, { type: 'entry', year: 2026, replaces: key, entry }))
    expect(changed.map(({ kind, yearGroups }) => [kind, yearGroups])).toEqual([
      ['inset', [WHOLE_SCHOOL]],
      ['different_dates', [8, 9, 10]],
      ['closure', [WHOLE_SCHOOL]],
    ])
  })

  test('takes out one entry alone', () => {
    const [inset] = entriesOf(PLAN)
    expect(applyEdit(PLAN, { type: 'remove', year: 2026, key: inset!.key }).closures).toHaveLength(3)
  })

  test('that was cut short in its address is refused, not a fault', () => {
    expect(editText.safeParse('{"type":"terms"').success).toBe(false)
    expect(editText.safeParse('{"type":"terms","year":2026,"terms":[{"halfTerm":9}]}').success).toBe(false)
  })
})

describe('the year on one page', () => {
  const months = yearMonths(PLAN, daysOf(PLAN), [{ monday: day('2026-08-31'), number: 41 }])
  const dayOf = (date: string) =>
    months
      .flatMap(({ weeks }) => weeks)
      .flatMap(({ days }) => days)
      .find((each) => each?.date === date)

  test('has twelve months from August to July and every day of them once', () => {
    expect(months.map(({ name }) => name)).toEqual(expect.arrayContaining(['August 2026', 'July 2027']))
    const days = months
      .flatMap(({ weeks }) => weeks.flatMap((week) => week.days))
      .filter((each) => each !== null)
    expect(months).toHaveLength(12)
    expect(new Set(days.map(({ date }) => date)).size).toBe(365)
  })

  test('says what each day is by a letter as well as by its look', () => {
    expect(dayOf('2026-09-01')).toMatchObject({ look: 'inset', letter: 'I' })
    expect(dayOf('2026-09-02')).toMatchObject({ look: 'school', letter: '', differs: true })
    expect(dayOf('2026-12-18')).toMatchObject({ look: 'half', letter: '½', open: 'am' })
    expect(dayOf('2026-10-28')).toMatchObject({ look: 'out', letter: '' })
  })

  test('counts half a day as one session', () => {
    expect(yearLength(months, 15)).toEqual({ days: 73, sessions: 145, weeks: 15 })
  })

  test('numbers the weeks of the year from 1, and only where there is a school day', () => {
    const [august, september] = months
    expect(august!.weeks.map(({ number }) => number)).toEqual([null, null, null, null, null, null])
    expect(september!.weeks[0]!.number).toBe(1)
  })

  test('stands in words too, in order', () => {
    expect(
      yearLines(PLAN, daysOf(PLAN)).map(({ when, what, who, sessions }) => [when, what, who, sessions]),
    ).toEqual([
      ['Tue 1 Sep to Fri 23 Oct 2026', 'Autumn 1', 'Whole school', '38 days, 76 sessions'],
      ['Tue 1 Sep 2026', 'INSET day', 'Whole school', 'No session'],
      ['Wed 2 Sep to Thu 3 Sep 2026', 'Different dates for a year group', 'Year 8 and Year 9', 'No session'],
      ['Mon 2 Nov to Fri 18 Dec 2026', 'Autumn 2', 'Whole school', '35 days, 69 sessions'],
      ['Fri 18 Dec 2026', 'Planned closure: End of term', 'Whole school', 'Morning only'],
    ])
  })
})

describe('bank holidays', () => {
  test('are all proposed to a calendar that has none, and only its own are ticked in one that has', () => {
    expect(proposedHolidays(PLAN).every(({ chosen }) => chosen)).toBe(true)
    const days = chosenHolidays(PLAN, [day('2026-12-25'), day('2026-12-24')])
    expect(days).toEqual([{ date: '2026-12-25', name: 'Christmas Day' }])
    const kept = proposedHolidays(applyEdit(PLAN, { type: 'bankHolidays', year: 2026, days }))
    expect(kept.filter(({ chosen }) => chosen).map(({ date }) => date)).toEqual(['2026-12-25'])
  })
})

describe('a year copied forward', () => {
  test('comes back from its form as it was proposed, less what was cleared', () => {
    const proposal = nextYear(PLAN)
    const fields = Object.fromEntries([
      ...proposal.terms.flatMap(({ halfTerm, from, to }) => [
        [`from-${halfTerm}`, from],
        [`to-${halfTerm}`, to],
      ]),
      ...proposal.lines.flatMap(({ carried, from, to }, index) => [
        [`line-${index + 1}`, carried],
        [`from-line-${index + 1}`, index === 0 ? '' : from],
        [`to-line-${index + 1}`, index === 0 ? '' : to],
      ]),
    ]) as Record<string, string>
    const { terms, entries } = copyForm.parse({
      year: '2027',
      lines: String(proposal.lines.length),
      'days[]': [],
      ...fields,
    })
    expect(terms).toEqual(proposal.terms)
    expect(entries).toMatchObject([{ kind: 'different_dates', from: '2027-09-01', yearGroups: [8, 9] }])
  })

  test('is refused for a year that is set up already', () => {
    const edit: CalendarEdit = { type: 'year', year: 2026, terms: PLAN.terms, entries: [], days: [] }
    expect(editProblems(PLAN, edit)).toMatchObject([{ field: 'from-1' }])
  })
})

test('registers open for different lengths are told apart', () => {
  const times = { starts: '08:40', opens: '08:45', closes: '09:15', ends: '12:00' }
  expect(opensEquallyLong({ AM: times, PM: null })).toBe(true)
  expect(opensEquallyLong({ AM: times, PM: { ...times, closes: '09:00' } })).toBe(false)
})
