import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionToken } from '#server/db/session-token.ts'
import { startSession } from '#server/auth/sessions.ts'
import { withActor } from '#server/db/with-actor.ts'
import { sql } from '#server/db/rows.ts'
import { testDb } from '../../support/database.ts'
import { makePerson } from '../../support/people.ts'
import { clockAt, makeRegisterSchool, makeStaff, realClock, type TestSchool } from '../../support/register.ts'

let school: TestSchool
let head: SessionToken
let champion: Awaited<ReturnType<typeof makeStaff>>

beforeAll(async () => {
  await clockAt('08:50')
  school = await makeRegisterSchool(1)
  champion = await makeStaff(school.id, 'attendance_champion')
  const { owner } = await testDb()
  const person = await makePerson({ password: false })
  const { rows } = await owner.query<{ id: number }>(
    `with a as (insert into authority (code, name, region) values ('975', 'Oldshire', 'North East') returning id)
     insert into membership (person_id, role, authority_id, position, from_date)
     select $1, 'virtual_school_head', id, 'Virtual school', '2020-01-01' from a returning id`,
    [person.id],
  )
  head = await startSession(person.id, rows[0]!.id)
})
afterAll(realClock)

const put = (note: string) =>
  withActor(head, async (db) => {
    const flag = {
      urn: school.urn,
      ground: 'looked_after',
      forename: 'Ada',
      surname: 'Nobody',
      dateOfBirth: '2018-10-01',
      from: '2026-09-01',
      note,
    }
    const [made] = await db.$queryRaw<{ id: number }[]>(
      sql`select app.flag_child(${JSON.stringify(flag)}::jsonb) as id`,
    )
    return made!.id
  })

const answer = (flag: number, pupil: number | null, reason: string) =>
  withActor(champion.token, (db) =>
    db.$executeRaw(sql`select app.answer_flag(${school.id}, ${flag}, ${pupil}::int, ${reason})`),
  )

const stepsOf = async (flag: number, token = champion.token) =>
  withActor(token, (db) =>
    db.$queryRaw<object[]>(
      sql`select step, event, state, reason, by_position as position from child_flag_event
          where school_id = ${school.id} and flag_id = ${flag} order by step`,
    ),
  )

test('each step of a flag is kept with who took it, in which position, and why', async () => {
  const flag = await put('Placed with us in June')
  await answer(flag, null, 'Not a pupil here')
  const steps = [
    {
      step: 1,
      event: 'flag',
      state: 'flagged',
      reason: 'Placed with us in June',
      position: 'Virtual school',
    },
    {
      step: 2,
      event: 'decline',
      state: 'declined',
      reason: 'Not a pupil here',
      position: expect.any(String) as string,
    },
  ]
  expect(await stepsOf(flag)).toEqual(steps)
  expect(await stepsOf(flag, head)).toEqual(steps)
})

test('a step that the workflow does not have is refused by the database, and nothing is kept of it', async () => {
  const flag = await put('')
  await answer(flag, school.pupils[0]!, '')
  await expect(answer(flag, null, 'Changed our minds')).rejects.toMatchObject({ code: 'changed_meanwhile' })
  await expect(answer(2_000_000_000, null, 'There is none')).rejects.toMatchObject({
    code: 'changed_meanwhile',
  })
  const { owner } = await testDb()
  const { rows } = await owner.query('select answer from child_flag where school_id = $1 and id = $2', [
    school.id,
    flag,
  ])
  expect(rows).toEqual([{ answer: 'confirmed' }])
  expect(await stepsOf(flag)).toHaveLength(2)
})

test('of two answers at once one is taken', async () => {
  const flag = await put('')
  const answers = await Promise.allSettled([answer(flag, null, 'One'), answer(flag, null, 'Other')])
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await stepsOf(flag)).toHaveLength(2)
})

test('a flag stands where its last step says', async () => {
  const { owner } = await testDb()
  const { rows } = await owner.query(
    `select f.id from child_flag f where coalesce(nullif(f.answer, ''), 'flagged') is distinct from
       (select e.state from child_flag_event e where e.school_id = f.school_id and e.flag_id = f.id order by e.step desc limit 1)
       and f.school_id = $1`,
    [school.id],
  )
  expect(rows).toEqual([])
})
