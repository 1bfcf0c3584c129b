import { beforeAll, expect, test } from 'vitest'
import { ROLE_IDS } from '#domain/index.ts'
import { testDb } from '../support/database.ts'
import { TABLES, tablesOf } from './classification.ts'
import { asSomebody, makeWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const OPEN_TO_ALL = [...tablesOf('reference', 'credential', 'hidden')]

test.each(ROLE_IDS.filter((role) => role !== 'service'))(
  'a position that sleeps sees nothing: %s',
  async (role) => {
    const { owner } = await testDb()
    const who = await world.somebody(role)
    expect(await asSomebody(who.token, 'select from app.current_actor()')).toHaveLength(1)
    await owner.query('update membership set accepted_at = null where id = $1', [who.membership])
    expect(await asSomebody(who.token, 'select from app.current_actor()')).toEqual([])
    for (const table of TABLES.filter((one) => !OPEN_TO_ALL.includes(one)))
      expect(await asSomebody(who.token, `select from ${table}`), table).toEqual([])
  },
)

test('whose position sleeps at a school is not told to that school, and is once they accept it', async () => {
  const { owner } = await testDb()
  const known = await world.somebody('headteacher', { school: world.foreign.school })
  const admin = await world.somebody('school_admin')
  const { rows } = await owner.query<{ id: number }>(
    `insert into membership (person_id, role, school_id, position, from_date, accepted_at)
     values ($1, 'governor', $2, 'Governor', '2020-09-01', null) returning id`,
    [known.person, world.own.school],
  )
  const seen = () => asSomebody(admin.token, 'select from person where id = $1', [known.person])
  expect(await seen()).toEqual([])
  // The sign-in role alone wakes a position; nobody who serves pages can.
  await expect(
    asSomebody(admin.token, 'update membership set accepted_at = now() where id = $1', [rows[0]!.id]),
  ).rejects.toThrow(/permission denied/)
  await owner.query('update membership set accepted_at = now() where id = $1', [rows[0]!.id])
  expect(await seen()).toHaveLength(1)
})
