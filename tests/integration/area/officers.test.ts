import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveSchools, officersOf } from '#features/area/schools/officers.ts'
import { schoolsOfArea } from '#features/area/schools/queries.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import { areaPerson, makeAuthority } from '../../support/area.ts'
import { testDb } from '../../support/database.ts'
import { clockAt, makeRegisterSchool, realClock, type TestSchool } from '../../support/register.ts'

let schools: TestSchool[]
let elsewhere: TestSchool
let lead: SessionToken
let officer: SessionToken
let officerId: number

beforeAll(async () => {
  await clockAt('08:50')
  const authority = await makeAuthority()
  schools = [await makeRegisterSchool(1), await makeRegisterSchool(1), await makeRegisterSchool(1)]
  elsewhere = await makeRegisterSchool(1)
  const { owner } = await testDb()
  await owner.query('update school_detail set authority_id = $1 where school_id = any ($2)', [
    authority,
    schools.map(({ id }) => id),
  ])
  lead = (await areaPerson('la_team_lead', authority)).officer
  ;({ officer, membership: officerId } = await areaPerson('la_support_officer', authority))
})
afterAll(realClock)

const give = (given: TestSchool[], token = lead, to = officerId) =>
  withActor(token, (db) => giveSchools({ db }, { officer: to, schools: given.map(({ id }) => id) }))

const own = async () => {
  const listed = await withActor(officer, (db, actor) => schoolsOfArea(db, actor, 2026))
  return {
    all: listed.length,
    mine: listed.filter(({ mine }) => mine).map(({ id }) => id),
  }
}

test('an officer’s schools are those last given; every other school stays in sight', async () => {
  const [a, b, c] = schools as [TestSchool, TestSchool, TestSchool]
  await give([a, b])
  expect(await own()).toEqual({ all: 3, mine: expect.arrayContaining([a.id, b.id]) })
  await give([b, c])
  await clockAt('2026-11-19T08:50')
  const { mine } = await own()
  expect(new Set(mine)).toEqual(new Set([b.id, c.id]))
  await give([a])
  expect((await own()).mine).toEqual([a.id])
  await give([])
  expect(await own()).toEqual({ all: 3, mine: [] })
})

test('the team lead sees the officers of the authority; an officer is told of none', async () => {
  await give([schools[0]!])
  const listed = await withActor(lead, officersOf)
  expect(listed.find(({ membershipId }) => membershipId === officerId)?.schools).toEqual([schools[0]!.id])
  expect(await withActor(officer, officersOf)).toEqual([])
})

test('an officer gives no schools, not even to themselves', async () => {
  await expect(give([schools[0]!], officer)).rejects.toThrow('Your role does not allow this.')
})

test('nobody is given a school of another authority, nor a school to an officer of one', async () => {
  await expect(give([elsewhere])).rejects.toThrow('We cannot find that.')
  const stranger = await areaPerson('la_support_officer', await makeAuthority())
  await expect(give([schools[0]!], lead, stranger.membership)).rejects.toThrow('We cannot find that.')
})
