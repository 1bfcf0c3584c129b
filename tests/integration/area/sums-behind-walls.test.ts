import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { academicYearDates, academicYearOf, AT_RISK_FROM, type Role } from '#domain/index.ts'
import { startSession } from '#server/auth/sessions.ts'
import { rows, sql } from '#server/db/rows.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import { areaPerson, makeArea, makeAuthority, type Area } from '../../support/area.ts'
import { testDb } from '../../support/database.ts'
import { makeMembership, makePerson } from '../../support/people.ts'

let area: Area
let year: number
beforeAll(async () => {
  area = await makeArea(7)
  year = academicYearOf(area.schools[0]!.lastDay)
})

const figures = z.object({ school: z.int(), pupils: z.int(), possible: z.int(), persistent: z.int() })
const grouped = z.object({ pupils: z.int(), possible: z.int() })

/** What a person is told about the three schools: by the functions that pass the row policies, and by the policies. */
const bothWays = (token: SessionToken) =>
  withActor(token, async (db) => {
    const ids = area.schools.map(({ id }) => id)
    const asked = sql`${ids}::int[], ${year}::int, null::int, null::int, ${AT_RISK_FROM}::int`
    return {
      told: await rows(
        db,
        figures,
        sql`select school_id as school, pupils, possible, persistent from app.school_sums(${asked}) order by 1`,
      ),
      seen: await rows(
        db,
        figures,
        sql`select school_id as school, count(*)::int as pupils, sum(possible)::int as possible,
              (count(*) filter (where (authorised + unauthorised) * 10 >= possible))::int as persistent
            from pupil_year where school_id = any(${ids}::int[]) and academic_year = ${year} and possible > 0
            group by 1 order by 1`,
      ),
      toldGroups: await rows(
        db,
        grouped,
        sql`select coalesce(sum(pupils), 0)::int as pupils, coalesce(sum(possible), 0)::int as possible from app.cohort_sums(${asked})`,
      ),
      seenGroups: await rows(
        db,
        grouped,
        sql`select count(*)::int as pupils, coalesce(sum(y.possible), 0)::int as possible
            from pupil_year y join pupil_cohort using (school_id, academic_year, pupil_id)
            where y.school_id = any(${ids}::int[]) and y.academic_year = ${year} and y.possible > 0`,
      ),
    }
  })

const atSchool = async (role: Role): Promise<SessionToken> => {
  const person = await makePerson({ password: false })
  return startSession(person.id, await makeMembership(person.id, area.schools[0]!.id, role))
}

/** A person of a trust that holds one of the schools from a day on, and no other. */
async function ofTrust(role: Role, n: number, from: string): Promise<SessionToken> {
  const { owner } = await testDb()
  const school = area.schools[n]!.id
  const person = await makePerson({ password: false })
  const one = async (text: string, values: unknown[]) =>
    (await owner.query<{ id: number }>(text, values)).rows[0]!.id
  const trust = await one(
    "insert into trust (uid, name) select 7000 + count(*), 'Trust ' || count(*) from trust returning id",
    [],
  )
  await owner.query(
    'update school_detail set to_date = $2::date - 1 where school_id = $1 and to_date >= $2',
    [school, from],
  )
  await owner.query(
    `insert into school_detail (school_id, from_date, urn, name, phase, kind, authority_id, trust_id, lowest_year, highest_year)
     select school_id, $2, urn, name, phase, 'academy', authority_id, $3, lowest_year, highest_year from school_detail
     where school_id = $1 order by from_date desc limit 1`,
    [school, from, trust],
  )
  const membership = await one(
    `insert into membership (person_id, role, trust_id, position, from_date) values ($1, $2, $3, 'Lead', '2020-01-01') returning id`,
    [person.id, role, trust],
  )
  return startSession(person.id, membership)
}

test('an officer is told of every school of the authority what the row policies show', async () => {
  const { told, seen, toldGroups, seenGroups } = await bothWays(area.officer)
  expect(told).toHaveLength(3)
  expect(told).toEqual(seen)
  expect(toldGroups).toEqual(seenGroups)
  expect(toldGroups[0]!.pupils).toBeGreaterThan(20)
})

test('another authority is told nothing', async () => {
  const { officer } = await areaPerson('la_team_lead', await makeAuthority())
  const { told, seen, toldGroups } = await bothWays(officer)
  expect([told, seen]).toEqual([[], []])
  expect(toldGroups).toEqual([{ pupils: 0, possible: 0 }])
})

test.each(['attendance_champion', 'headteacher', 'attendance_officer'] as const)(
  'a school’s own %s is told of that school, as the row policies show',
  async (role) => {
    const { told, seen, toldGroups, seenGroups } = await bothWays(await atSchool(role))
    expect(told).toHaveLength(1)
    expect(told).toEqual(seen)
    expect(toldGroups).toEqual(seenGroups)
  },
)

test.each(['class_teacher', 'cover_teacher', 'head_of_year', 'governor'] as const)(
  'a %s, who reads no school whole, is told nothing',
  async (role) => {
    const { told, toldGroups } = await bothWays(await atSchool(role))
    expect(told).toEqual([])
    expect(toldGroups).toEqual([{ pupils: 0, possible: 0 }])
  },
)

test('a trust is told of a year that it held throughout, and of none that it held in part', async () => {
  const { from } = academicYearDates(year)
  const partly = await bothWays(await ofTrust('trust_attendance_lead', 0, `${year}-11-01`))
  expect([partly.told, partly.seen]).toEqual([[], []])
  expect(partly.toldGroups).toEqual(partly.seenGroups)
  const whole = await bothWays(await ofTrust('trust_attendance_lead', 1, from))
  expect(whole.told).toHaveLength(1)
  expect(whole.told).toEqual(whole.seen)
  expect(whole.toldGroups).toEqual(whole.seenGroups)
  const trustee = await bothWays(await ofTrust('trustee', 2, from))
  expect(trustee.told).toEqual([])
  expect(trustee.toldGroups).toEqual([{ pupils: 0, possible: 0 }])
})
