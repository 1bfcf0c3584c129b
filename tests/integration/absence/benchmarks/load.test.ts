import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { BENCHMARKS, localDate } from '#domain/index.ts'
import { loadBenchmarks } from '#features/absence/benchmarks/load-file.ts'
import { keepBenchmarks } from '#server/db/benchmark-rows.ts'
import { testDb } from '../../../support/database.ts'

const SAMPLE = new URL('dashboard-sample.csv', import.meta.url).pathname
const provenance = { retrieved: localDate('2026-11-20'), from: null, to: localDate('2026-07-24') }

let folder: string
let client: Client & { release: () => void }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'benchmarks-'))
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(async () => {
  client = await (await testDb()).owner.connect()
  await client.query('begin')
})
afterEach(async () => {
  await client.query('rollback')
  client.release()
})

const load = async (text: string, given = provenance) => {
  const path = join(folder, 'file.csv')
  await writeFile(path, text)
  return loadBenchmarks(client, path, given)
}
const sample = () => readFile(SAMPLE, 'utf8')
const kept = async (area: string, phase: string) => {
  const { rows } = await client.query<Record<string, string | number | null>>(
    `select attendance::float, absence::float, persistent::float, severe::float, sessions::int, to_date::text,
       retrieved_on::text, series, source from benchmark
     where area_name = $1 and phase = $2 and academic_year = 2025 and period = 'year' and series = 'daily'`,
    [area, phase],
  )
  return rows
}

test('every figure the product starts with is in the table, and each area adds up', async () => {
  const { rows } = await client.query<{ series: string; lines: number }>(
    'select series, count(*)::int as lines from benchmark group by 1 order by 1',
  )
  expect(rows).toEqual([
    { series: 'census', lines: 7 },
    { series: 'daily', lines: BENCHMARKS.length - 7 },
  ])
  expect(await kept('England', 'secondary')).toMatchObject([
    { attendance: 91.51, absence: 8.49, persistent: 23.77, severe: null },
  ])
  for (const { attendance, absence } of BENCHMARKS)
    if (attendance !== null && absence !== null) expect(attendance + absence).toBeCloseTo(100, 6)
})

describe('a file of the dashboard', () => {
  test('is kept by area and phase, under the digits by which schools know their authority', async () => {
    const said = await load(await sample())
    expect(await kept('Wexcombe', 'primary')).toEqual([
      {
        attendance: 95.1234,
        absence: 4.8766,
        persistent: 12.4321,
        severe: null,
        sessions: 100_000,
        to_date: '2026-07-24',
        retrieved_on: '2026-11-20',
        series: 'daily',
        source: 'Pupil attendance in schools, daily data, England',
      },
    ])
    const { rows } = await client.query("select area_code from benchmark where area_name = 'Marlshire'")
    expect(rows).toEqual([{ area_code: '997' }])
    expect(said).toContain('6 lines kept, by phase: 1 country, 1 region, 2 authorities.')
    expect(said.join('\n')).toMatch(/Not in this file, so left empty: sa_perc/)
  })

  test('leaves what is suppressed empty, never 0', async () => {
    await load(await sample())
    expect(await kept('Wexcombe', 'special')).toMatchObject([
      { attendance: null, absence: null, persistent: null, sessions: null },
    ])
    const { rows } = await client.query(
      "select from benchmark where area_name = 'Wexcombe' and 0 in (attendance, absence, persistent, sessions)",
    )
    expect(rows).toEqual([])
  })

  test('takes the place of what was retrieved before it, and of nothing retrieved later', async () => {
    await load(await sample())
    expect(await kept('England', 'primary')).toMatchObject([{ attendance: 94.5, retrieved_on: '2026-11-20' }])
    const older = { ...provenance, retrieved: localDate('2026-11-01') }
    const said = await load((await sample()).replace('95.1234', '95.2').replace('4.8766', '4.8'), older)
    expect(said.join('\n')).toContain('6 stay as they were')
    expect(await kept('Wexcombe', 'primary')).toMatchObject([{ attendance: 95.1234 }])
    await keepBenchmarks(client, BENCHMARKS)
    expect(await kept('England', 'primary')).toMatchObject([{ attendance: 94.5 }])
  })

  test('is read by the names of its columns, wherever they stand and whatever else is there', async () => {
    const lines = (await sample())
      .trim()
      .split('\n')
      .map((line) => line.split(',').reverse().join(','))
    await load(lines.join('\n').replace('"attendance_perc"', '"Attendance_Percent"'))
    expect(await kept('Wexcombe', 'primary')).toMatchObject([{ attendance: 95.1234, persistent: 12.4321 }])
  })

  test('with a figure under a new name is loaded without it, and that is said', async () => {
    const said = await load((await sample()).replace('"pa_perc"', '"pa_share_new"'))
    expect(await kept('Wexcombe', 'primary')).toMatchObject([{ attendance: 95.1234, persistent: null }])
    expect(said.join('\n')).toContain('pa_perc or persistent_absence_perc')
  })

  test.each([
    ['"geographic_level"', '"where"', 'no column geographic_level'],
    ['"overall_absence_perc"', '"attendance_percent"', 'more than one column of attendance'],
    ['"94.0"', '"94.o"', 'Line 7: “94.o” is no figure of attendance'],
    ['"94.0"', '"-94.0"', 'Line 7'],
    ['"94.0"', '"0.94"', 'Attendance and absence of Marlshire, primary, make'],
    ['"Marlshire","997"', '"Wexcombe","998"', 'Line 7 says Wexcombe, primary, a second time'],
    ['"attendance_perc"', '"sess_overall_percent"', 'more than one column of absence'],
    ['"pa_perc"', '"enrolments_pa_10_exact_percent"', 'mixes columns of the daily data'],
  ])('with %s become %s is refused whole', async (is, becomes, why) => {
    await expect(load((await sample()).replace(is, becomes))).rejects.toThrow(why)
    expect(await kept('Marlshire', 'primary')).toEqual([])
  })

  test('leaves out lines of kinds, levels and times it does not know, and says which', async () => {
    const text = (await sample())
      .replace('"Marlshire","997","Primary"', '"Marlshire","997","Pupil referral unit"')
      .replace('"202526","Regional"', '"2025","Regional"')
    const said = await load(text)
    expect(said).toContain('1 line left out: phase “Pupil referral unit”.')
    expect(said).toContain('1 line left out: time “2025”.')
  })
})

const LONG = `time_period,time_identifier,time_frame,geographic_level,country_code,country_name,region_code,region_name,new_la_code,la_name,old_la_code,reference_date,education_phase,attendance_status,attendance_type,attendance_reason,session_count,session_percent
2026,Week 27,Year to date,Local authority,E92000001,England,E12000009,South West,E09999998,Wexcombe,998,2026-06-26,Primary,Attendance,Total,Total,1,94.1
2026,Week 28,Year to date,Local authority,E92000001,England,E12000009,South West,E09999998,Wexcombe,998,2026-07-03,Primary,Attendance,Total,Total,1,94.9
2026,Week 28,Year to date,Local authority,E92000001,England,E12000009,South West,E09999998,Wexcombe,998,2026-07-03,Primary,Absence,Total,Total,1,5.1
2026,Week 28,Year to date,Local authority,E92000001,England,E12000009,South West,E09999998,Wexcombe,998,2026-07-03,Primary,Absence,Authorised,Total,1,c
2026,Week 28,Year to date,Local authority,E92000001,England,E12000009,South West,E09999998,Wexcombe,998,2026-07-03,Primary,Absence,Authorised,Illness,1,x
2026,Week 28,Year to date,Local authority,E92000001,England,E12000009,South West,E09999998,Wexcombe,998,2026-07-03,Primary,Absence,Unauthorised,Holiday,1,0.4
2026,Week 28,Week 28,Local authority,E92000001,England,E12000009,South West,E09999998,Wexcombe,998,2026-07-03,Primary,Absence,Total,Total,1,9.9
2026,Week 28,Year to date,National,E92000001,England,z,z,z,z,z,2026-07-03,Total,Absence,Unauthorised,Total,1,z
`

test('a file with a line a figure gives the year to its latest day, and markers as nothing', async () => {
  const said = await load(LONG, { ...provenance, to: null as never })
  const { rows } = await client.query(
    `select attendance::float, absence::float, authorised, illness, to_date::text, academic_year from benchmark
     where area_code = '998' and period = 'year'`,
  )
  expect(rows).toEqual([
    {
      attendance: 94.9,
      absence: 5.1,
      authorised: null,
      illness: null,
      to_date: '2026-07-03',
      academic_year: 2025,
    },
  ])
  expect(said).toContain('1 line left out: a single week.')
  expect(said).toContain('1 line left out: a reason or kind that is not kept.')
  expect(said.join('\n')).toContain(
    'Not in this file, so left empty: authorised; unauthorised; illness; persistent',
  )
})
