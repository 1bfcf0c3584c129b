import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  compulsoryAgeBegins,
  compulsoryAgeEnds,
  contactProblems,
  deletionGrounds,
  deletionGroundsFor,
  isCompulsorySchoolAge,
  isTemporaryUpn,
  leavingProblems,
  looksEnteredTwice,
  localDate,
  postcodeProblems,
  pupilProblems,
  restrictionWords,
  telephoneProblems,
  upnCheckLetter,
  upnProblems,
  weekdayOf,
  YEAR_GROUPS,
  yearGroupName,
} from '#domain/index.ts'

const day = localDate

describe('compulsory school age', () => {
  test.each([
    ['2020-08-31', '2025-08-31'],
    ['2020-09-01', '2025-12-31'],
    ['2020-12-31', '2025-12-31'],
    ['2021-01-01', '2026-03-31'],
    ['2020-03-31', '2025-03-31'],
    ['2020-04-01', '2025-08-31'],
    ['2020-02-29', '2025-03-31'],
  ])('of a child born on %s begins on %s', (born, begins) => {
    expect(compulsoryAgeBegins(day(born))).toBe(begins)
    expect(isCompulsorySchoolAge(day(born), day(begins))).toBe(true)
    expect(isCompulsorySchoolAge(day(born), addDays(day(begins), -1))).toBe(false)
  })

  test.each([
    ['2009-09-01', '2026-06-26'],
    ['2010-06-26', '2026-06-26'],
    ['2010-08-15', '2026-06-26'],
    ['2010-08-31', '2026-06-26'],
    ['2010-09-01', '2027-06-25'],
  ])('of a pupil born on %s ends with %s, the last Friday in June', (born, ends) => {
    expect(compulsoryAgeEnds(day(born))).toBe(ends)
    expect(isCompulsorySchoolAge(day(born), day(ends))).toBe(true)
    expect(isCompulsorySchoolAge(day(born), addDays(day(ends), 1))).toBe(false)
  })

  test('always ends on a Friday in the last week of June, some eleven years after it began', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15_000 }), (n) => {
        const born = addDays(day('2000-01-01'), n)
        const ends = compulsoryAgeEnds(born)
        expect(weekdayOf(ends)).toBe(5)
        expect(ends.slice(5) >= '06-24' && ends.slice(5) <= '06-30').toBe(true)
        expect(Number(ends.slice(0, 4)) - Number(compulsoryAgeBegins(born).slice(0, 4))).toSatisfy(
          (years: number) => years === 11 || years === 12 || years === 10,
        )
      }),
    )
  })
})

describe('a unique pupil number', () => {
  test.each(['B801200005001', 'J308201825123', 'Y308201825124', 'R30820182512A', 'P207000016049'])(
    '%s is valid',
    (upn) => expect(upnProblems(upn)).toEqual([]),
  )

  test.each([
    ['A801200005001', 'wrong check letter'],
    ['Q207000016049', 'wrong check letter, though two published examples give it'],
    ['b801200005001', 'lower case'],
    ['B80120000500', 'too short'],
    ['B8012000050011', 'too long'],
    ['', 'empty'],
    ['I801200005001', 'a letter that is never used'],
    ['B80120000500S', 'a letter that is never used'],
    ['B8O1200005001', 'a letter O for a nought'],
    ['BA01200005001', 'a letter inside'],
    [`${upnCheckLetter('999200005001')}999200005001`, 'no such authority'],
  ])('%s is not: %s', (upn) => expect(upnProblems(upn)).toHaveLength(1))

  test('one mistyped digit, or two swapped, is always noticed', () => {
    const digits = fc.tuple(fc.constantFrom('801', '308', '881'), fc.integer({ min: 0, max: 999_999_999 }))
    fc.assert(
      fc.property(
        digits,
        fc.integer({ min: 3, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        ([la, rest], at, shift) => {
          const number = `${la}${String(rest).padStart(9, '0')}`
          const upn = upnCheckLetter(number) + number
          expect(upnProblems(upn)).toEqual([])
          const mistyped = [...upn]
          mistyped[at + 1] = String((Number(upn[at + 1]) + shift) % 10)
          expect(upnProblems(mistyped.join(''))).toHaveLength(1)
          const swapped = [...upn]
          ;[swapped[at], swapped[at + 1]] = [upn[at + 1] ?? '', upn[at] ?? '']
          if (at > 3 && upn[at] !== upn[at + 1]) expect(upnProblems(swapped.join(''))).toHaveLength(1)
        },
      ),
    )
  })

  test('a temporary one ends with a letter', () => {
    expect(['R30820182512A', 'J308201825123'].map(isTemporaryUpn)).toEqual([true, false])
  })
})

describe('entries of the admission register', () => {
  const pupil = {
    legalForename: 'Ada',
    legalSurname: 'Quill',
    sex: 'F',
    dateOfBirth: day('2015-03-04'),
    startingDay: day('2019-09-04'),
  }

  test('a pupil needs names, a sex, plausible dates; a UPN may be missing but not wrong', () => {
    expect(pupilProblems(pupil)).toEqual([])
    expect(
      pupilProblems({ ...pupil, legalForename: ' ', legalSurname: '', sex: '' }).map(({ field }) => field),
    ).toEqual(['legalForename', 'legalSurname', 'sex'])
    expect(pupilProblems({ ...pupil, startingDay: day('2016-09-04') })).toMatchObject([
      { field: 'dateOfBirth' },
    ])
    expect(pupilProblems({ ...pupil, upn: 'A801200005001' })).toMatchObject([{ field: 'upn' }])
  })

  test('an emergency contact has a telephone number', () => {
    const contact = { name: 'Bo Quill', relationship: 'father', emergency: true }
    expect(contactProblems(contact)).toMatchObject([{ field: 'telephone' }])
    expect(contactProblems({ ...contact, telephone: '07700 900 982', postcode: 'cm11qh' })).toEqual([])
    const bad = {
      ...contact,
      telephone: 'ask gran',
      secondTelephone: 'abc',
      email: 'bo at home',
      postcode: 'CM1',
    }
    expect(contactProblems(bad).map(({ field }) => field)).toEqual([
      'telephone',
      'secondTelephone',
      'email',
      'postcode',
    ])
  })

  test('postcodes and telephone numbers are read as people write them', () => {
    for (const good of ['CM1 1QH', 'sw1a2aa', 'M1 1AE', 'GIR 0AA']) expect(postcodeProblems(good)).toEqual([])
    for (const abroad of [
      'BFPO 58',
      'BF1 2AU',
      'D02 X285',
      'A65F4E2',
      'd6w xy00',
      '75008',
      '1234 AB',
      '00-950',
      'LV-1010',
      'K1A 0B6',
    ])
      expect(postcodeProblems(abroad), abroad).toEqual([])
    for (const bad of ['', 'CM1', 'CM1 1', 'CM1 1Q', 'CM11 1Q', 'none', '12', 'Paris', '75008 Paris, France'])
      expect(postcodeProblems(bad), bad).toHaveLength(1)
    for (const good of ['01632 960001', '+44 (0)7700 900982', '020 7946 0000 ext 12'])
      expect(telephoneProblems(good)).toEqual([])
    for (const bad of ['', '999', '0' + '1'.repeat(30), 'none'])
      expect(telephoneProblems(bad)).toHaveLength(1)
  })

  test('year groups have names from nursery up', () => {
    expect(YEAR_GROUPS.slice(0, 3).map(yearGroupName)).toEqual(['Nursery', 'Reception', 'Year 1'])
    expect(yearGroupName(2_147_483_648)).toBe('Unknown year group (2147483648)')
  })
})

describe('leaving', () => {
  const today = day('2026-11-18')
  const leaver = { leavingDay: today, startingDay: day('2020-09-03'), dateOfBirth: day('2015-03-04'), today }

  test('needs a ground for the pupil’s age, and is never back-dated', () => {
    expect(leavingProblems({ ...leaver, ground: '9(1)(a)' })).toEqual([])
    expect(leavingProblems({ ...leaver, ground: '' })).toMatchObject([{ field: 'ground' }])
    expect(leavingProblems({ ...leaver, ground: '9(3) ceased to attend' })).toMatchObject([
      { field: 'ground' },
    ])
    expect(leavingProblems({ ...leaver, ground: 'moved away' })).toMatchObject([{ field: 'ground' }])
    expect(leavingProblems({ ...leaver, ground: '9(1)(a)', leavingDay: day('2026-11-17') })).toMatchObject([
      { field: 'leavingDay' },
    ])
    expect(leavingProblems({ ...leaver, ground: '9(1)(a)', startingDay: day('2026-11-19') })).toMatchObject([
      { field: 'leavingDay' },
    ])
  })

  test('a sixth former and a child under school age leave on the grounds of the other list', () => {
    for (const dateOfBirth of [day('2009-03-04'), day('2023-03-04')])
      expect(leavingProblems({ ...leaver, dateOfBirth, ground: '9(3) ceased to attend' })).toEqual([])
  })

  // The order of regulation 9(1) itself, which the letters on a deletion return must follow.
  test.each([
    ['K', /died/],
    ['L', /over compulsory school age/],
    ['M', /boarding fees/],
    ['N', /independent school or non-maintained special school/],
    ['O', /excluded/],
  ])('ground %s is %s', (letter, words) => {
    expect(deletionGrounds(today, true).find((ground) => ground.letter === letter)?.text).toMatch(words)
  })

  test('there are fifteen grounds, A to O, for compulsory school age since August 2024', () => {
    expect(
      deletionGrounds(today, true)
        .map(({ letter }) => letter)
        .join(''),
    ).toBe('ABCDEFGHIJKLMNO')
    expect(deletionGrounds(today, false)).toHaveLength(5)
    expect(deletionGrounds(day('2024-08-18'), true)).toEqual([])
    expect(deletionGroundsFor(leaver.dateOfBirth, today)).toEqual(deletionGrounds(today, true))
    const ids = [...deletionGrounds(today, true), ...deletionGrounds(today, false)].map(({ id }) => id)
    expect(new Set(ids).size).toBe(20)
  })
})

describe('restrictionWords', () => {
  const contact = {
    name: 'Rook Ash',
    relationship: 'Father',
    livesWith: false,
    mayContact: true,
    mayTellAddress: true,
    courtOrder: '',
  }

  test.each([
    [{}, ''],
    [{ mayContact: false }, 'Rook Ash (Father): do not contact; ask before handing the pupil over'],
    [{ mayTellAddress: false }, 'Rook Ash (Father): do not tell the address'],
    [{ mayTellAddress: false, livesWith: true }, ''],
    [{ courtOrder: 'No contact' }, 'Rook Ash (Father): court order: No contact'],
  ])('%o is said as “%s”', (change, said) => {
    expect(restrictionWords({ ...contact, ...change })).toBe(said)
  })
})

describe('looksEnteredTwice', () => {
  const child = {
    names: [{ forename: 'Zoë', surname: 'O’Brien' }],
    dateOfBirth: '2019-05-05',
    contacts: [{ telephones: ['+44 7700 900411'], email: 'Ma@Example.org' }],
  }
  const alone = { contacts: [] }
  const named = (forename: string, surname: string) => ({ names: [{ forename, surname }] })

  test.each([
    ['the same name and day', { ...alone, ...named('zoe', "O'Brien") }, true],
    ['a day typed wrongly, one parent', { dateOfBirth: '2019-05-06' }, true],
    ['a day typed wrongly, nobody in common', { ...alone, dateOfBirth: '2019-05-06' }, false],
    ['a surname that changed, one parent', named('Zoe', 'Smith'), true],
    ['a surname that changed, nobody in common', { ...alone, ...named('Zoe', 'Smith') }, false],
    ['a twin', named('Niamh', 'O’Brien'), false],
    [
      'a parent by e-mail alone',
      { dateOfBirth: '2019-05-06', contacts: [{ telephones: [''], email: 'ma@example.org' }] },
      true,
    ],
    [
      'parents of whom nothing is known',
      { ...named('Ann', 'Lee'), contacts: [{ telephones: [''], email: '' }] },
      false,
    ],
  ])('%s', (_, change, twice) => {
    expect(looksEnteredTwice(child, { ...child, ...change })).toBe(twice)
    expect(looksEnteredTwice({ ...child, ...change }, child)).toBe(twice)
  })
})
