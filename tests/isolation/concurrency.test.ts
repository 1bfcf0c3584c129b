import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contextStatements } from '#server/db/context.ts'
import { sql } from '#server/db/rows.ts'
import { withActor } from '#server/db/with-actor.ts'
import { testDb } from '../support/database.ts'
import { pupilsOf } from './expectation.ts'
import { makeWorld, type Somebody, type World } from './world.ts'

let world: World
let people: { who: Somebody; pupils: number[] }[]
let pool: pg.Pool

beforeAll(async () => {
  world = await makeWorld()
  const ours = (['class_teacher', 'headteacher', 'governor', 'la_team_lead'] as const).map(async (role) => ({
    who: await world.somebody(role),
    pupils: pupilsOf(role, world),
  }))
  const others = [world.sister, world.foreign].map(async ({ school, pupils }) => ({
    who: await world.somebody('attendance_officer', { school }),
    pupils,
  }))
  people = await Promise.all([...ours, ...others])
  pool = new pg.Pool({ connectionString: (await testDb()).addresses.app, max: 4 })
})
afterAll(() => pool.end())

const sorted = (ids: number[]) => [...ids].sort((a, b) => a - b)

/** One request as somebody: what they are called and whom they see, asked twice with a wait between; it ends as `end` says. */
async function request(who: Somebody, end: 'commit' | 'rollback' | 'fail') {
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const statement of contextStatements(who.token)) await client.query(statement)
    const see = async () => (await client.query<{ id: number }>('select id from pupil')).rows
    const first = await see()
    await client.query('select pg_sleep(random() / 100)')
    const actor = await client.query<{ membership_id: number }>(
      'select membership_id from app.current_actor()',
    )
    const second = await see()
    if (end === 'fail') await client.query('select 1 / 0').catch(() => undefined)
    return { first, second, membership: actor.rows[0]?.membership_id }
  } finally {
    await client.query(end === 'commit' ? 'commit' : 'rollback')
    client.release()
  }
}

test('over four connections two hundred requests of six people see each their own, however each ends', async () => {
  const ends = ['commit', 'rollback', 'fail'] as const
  await Promise.all(
    Array.from({ length: 200 }, async (_, turn) => {
      const { who, pupils } = people[turn % people.length]!
      const { first, second, membership } = await request(who, ends[turn % ends.length]!)
      expect(membership).toBe(who.membership)
      for (const seen of [first, second]) expect(sorted(seen.map(({ id }) => id))).toEqual(sorted(pupils))
    }),
  )
})

test('after them no connection remembers anybody', async () => {
  await Promise.all(people.map(({ who }) => request(who, 'commit')))
  const clients = await Promise.all([1, 2, 3, 4].map(() => pool.connect()))
  for (const client of clients) {
    const { rows } = await client.query<{ left: string | null }>(
      `select current_setting('app.session', true) as left`,
    )
    // Not NULL: a setting that was ever set comes back as ''.
    expect(rows[0]!.left ?? '').toBe('')
    expect((await client.query('select from pupil')).rowCount).toBe(0)
    expect((await client.query('select from app.current_actor()')).rowCount).toBe(0)
    client.release()
  }
  expect(pool.totalCount).toBe(4)
})

test('through Prisma too, and when the work between fails', async () => {
  await Promise.all(
    Array.from({ length: 120 }, async (_, turn) => {
      const { who, pupils } = people[turn % people.length]!
      const work = withActor(who.token, async (db, actor) => {
        const seen = await db.$queryRaw<{ id: number }[]>(sql`select id from pupil order by id`)
        if (turn % 5 === 0) throw new Error('the page broke')
        return { seen: seen.map(({ id }) => id), membership: actor.membershipId }
      })
      if (turn % 5 === 0) await expect(work).rejects.toThrow('the page broke')
      else expect(await work).toEqual({ seen: sorted(pupils), membership: who.membership })
    }),
  )
})

describe('somebody is out with the next page or action, and sees no half page before it', () => {
  const ENDINGS: [string, string][] = [
    [
      'their session runs out',
      `update auth_session set expires_at = now() - interval '1 second' where membership_id = $1`,
    ],
    ['their session is revoked', 'update auth_session set revoked_at = now() where membership_id = $1'],
    [
      'their position ended yesterday',
      'update membership set to_date = app.today() - 1, from_date = app.today() - 9 where id = $1',
    ],
    [
      'their position begins tomorrow',
      `update membership set from_date = app.today() + 1, to_date = '9999-12-31' where id = $1`,
    ],
    [
      'they have left altogether',
      'update person set ended_on = app.today() - 1 where id = (select person_id from membership where id = $1)',
    ],
    [
      'the position was somebody else’s all along',
      'update membership set person_id = (select min(id) from person) where id = $1',
    ],
  ]

  test.each(ENDINGS)('when %s', async (_what, ending) => {
    const { owner } = await testDb()
    const who = await world.somebody('headteacher')
    expect((await request(who, 'commit')).first).toHaveLength(4)

    const client = await pool.connect()
    await client.query('begin')
    for (const statement of contextStatements(who.token)) await client.query(statement)
    expect((await client.query('select from pupil')).rowCount).toBe(4)
    await owner.query(ending, [who.membership])
    // Who is asking is asked once a transaction: a page that began is whole, and not half of empty lists.
    expect((await client.query('select from pupil')).rowCount).toBe(4)
    await client.query('commit')
    client.release()

    const after = await request(who, 'commit')
    expect(after.first).toEqual([])
    expect(after.membership).toBeUndefined()
    await expect(withActor(who.token, () => 'in')).rejects.toThrow()
  })
})

test('a teacher who is a governor sees as a governor there, and as a teacher again after', async () => {
  const { owner } = await testDb()
  const who = await world.somebody('class_teacher')
  const { rows } = await owner.query<{ id: number }>(
    `insert into membership (person_id, role, school_id, position, from_date) values ($1, 'governor', $2, 'Governor', '2020-09-01') returning id`,
    [who.person, world.own.school],
  )
  const turnInto = (membership: number) =>
    owner.query('update auth_session set membership_id = $1 where person_id = $2', [membership, who.person])
  expect((await request(who, 'commit')).first).toHaveLength(2)
  await turnInto(rows[0]!.id)
  expect((await request(who, 'commit')).first).toEqual([])
  await turnInto(who.membership)
  expect((await request(who, 'commit')).first).toHaveLength(2)
})
