import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  fiveQuestions,
  localDate,
  namesInText,
  reportTerm,
  reportTermsUntil,
  type QuestionFigures,
} from '#domain/index.ts'

describe('a pupil’s name in a commentary', () => {
  const zoe = {
    legalForename: 'Zoë',
    legalSurname: 'O’Brien-Ng',
    knownForename: 'Zo',
    knownSurname: 'Ng',
  }

  test.each([
    'We thank Zoë O’Brien-Ng for her help.',
    'we thank ZOE O’BRIEN-NG',
    'O’Brien-Ng, Zoë was away.',
    'Zo Ng’s family',
    "Zo Ng's family",
    'Zo\nNg',
    '(Zoe Ng)',
  ])('is found: %s', (text) => {
    expect(namesInText(text, [zoe])).toEqual(['Zo Ng'])
  })

  test.each(['Zoology is taught by Mr Ng.', 'Zoë did well.', 'The Ng family', ''])(
    'is not found where it is not: %s',
    (text) => {
      expect(namesInText(text, [zoe])).toEqual([])
    },
  )

  test('is found once, however often and in however many entries', () => {
    expect(namesInText('Zo Ng, and Zo Ng', [zoe, zoe])).toEqual(['Zo Ng'])
  })
})

describe('a report’s term', () => {
  test('is a part of the year by the DfE’s dates; the summer term is two', () => {
    expect(reportTerm(2025, 1)).toMatchObject({
      from: '2025-08-01',
      to: '2025-12-31',
      title: 'Autumn term 2025/26',
    })
    expect(reportTerm(2025, 2)).toMatchObject({ from: '2026-01-01', parts: { first: 2, last: 2 } })
    expect(reportTerm(2025, 3)).toMatchObject({
      to: '2026-07-31',
      parts: { first: 3, last: 4 },
      name: 'summer',
    })
  })

  test('follows the one before without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2098 }), (year) => {
        const [autumn, spring, summer] = ([1, 2, 3] as const).map((term) => reportTerm(year, term))
        expect(spring?.from).toBe(addDays(autumn!.to, 1))
        expect(summer?.from).toBe(addDays(spring!.to, 1))
        expect(reportTerm(year + 1, 1).from).toBe(addDays(summer!.to, 1))
      }),
    )
  })

  test('is to be reported on once it has begun', () => {
    const names = reportTermsUntil(localDate('2026-11-18')).map(({ title }) => title)
    expect(names).toEqual([
      'Autumn term 2026/27',
      'Summer term 2025/26',
      'Spring term 2025/26',
      'Autumn term 2025/26',
    ])
  })
})

describe('five questions', () => {
  const nothing: QuestionFigures = {
    attendance: null,
    attendanceLastYear: null,
    attendanceNational: null,
    target: null,
    persistent: null,
    persistentLastYear: null,
    persistentNational: null,
    severe: null,
    unauthorised: null,
    authorised: null,
    late: null,
    unexplained: false,
    registersInTime: null,
    lowestGroup: null,
    suspended: false,
  }

  test('are always five, each once, whatever is known', () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }))
    const figures = fc.record<QuestionFigures>({
      attendance: share,
      attendanceLastYear: share,
      attendanceNational: share,
      target: share,
      persistent: share,
      persistentLastYear: share,
      persistentNational: share,
      severe: share,
      unauthorised: share,
      authorised: share,
      late: share,
      unexplained: fc.boolean(),
      registersInTime: share,
      lowestGroup: fc.option(fc.record({ name: fc.constant('Year 3'), gap: fc.double({ noNaN: true }) })),
      suspended: fc.boolean(),
    })
    fc.assert(
      fc.property(figures, (known) => {
        expect(new Set(fiveQuestions(known)).size).toBe(5)
      }),
    )
    expect(fiveQuestions(nothing)).toHaveLength(5)
  })

  test('begin with what the figures say', () => {
    const lower = { ...nothing, attendance: 0.93, attendanceLastYear: 0.94 }
    expect(fiveQuestions(lower)[0]).toMatch(/lower than at the same point last year/)
    expect(fiveQuestions({ ...lower, attendance: 0.938 })[0]).not.toMatch(
      /lower than at the same point last year/,
    )
    expect(fiveQuestions({ ...nothing, lowestGroup: { name: 'Year 3', gap: 0.03 } })[0]).toMatch(
      /group: Year 3/,
    )
    expect(fiveQuestions({ ...nothing, persistent: 0.2, persistentNational: 0.14 })[0]).toMatch(
      /schools like ours/,
    )
  })
})
