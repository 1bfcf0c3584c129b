import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  classify,
  localDate,
  noticeDeadlines,
  noticeLadder,
  penaltyThreshold,
  sicknessReturn,
  unauthorisedRun,
  weekNumberOf,
  type Mark,
} from '#domain/index.ts'
import { calendarA, marksFrom, sessionsFrom, times } from './calendar-a.ts'

const day = localDate
const all = sessionsFrom(calendarA, day('2025-09-01'))
const anyMarks = fc
  .array(fc.constantFrom('O', 'O', 'O', 'G', 'N', 'U', 'Y1', 'I', '/', null), {
    maxLength: all.length,
    size: 'max',
  })
  .map((codes) =>
    codes.flatMap((code, index) => {
      const slot = all[index]
      return code && slot ? [{ ...slot, code }] : []
    }),
  )

describe('ten unauthorised sessions in ten school weeks', () => {
  /** By definition: try every window of ten weeks in turn and take its tenth session. */
  function byEveryWindow(marks: Mark[]) {
    const counted = marks.filter(({ code, date }) => classify(code, date) === 'unauthorised')
    const week = ({ date }: Mark) => weekNumberOf(calendarA, date) ?? NaN
    for (let last = 1; last <= calendarA.weeks.length; last += 1) {
      const inWindow = counted.filter((mark) => week(mark) > last - 10 && week(mark) <= last)
      if (inWindow.length >= 10) return inWindow.slice(0, 10)
    }
    return []
  }

  test('finds the earliest window and its tenth session', () => {
    const sparse = fc
      .uniqueArray(fc.nat(all.length - 1), { maxLength: 60, size: 'max' })
      .map((slots) =>
        slots.flatMap((slot) => (all[slot] ? [{ ...all[slot], code: slot % 7 ? 'O' : 'N' }] : [])),
      )
      .map((marks) =>
        marks.toSorted((a, b) => `${a.date}${a.session}`.localeCompare(`${b.date}${b.session}`)),
      )
    fc.assert(
      fc.property(fc.oneof(sparse, anyMarks), (marks) => {
        const expected = byEveryWindow(marks)
        const found = penaltyThreshold(marks.toReversed(), calendarA)
        expect(found.sessions).toEqual(expected)
        expect(found.met).toBe(expected.length === 10)
        expect([found.reachedOn, found.reachedIn]).toEqual([
          expected[9]?.date ?? null,
          expected[9]?.session ?? null,
        ])
        expect(found.provisional).toBe(expected.some(({ code }) => code === 'N'))
      }),
    )
  })

  test('the tenth school week counts, the eleventh does not; holidays are no weeks', () => {
    const nine = marksFrom(calendarA, '2025-09-08', times(9, 'O'))
    const inTenth: Mark = { date: day('2025-11-17'), session: 'AM', code: 'O' }
    expect(weekNumberOf(calendarA, inTenth.date)).toBe(11)
    expect(penaltyThreshold([...nine, inTenth], calendarA).met).toBe(true)
    expect(penaltyThreshold([...nine, { ...inTenth, date: day('2025-11-24') }], calendarA).met).toBe(false)
  })

  test('leaves out what an earlier notice covers, and begins anew after it', () => {
    const twoWeeks = marksFrom(calendarA, '2025-11-03', times(19, 'G'))
    const after = day('2025-11-07')
    expect(penaltyThreshold(twoWeeks, calendarA, { after }).met).toBe(false)
    const twenty = marksFrom(calendarA, '2025-11-03', times(20, 'G'))
    expect(penaltyThreshold(twenty, calendarA, { after })).toMatchObject({
      met: true,
      reachedOn: '2025-11-14',
    })
  })

  test('leaves out sessions before compulsory school age', () => {
    const marks = marksFrom(calendarA, '2025-12-15', times(11, 'O'))
    // Born on 1 November 2020: of compulsory school age from 31 December 2025.
    expect(penaltyThreshold(marks, calendarA, { dateOfBirth: day('2020-11-01') }).met).toBe(false)
    expect(penaltyThreshold(marks, calendarA, { dateOfBirth: day('2020-08-01') }).met).toBe(true)
  })

  test('marks on a day without school are no sessions', () => {
    const halfTerm = times(10, 0).map((_, n): Mark => ({
      date: addDays(day('2025-10-27'), n >> 1),
      session: n % 2 ? 'PM' : 'AM',
      code: 'O',
    }))
    expect(penaltyThreshold(halfTerm, calendarA).met).toBe(false)
  })
})

describe('the ladder of penalty notices', () => {
  const notice = (issued: string, withdrawn = false) => ({ issued: day(issued), withdrawn })

  test('a third within three years is refused', () => {
    expect(noticeLadder([notice('2024-10-10'), notice('2025-06-01')], day('2027-10-09'))).toEqual({
      allowed: false,
      ordinal: 3,
      amounts: [],
    })
  })

  test('when the oldest has aged out the next is a second', () => {
    expect(noticeLadder([notice('2024-10-10'), notice('2025-06-01')], day('2027-10-10'))).toMatchObject({
      ordinal: 2,
      amounts: [160],
    })
  })

  test('notices from before the framework do not count', () => {
    expect(noticeLadder([notice('2024-08-18')], day('2025-01-10')).ordinal).toBe(1)
    expect(noticeLadder([notice('2024-08-19')], day('2025-01-10')).ordinal).toBe(2)
  })

  test('a notice issued later than the one proposed does not count', () => {
    expect(noticeLadder([notice('2025-06-01')], day('2025-05-31')).ordinal).toBe(1)
    expect(noticeLadder([notice('2025-06-01')], day('2025-06-01')).ordinal).toBe(2)
  })

  test('a withdrawal may be given by its day', () => {
    expect(
      noticeLadder([{ issued: day('2025-02-01'), withdrawn: day('2025-02-20') }], day('2025-09-30')).ordinal,
    ).toBe(1)
  })

  test('the 21 and 28 days begin with the day of receipt', () => {
    expect(noticeDeadlines(day('2026-03-04'), [80, 160])).toEqual([
      { amount: 80, lastDay: '2026-03-24' },
      { amount: 160, lastDay: '2026-03-31' },
    ])
    expect(noticeDeadlines(day('2026-03-04'), [])).toEqual([])
  })
})

describe('fifteen days of illness', () => {
  test('are thirty sessions, running or not, and due on the day of the thirtieth', () => {
    const codes = times(45, '').map((_, n) => (n % 3 === 2 ? '/' : 'I'))
    const marks = marksFrom(calendarA, '2025-11-03', codes)
    const thirtieth = marks.filter(({ code }) => code === 'I')[29]
    const whole = sicknessReturn(marks, calendarA, { count: 'sessions' })
    expect(whole).toMatchObject({ due: true, on: thirtieth?.date })
    expect(whole.bySessions).toEqual({
      days: marks.filter(({ code }) => code === 'I').length / 2,
      due: true,
      on: thirtieth?.date,
    })
    expect(sicknessReturn(marks.toReversed(), calendarA, { count: 'sessions' }).on).toBe(thirtieth?.date)
    expect(
      sicknessReturn(
        marks.filter((mark) => mark !== thirtieth),
        calendarA,
        { count: 'sessions' },
      ),
    ).toMatchObject({ due: false, on: null })
  })

  test('fifteen mornings of illness are fifteen days that hold an I, and seven and a half by sessions', () => {
    const mornings = marksFrom(calendarA, '2025-11-03', times(30, 'I')).filter(
      ({ session }) => session === 'AM',
    )
    const found = sicknessReturn(mornings, calendarA)
    expect(found.bySessions).toEqual({ days: 7.5, due: false, on: null })
    expect(found.byDays).toEqual({ days: 15, due: true, on: '2025-11-21' })
    expect(found).toMatchObject({ due: true, on: '2025-11-21' })
    expect(sicknessReturn(mornings, calendarA, { count: 'days' })).toEqual(found)
    expect(sicknessReturn(mornings, calendarA, { count: 'sessions' })).toMatchObject({ due: false, on: null })
    expect(sicknessReturn(mornings.slice(1), calendarA).due).toBe(false)
  })

  test('the earlier count is never later than either', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const { on, bySessions, byDays } = sicknessReturn(marks, calendarA)
        expect(on).toBe([bySessions.on, byDays.on].filter((each) => each !== null).sort()[0] ?? null)
      }),
    )
  })

  test('appointments are not illness', () => {
    expect(sicknessReturn(marksFrom(calendarA, '2025-11-03', times(60, 'M')), calendarA).due).toBe(false)
  })
})

describe('a run of unauthorised absence', () => {
  const from = '2025-11-03'
  const run = (codes: string[]) => unauthorisedRun(marksFrom(calendarA, from, codes), calendarA)

  test('falls due on its tenth school day, across a weekend', () => {
    expect(run(times(20, 'O'))).toEqual({
      schoolDays: 10,
      since: '2025-11-03',
      tenthOn: '2025-11-14',
      groundI: false,
      earlier: [],
    })
    expect(run(times(18, 'O'))).toMatchObject({ schoolDays: 9, tenthOn: null })
  })

  test('one attended or authorised session ends it, and a run of ten is remembered', () => {
    const ended = run([...times(20, 'O'), '/', 'O', 'G', 'G'])
    expect(ended).toMatchObject({ schoolDays: 1, since: '2025-11-18', tenthOn: null })
    expect(ended.earlier).toEqual([
      { schoolDays: 10, since: '2025-11-03', until: '2025-11-14', tenthOn: '2025-11-14' },
    ])
    expect(run([...times(18, 'O'), 'O', 'I'])).toMatchObject({ schoolDays: 0, since: null, earlier: [] })
  })

  test('ends with the last mark: somebody who came back has no run', () => {
    expect(run([...times(20, 'O'), '/', '\\'])).toMatchObject({ schoolDays: 0, since: null, tenthOn: null })
  })

  test('twenty days of G, N or O are worth a review under ground I', () => {
    expect(run(times(38, 'O'))).toMatchObject({ schoolDays: 19, groundI: false })
    expect(run(times(40, 'O'))).toMatchObject({ schoolDays: 20, groundI: true })
    expect(run([...times(20, 'G'), ...times(10, 'N'), ...times(10, 'O')]).groundI).toBe(true)
  })

  test('U keeps the run but ends ground I’s count', () => {
    expect(run([...times(10, 'O'), 'U', ...times(29, 'O')])).toMatchObject({ schoolDays: 20, groundI: false })
    expect(run([...times(10, 'O'), 'U', 'O', ...times(40, 'O')])).toMatchObject({
      schoolDays: 26,
      groundI: true,
    })
  })

  test('a not-possible session neither breaks nor lengthens the run, and ends ground I’s count', () => {
    expect(run([...times(18, 'O'), 'Y1', 'Y1', 'O', 'O'])).toMatchObject({
      schoolDays: 10,
      tenthOn: '2025-11-17',
    })
    expect(run([...times(18, 'O'), 'Y1', 'O'])).toMatchObject({ schoolDays: 10, tenthOn: '2025-11-14' })
    expect(run([...times(20, 'O'), 'Y1', 'Y1', ...times(20, 'O')])).toMatchObject({
      schoolDays: 20,
      groundI: false,
    })
  })

  test('an unmarked day neither breaks nor extends', () => {
    const marks = marksFrom(calendarA, from, times(42, 'O'))
    const gap = marks.filter(({ date }) => date !== '2025-11-12')
    expect(unauthorisedRun(gap, calendarA)).toMatchObject({
      schoolDays: 20,
      tenthOn: '2025-11-17',
      groundI: true,
    })
  })

  test('a mark left on a day without school plays no part', () => {
    const marks = marksFrom(calendarA, '2025-10-20', times(30, 'O'))
    const holiday: Mark = { date: day('2025-10-29'), session: 'AM', code: '#' }
    expect(unauthorisedRun([...marks, holiday], calendarA)).toEqual(unauthorisedRun(marks, calendarA))
  })

  test('nobody’s marks make no run', () => {
    expect(unauthorisedRun([], calendarA)).toEqual({
      schoolDays: 0,
      since: null,
      tenthOn: null,
      groundI: false,
      earlier: [],
    })
  })

  test('whatever the marks, the order they come in does not matter', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const found = unauthorisedRun(marks, calendarA)
        expect(unauthorisedRun(marks.toReversed(), calendarA)).toEqual(found)
        expect(found.tenthOn === null).toBe(found.schoolDays < 10)
        for (const { schoolDays } of found.earlier) expect(schoolDays).toBeGreaterThanOrEqual(10)
      }),
    )
  })
})
