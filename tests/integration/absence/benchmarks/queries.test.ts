import { afterAll, beforeAll, expect, test } from 'vitest'
import { BENCHMARKS, localDate, type Benchmark } from '#domain/index.ts'
import {
  benchmarksFor,
  benchmarksOfSchool,
  type BenchmarksAsked,
} from '#features/absence/benchmarks/queries.ts'
import { keepBenchmarks } from '#server/db/benchmark-rows.ts'
import { withActor } from '#server/db/with-actor.ts'
import { testDb } from '../../../support/database.ts'
import { markedSchool, type MarkedSchool } from '../../../support/marked-school.ts'
import { realClock } from '../../../support/register.ts'

let school: MarkedSchool

beforeAll(async () => {
  school = await markedSchool({ seed: 5, weeks: 1, pupils: 4 })
  const client = await (await testDb()).owner.connect()
  const england = BENCHMARKS.find(({ academicYear, phase }) => academicYear === 2025 && phase === 'primary')!
  const at = (given: Partial<Benchmark>): Benchmark => ({
    ...england,
    level: 'authority',
    areaCode: '991',
    area: 'Testshire',
    retrieved: localDate('2026-10-01'),
    ...given,
  })
  await keepBenchmarks(client, [
    at({ attendance: 95 }),
    at({ attendance: 91, phase: 'secondary' }),
    at({ attendance: 90, areaCode: '992', area: 'Elsewhere' }),
    at({ attendance: 80, absence: 20, series: 'census' }),
    at({ attendance: 70, academicYear: 2027 }),
    at({ attendance: 60, cohort: 'fsm' }),
    at({ attendance: 92, phase: 'all', areaCode: '993', area: 'Allshire' }),
    at({ level: 'region', areaCode: 'E12999999', area: 'The Fens', attendance: 94, academicYear: 2024 }),
  ])
  client.release()
})
afterAll(async () => {
  await (
    await testDb()
  ).owner.query("delete from benchmark where area_code in ('991', '992', '993', 'E12999999')")
  await realClock()
})

const asked = (given: Partial<BenchmarksAsked> = {}) =>
  withActor(school.champion.token, (db) =>
    benchmarksFor(db, {
      phase: 'primary',
      region: 'the fens',
      authorityCode: '991',
      academicYear: 2026,
      ...given,
    }),
  )

test('a school stands beside its own authority, region and country, each of its latest year and named', async () => {
  const found = await asked()
  expect(
    found.map(({ level, area, academicYear, attendance }) => [level, area, academicYear, attendance]),
  ).toEqual([
    ['authority', 'Testshire', 2025, 95],
    ['region', 'The Fens', 2024, 94],
    ['country', 'England', 2025, 94.72],
  ])
  expect(found[2]).toMatchObject({ from: '2025-09-08', to: '2026-07-10', severe: null, persistent: 13.77 })
})

test('daily data and census never come together', async () => {
  for (const series of ['daily', 'census'] as const) {
    const found = await asked({ series })
    expect(new Set(found.map((one) => one.series))).toEqual(new Set([series]))
  }
  expect((await asked({ series: 'census' }))[0]).toMatchObject({ attendance: 80, area: 'Testshire' })
})

test('a level with nothing for the phase has the figure of all phases, and says that it has', async () => {
  const [authority] = await asked({ authorityCode: '993' })
  expect(authority).toMatchObject({ level: 'authority', phase: 'all', attendance: 92 })
  const { owner } = await testDb()
  await owner.query(
    "update authority set code = '993' where id = (select authority_id from school_detail where school_id = $1)",
    [school.id],
  )
  const beside = await withActor(school.champion.token, (db) =>
    benchmarksOfSchool(db, { id: school.id, phase: 'primary' }, { academicYear: 2026 }),
  )
  expect(beside.map(({ area }) => area)).toEqual(['Allshire, all phases', 'England'])
})

test('a level with nothing published for the phase is absent, not filled from another', async () => {
  const found = await asked({ phase: 'special' })
  expect(found.map(({ level }) => level)).toEqual(['country'])
  expect(await asked({ academicYear: 2001 })).toEqual([])
})

test('nobody but the owner writes a published figure', async () => {
  const { app, worker, auth } = await testDb()
  for (const pool of [app, worker, auth])
    await expect(pool.query('update benchmark set attendance = 100')).rejects.toThrow('permission denied')
})
