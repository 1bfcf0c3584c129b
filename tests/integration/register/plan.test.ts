import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { contextStatements } from '#server/db/context.ts'
import { testDb } from '../../support/database.ts'
import { all, clockAt, makeRegisterSchool, makeStaff, realClock, requestFor } from '../../support/register.ts'

const DAY = '2033-11-16'

afterAll(realClock)

test('a save whose plan was made on a year’s first morning reads neither the year’s marks whole nor the school for each pupil', async () => {
  const { owner, addresses } = await testDb()
  await owner.query('select app.ensure_year(2033)')
  await owner.query('vacuum analyze session_mark_2033, pupil_cohort')
  const school = await makeRegisterSchool(30)
  await owner.query('insert into school_day (school_id, date, am, pm) values ($1, $2, true, true)', [
    school.id,
    DAY,
  ])
  const officer = await makeStaff(school.id, 'attendance_officer')
  await clockAt(`${DAY}T08:50`)
  const client = new pg.Client({ connectionString: addresses.app })
  await client.connect()
  try {
    await client.query('begin')
    for (const statement of contextStatements(officer.token)) await client.query(statement)
    for (const session of ['AM', 'PM'] as const) {
      const request = requestFor(school, officer, all(school.pupils, session === 'AM' ? '/' : '\\'), {
        date: DAY,
        session,
      })
      const { rows } = await client.query<{ written: number }>(
        `select jsonb_array_length(app.save_register($1::jsonb) -> 'written') as written`,
        [JSON.stringify({ ...request, schoolId: school.id })],
      )
      expect(rows[0]?.written).toBe(30)
    }
    const { rows } = await client.query<{ whole: number; cohorts: number }>(
      `select pg_stat_get_xact_numscans('session_mark_2033'::regclass)::int as whole,
         pg_stat_get_xact_tuples_returned('pupil_cohort_pkey'::regclass)::int as cohorts`,
    )
    expect(rows[0]?.whole).toBe(0)
    expect(rows[0]?.cohorts).toBeLessThanOrEqual(30)
    await client.query('rollback')
  } finally {
    await client.end()
  }
})
