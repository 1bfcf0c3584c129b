import { describe, expect, test } from 'vitest'
import { likeness, localDate, upnCheckLetter, type SchoolRecord } from '#domain/index.ts'

const numbered = (rest: string) => `${upnCheckLetter(rest)}${rest}`
const UPN = numbered('820200005001')
const ANOTHER = numbered('820200005002')

const record = (more: Partial<SchoolRecord> = {}): SchoolRecord => ({
  forename: 'Zoë',
  surname: "O'Néill",
  knownForename: 'Zoë',
  knownSurname: "O'Néill",
  dateOfBirth: localDate('2018-10-01'),
  sex: 'F',
  upn: null,
  spells: [],
  ...more,
})

const spell = (kind: string, from: string, to: string) => ({
  kind,
  from: localDate(from),
  to: localDate(to),
})

describe('two records are proposed as one child’s', () => {
  test('by the same UPN, whatever the names', () => {
    const found = likeness(record({ upn: UPN }), record({ upn: UPN, forename: 'Ada', knownForename: 'Ada' }))
    expect(found).toEqual({ reasons: ['The same UPN'], against: ['Different names'] })
  })

  test('by the same temporary UPN, called temporary', () => {
    const upn = numbered('82020000500A')
    expect(likeness(record({ upn }), record({ upn }))?.reasons).toContain('The same temporary UPN')
  })

  test('by birth date and name, accents, capitals and marks apart', () => {
    const other = record({ forename: 'ZOE', surname: 'ONEILL', knownForename: 'Z', knownSurname: 'O' })
    expect(likeness(record(), other)).toEqual({
      reasons: ['The same birth date and the same name'],
      against: [],
    })
  })

  test('by a name one school knows the child as and the other has as legal', () => {
    const other = record({ forename: 'Zofia', knownForename: 'Zoe', surname: 'Neill' })
    expect(likeness(record(), other)?.reasons).toHaveLength(1)
  })
})

describe('nothing is proposed', () => {
  test.each<[string, Partial<SchoolRecord>, Partial<SchoolRecord>]>([
    ['of twins', {}, { forename: 'Ida', knownForename: 'Ida' }],
    ['of namesakes born on different days', {}, { dateOfBirth: localDate('2018-10-02') }],
    [
      'by a UPN that is not valid',
      { upn: 'A000000000000' },
      { upn: 'A000000000000', dateOfBirth: localDate('2018-10-02') },
    ],
  ])('%s', (_, one, other) => expect(likeness(record(one), record(other))).toBeNull())
})

describe('what speaks against it is said', () => {
  test('different UPNs and different sex', () => {
    expect(likeness(record({ upn: UPN }), record({ upn: ANOTHER, sex: 'M' }))?.against).toEqual([
      'Different UPNs',
      'Different sex',
    ])
  })

  test('a missing UPN is no difference', () => {
    expect(likeness(record({ upn: UPN }), record())?.against).toEqual([])
  })

  const against = (one: ReturnType<typeof spell>, other: ReturnType<typeof spell>) =>
    likeness(record({ spells: [one] }), record({ spells: [other] }))?.against

  test('on both rolls on one day, and not when one spell ends the day before', () => {
    const later = spell('single', '2026-10-01', '9999-12-31')
    expect(against(spell('single', '2025-09-01', '2026-10-01'), later)).toHaveLength(1)
    expect(against(spell('single', '2025-09-01', '2026-09-30'), later)).toEqual([])
  })

  test.each(['guest', 'subsidiary'])('at both schools at once is no matter where one is %s', (kind) => {
    expect(
      against(spell('main', '2025-09-01', '9999-12-31'), spell(kind, '2025-09-01', '9999-12-31')),
    ).toEqual([])
  })
})
