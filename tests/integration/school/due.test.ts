import { afterAll, beforeAll, expect, test } from 'vitest'
import { dueAt } from '#features/school/due/queries.ts'
import { flagsToAnswer } from '#features/area/virtual-school/queries.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { sql } from '#server/db/rows.ts'
import { startSession } from '#server/auth/sessions.ts'
import { withActor } from '#server/db/with-actor.ts'
import { schoolContext } from '#server/school.ts'
import { testDb } from '../../support/database.ts'
import { makePerson } from '../../support/people.ts'
import { clockAt, makeRegisterSchool, makeStaff, realClock, type TestSchool } from '../../support/register.ts'

let school: TestSchool
let other: TestSchool
let head: SessionToken
let champion: SessionToken
let flags: number[]

const flagAt = (urn: number, forename: string) =>
  withActor(head, async (db) => {
    const flag = {
      urn,
      ground: 'social_worker',
      forename,
      surname: 'Nobody',
      dateOfBirth: '2018-10-01',
      from: '2026-09-01',
    }
    const [made] = await db.$queryRaw<{ id: number }[]>(
      sql`select app.flag_child(${JSON.stringify(flag)}::jsonb) as id`,
    )
    return made!.id
  })

beforeAll(async () => {
  await clockAt('08:50')
  school = await makeRegisterSchool(1)
  other = await makeRegisterSchool(1)
  champion = (await makeStaff(school.id, 'attendance_champion')).token
  const { owner } = await testDb()
  const person = await makePerson({ password: false })
  const { rows } = await owner.query<{ id: number }>(
    `with a as (insert into authority (code, name, region) values ('974', 'Dueshire', 'North East') returning id)
     insert into membership (person_id, role, authority_id, position, from_date)
     select $1, 'virtual_school_head', id, 'Virtual school', '2020-01-01' from a returning id`,
    [person.id],
  )
  head = await startSession(person.id, rows[0]!.id)
  flags = [await flagAt(school.urn, 'Ada'), await flagAt(school.urn, 'Bea')]
  await flagAt(other.urn, 'Cy')
})
afterAll(realClock)

const dueFor = (token: SessionToken, at = school) => withActor(token, (db) => dueAt(db, at.id))

test('a child put to a school waits for those who may answer, with the way to where it is done', async () => {
  expect(await dueFor(champion)).toMatchObject([
    { what: 'flag', thing: flags[0], about: 'Ada Nobody', state: 'flagged', dueOn: null },
    { what: 'flag', thing: flags[1], about: 'Bea Nobody', link: `flags#flag-${flags[1]}` },
  ])
})

test('the page of flags shows what waits', async () => {
  const page = await withActor(champion, async (db, actor) =>
    flagsToAnswer(await schoolContext(db, actor, String(school.urn))),
  )
  expect(page.due.map(({ thing }) => thing).sort()).toEqual(page.open.map(({ flag }) => flag.id).sort())
})

test('nothing waits for those who may not do it, nor at another school', async () => {
  for (const role of ['class_teacher', 'office', 'governor'] as const)
    expect(await dueFor((await makeStaff(school.id, role)).token)).toEqual([])
  expect(await dueFor(champion, other)).toEqual([])
  // Whoever put the flags may read them; they are not theirs to answer.
  expect(await dueFor(head)).toEqual([])
})

test('what is done waits no more', async () => {
  await withActor(champion, (db) =>
    db.$executeRaw(sql`select app.answer_flag(${school.id}, ${flags[0]}, null::int, 'Not a pupil here')`),
  )
  expect((await dueFor(champion)).map(({ thing }) => thing)).toEqual([flags[1]])
})
