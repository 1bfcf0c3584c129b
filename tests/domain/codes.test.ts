import { describe, expect, test } from 'vitest'
import {
  addDays,
  allCodes,
  classify,
  codesInForce,
  describeCode,
  LEGAL_GROUPS,
  localDate,
  suggestedReplacements,
  UnknownCodeError,
  validateMark,
} from '#domain/index.ts'

const NOW = localDate('2026-11-18')
const LAST_OLD_DAY = localDate('2024-08-18')
const FIRST_NEW_DAY = localDate('2024-08-19')
const text = (codes: { code: string }[]) => codes.map(({ code }) => code).join(' ')

describe('the codes of the regulations', () => {
  test('the 34 in force now stand in the order of the guidance', () => {
    expect(text(codesInForce(NOW))).toBe(
      '/ \\ L K V P W B D C1 M J1 S X C2 C T R I E Q Y1 Y2 Y3 Y4 Y5 Y6 Y7 G N O U Z #',
    )
    const order = LEGAL_GROUPS.map(({ id }) => id)
    const positions = codesInForce(NOW).map(({ group }) => order.indexOf(group))
    expect(positions).toEqual(positions.toSorted((a, b) => a - b))
  })

  test.each([
    ['attending', '/ \\ L K V P W B'],
    ['authorised', 'C1 M J1 S C2 C T R I E'],
    ['unauthorised', 'G N O U'],
    ['notPossible', 'D X Q Y1 Y2 Y3 Y4 Y5 Y6 Y7 Z #'],
  ])('those that count as %s', (statClass, codes) => {
    expect(text(codesInForce(NOW).filter((code) => code.statClass === statClass))).toBe(codes)
  })

  test.each([
    ['H', 'authorised'],
    ['F', 'authorised'],
    ['J', 'attending'],
    ['Y', 'notPossible'],
    ['C', 'authorised'],
    ['B', 'attending'],
  ] as const)('%s counted as %s until 18 August 2024', (code, statClass) => {
    expect(classify(code, LAST_OLD_DAY)).toBe(statClass)
  })

  test.each(['Y', 'H', 'J', 'F'])('%s is refused from 19 August 2024, with what to use instead', (code) => {
    expect(() => classify(code, FIRST_NEW_DAY)).toThrow(UnknownCodeError)
    const [problem] = validateMark({ code, date: FIRST_NEW_DAY, session: 'AM' })
    expect(problem?.field).toBe('code')
    for (const suggestion of suggestedReplacements(code)) {
      expect(problem?.message).toContain(suggestion)
      expect(classify(suggestion, FIRST_NEW_DAY)).toBeTruthy()
    }
  })

  test.each(['K', 'C1', 'C2', 'J1', 'Q', 'Y1', 'Y7'])('%s did not exist before 19 August 2024', (code) => {
    expect(() => classify(code, LAST_OLD_DAY)).toThrow(UnknownCodeError)
    expect(classify(code, FIRST_NEW_DAY)).toBeTruthy()
  })

  test.each(['', 'l', 'c1', '-', 'constructor', '__proto__', 'Y8'])('“%s” is no code', (code) => {
    expect(() => describeCode(code, NOW)).toThrow(UnknownCodeError)
    expect(suggestedReplacements(code)).toEqual([])
  })

  test('no code has two meanings on one day, nor a gap between two', () => {
    for (const [code, versions] of Map.groupBy(allCodes(), (version) => version.code)) {
      const ordered = versions.toSorted((a, b) => (a.from < b.from ? -1 : 1))
      ordered.slice(1).forEach((version, index) => {
        expect(version.from, code).toBe(addDays(ordered[index]?.to ?? version.from, 1))
      })
    }
  })

  test('a screen reader hears what a mark means, never its sign', () => {
    expect(describeCode('/', NOW).spoken).toBe('present, morning')
    expect(describeCode('\\', NOW).spoken).toBe('present, afternoon')
    for (const { spoken } of allCodes()) expect(spoken).toMatch(/^[a-z]/)
  })

  test('only detention and religious observance are restricted', () => {
    expect(text(codesInForce(NOW).filter(({ restricted }) => restricted))).toBe('R Y5')
  })
})

describe('what an entry must hold', () => {
  const pupil = { dateOfBirth: localDate('2014-03-01'), date: NOW }

  test.each([
    ['/', 'PM'],
    ['\\', 'AM'],
  ] as const)('%s is refused in the %s', (code, session) => {
    expect(validateMark({ ...pupil, code, session })).toMatchObject([{ field: 'session' }])
    expect(validateMark({ ...pupil, code, session: session === 'AM' ? 'PM' : 'AM' })).toEqual([])
  })

  test.each([
    ['B', 'nature'],
    ['K', 'nature'],
    ['Y7', 'nature'],
    ['D', 'otherSchool'],
    ['C2', 'agreement'],
    ['C1', 'licence'],
    ['C', 'leaveRequest'],
    ['J1', 'leaveRequest'],
    ['S', 'leaveRequest'],
    ['E', 'suspension'],
  ] as const)('%s needs its %s', (code, key) => {
    expect(validateMark({ ...pupil, code, session: 'AM' })).toMatchObject([{ field: key }])
    expect(validateMark({ ...pupil, code, session: 'AM', detail: { [key]: 'recorded' } })).toEqual([])
  })

  test('every other code needs nothing more', () => {
    const without = codesInForce(NOW).filter(({ details, age }) => details.length === 0 && age === 'any')
    expect(text(without)).toBe('/ \\ L V P W M T R I Q Y1 Y2 Y3 Y4 Y5 Y6 G N O U Z #')
    for (const { code, am } of without)
      expect(validateMark({ ...pupil, code, session: am ? 'AM' : 'PM' })).toEqual([])
  })

  test('the regulations of 2006 asked for no detail', () => {
    expect(validateMark({ ...pupil, code: 'B', session: 'AM', date: LAST_OLD_DAY })).toEqual([])
  })

  test('C2 is refused outside compulsory school age, X within it; in the pandemic X stood for all', () => {
    const child = {
      dateOfBirth: localDate('2022-10-01'),
      session: 'AM',
      detail: { agreement: 'yes' },
    } as const
    expect(validateMark({ ...child, code: 'C2', date: NOW })).toMatchObject([{ field: 'dateOfBirth' }])
    expect(validateMark({ ...pupil, code: 'X', session: 'AM' })).toMatchObject([{ field: 'dateOfBirth' }])
    expect(validateMark({ ...pupil, code: 'X', session: 'AM', date: localDate('2020-06-10') })).toEqual([])
  })
})
