import { describe, expect, test } from 'vitest'
import { localDate } from '#domain/index.ts'
import { absenceAddress, absenceList, absenceQuery, orderOf } from '#features/absence/absence-list/address.ts'
import type { Period } from '#features/absence/period/queries.ts'
import { schoolsList } from '#features/area/overview/asked.ts'
import { pupilsList } from '#features/roll/pupils/asked.ts'

// Addresses stand in bookmarks and mails: they ask for what they asked for before there was one way to write them.

describe('the address of the list of pupils', () => {
  const usual = { q: '', status: 'current', sort: 'name', order: 'ascending', page: 1 }

  test('is read', () => {
    for (const search of [{}, { q: '', year: '', group: '', status: '', sort: '', order: '', page: '' }])
      expect(pupilsList.parse(search)).toEqual(usual)
    expect(
      pupilsList.parse({
        q: ' ab ',
        year: '-1',
        group: '7',
        status: 'left',
        sort: 'absent',
        order: 'descending',
        page: '3',
      }),
    ).toEqual({ q: 'ab', year: -1, group: 7, status: 'left', sort: 'absent', order: 'descending', page: 3 })
    expect(
      pupilsList.parse({
        q: 'x'.repeat(61),
        year: '15',
        group: '0',
        status: 'x',
        sort: 'x',
        order: 'x',
        page: '1001',
      }),
    ).toEqual(usual)
  })

  test('is written', () => {
    const query = pupilsList.parse({
      q: 'a&b',
      year: '3',
      group: '7',
      status: 'left',
      sort: 'year',
      page: '3',
    })
    expect(pupilsList.address('/p', query, {})).toBe('/p?q=a%26b&year=3&group=7&status=left&sort=year')
    expect(pupilsList.address('/p', query, { page: 4 })).toBe(
      '/p?q=a%26b&year=3&group=7&status=left&sort=year&page=4',
    )
    expect(pupilsList.address('/p', pupilsList.parse({}), { sort: 'name', order: 'descending' })).toBe(
      '/p?order=descending',
    )
    expect(pupilsList.address('/p', pupilsList.parse({}), {})).toBe('/p')
    expect(pupilsList.pageSize).toBe(50)
  })
})

describe('the address of the list of pupils who miss school', () => {
  const period: Period = {
    id: 'autumn',
    name: '',
    from: localDate('2025-09-01'),
    to: localDate('2025-12-19'),
    academicYear: 2025,
  }
  const written = (search: Record<string, string>, ...more: [] | [Parameters<typeof absenceAddress>[1]]) =>
    absenceAddress({ school: { urn: 1 }, period, query: absenceQuery(search) }, ...more)
  const begin = '/schools/1/attendance/pupils?period=autumn&year=2025'

  test('is read', () => {
    const nobody = { cohort: [], not: [] }
    for (const search of [{}, { band: '', view: '', movement: '', mix: '', since: '', order: '', page: '' }])
      expect(absenceQuery(search)).toEqual({
        band: 'persistent',
        view: 'all',
        sort: 'attendance',
        page: 1,
        filter: nobody,
      })
    expect(
      absenceQuery({
        band: 'severe',
        view: 'authorised',
        movement: 'worse',
        mix: 'holiday',
        since: '2025-10-05',
        sort: 'canMiss',
        order: 'descending',
        page: '4',
        yearGroup: '3',
        cohort: 'fsm',
      }),
    ).toEqual({
      band: 'severe',
      view: 'authorised',
      movement: 'worse',
      mix: 'holiday',
      since: '2025-10-05',
      sort: 'canMiss',
      order: 'descending',
      page: 4,
      filter: { yearGroup: 3, cohort: ['fsm'], not: [] },
    })
    expect(
      absenceQuery({ band: 'x', view: 'x', since: '2025-02-30', sort: 'x', order: 'x', page: '0' }),
    ).toEqual({
      band: 'persistent',
      view: 'all',
      sort: 'attendance',
      page: 1,
      filter: nobody,
    })
  })

  test('with a column alone is about everybody, each column its own way round first', () => {
    expect(absenceQuery({ sort: 'lateBeforeClose' }).band).toBe('all')
    expect(absenceQuery({ sort: 'missed', band: 'severe' }).band).toBe('severe')
    expect(orderOf(absenceQuery({ sort: 'missed' }))).toBe('descending')
    expect(orderOf(absenceQuery({ sort: 'canMiss' }))).toBe('ascending')
    expect(orderOf(absenceQuery({ sort: 'missed', order: 'ascending' }))).toBe('ascending')
  })

  test('is written', () => {
    expect(written({})).toBe(`${begin}&band=persistent`)
    expect(written({ sort: 'missed', page: '2' })).toBe(`${begin}&band=all&sort=missed`)
    expect(
      written(
        {
          band: 'severe',
          group: '7',
          cohort: 'fsm',
          view: 'authorised',
          mix: 'holiday',
          since: '2025-10-05',
        },
        { movement: 'worse', sort: 'missed', order: 'descending', page: 3 },
      ),
    ).toBe(
      `${begin}&band=severe&group=7&cohort=fsm&view=authorised&movement=worse&mix=holiday&since=2025-10-05&sort=missed&order=descending&page=3`,
    )
    expect(written({ band: 'all', movement: 'back' }, { band: 'severe', movement: undefined })).toBe(
      `${begin}&band=severe`,
    )
    expect(absenceAddress({ school: { urn: 1 }, period, query: absenceQuery({}) }, {}, '/pupils/file')).toBe(
      '/schools/1/attendance/pupils/file?period=autumn&year=2025&band=persistent',
    )
    expect(absenceList.pageSize).toBe(25)
  })
})

describe('the address of the schools of an area', () => {
  /** What an address asks for; in which order it says so makes no difference. */
  const asks = (address: string) => [...new URL(address, 'http://x').searchParams].map(String).toSorted()

  test('is read', () => {
    for (const search of [{}, { phase: '', by: '', mine: '', look: '', sort: '', order: '', page: '' }])
      expect(schoolsList.parse(search)).toEqual({ order: 'ascending', page: 1 })
    const all = {
      phase: 'Primary',
      kind: 'a',
      district: 'b',
      by: 'kind',
      authority: 'c',
      mine: 'yes',
      look: 'yes',
    }
    expect(
      schoolsList.parse({
        ...all,
        sort: 'late',
        order: 'descending',
        page: '2',
        period: 'autumn',
        year: '2024',
      }),
    ).toEqual({ ...all, sort: 'late', order: 'descending', page: 2, period: 'autumn', year: '2024' })
    expect(
      schoolsList.parse({ phase: 'x'.repeat(61), by: 'x', mine: 'no', sort: 'x', order: 'x', page: '-1' }),
    ).toEqual({ order: 'ascending', page: 1 })
  })

  test('is written', () => {
    const query = schoolsList.parse({
      phase: 'p',
      sort: 'late',
      order: 'ascending',
      page: '2',
      period: 'autumn',
      year: '2024',
    })
    expect(asks(schoolsList.address('/a', query))).toEqual(
      asks('/a?phase=p&sort=late&order=ascending&period=autumn&year=2024'),
    )
    expect(asks(schoolsList.address('/a', query, { page: 3 }))).toEqual(
      asks('/a?phase=p&sort=late&order=ascending&page=3&period=autumn&year=2024'),
    )
    expect(schoolsList.address('/a', schoolsList.parse({ order: 'descending' }))).toBe('/a')
    expect(schoolsList.address('/a', schoolsList.parse({ order: 'descending' }), { page: 2 })).toBe(
      '/a?page=2',
    )
    expect(
      asks(schoolsList.address('/a', schoolsList.parse({}), { sort: 'name', order: 'ascending' })),
    ).toEqual(asks('/a?sort=name&order=ascending'))
    expect(asks(schoolsList.address('/a', schoolsList.parse({ sort: 'name' }), { by: 'district' }))).toEqual(
      asks('/a?by=district&sort=name&order=ascending'),
    )
    expect(schoolsList.pageSize).toBe(40)
  })
})
