import { beforeAll, describe, expect, test } from 'vitest'
import { can, ROLE_IDS } from '#domain/index.ts'
import { testDb } from '../support/database.ts'
import { READ_TO_SIGN_IN, TABLES } from './classification.ts'
import { expectationOf, pupilsOf } from './expectation.ts'
import { asSomebody, makeWorld, type Somebody, type World } from './world.ts'

let world: World
let columns: Map<string, string>
beforeAll(async () => {
  world = await makeWorld()
  const { owner } = await testDb()
  const { rows } = await owner.query<{ table: string; column: string }>(
    `select table_name as table, min(column_name) as column from information_schema.columns where table_schema = 'public' group by 1`,
  )
  columns = new Map(rows.map(({ table, column }) => [table, column]))
})

/** Every way to change a table's rows, each harmless were it let through. */
const writesTo = (table: string) => [
  `insert into ${table} select * from ${table}`,
  `update ${table} set ${columns.get(table)} = ${columns.get(table)}`,
  `delete from ${table}`,
  `truncate ${table}`,
  `merge into ${table} t using (select 1) s on false when not matched then do nothing when matched then delete`,
  `copy ${table} from program 'true'`,
]

// Background jobs have a school's session of their own, and their own role in the database.
const DATABASE_ROLE = (role: string) => (role === 'service' ? 'worker' : 'app')

describe.each(ROLE_IDS)('a %s', (role) => {
  let who: Somebody
  beforeAll(async () => {
    who = await world.somebody(role)
  })
  const ask = <Row>(text: string) => asSomebody<Row>(who.token, text, [], DATABASE_ROLE(role))

  test.each(TABLES)('reads of %s what their role gives, and nothing else', async (table) => {
    const expected = await expectationOf(table, who, world)
    if (expected === null) {
      await expect(ask(`select from ${table}`)).rejects.toThrow(/permission denied/)
      return
    }
    const { key, rows } = expected
    const found = await ask<{ key: number }>(`select distinct ${key} as key from ${table} order by 1`)
    expect(found.map((row) => row.key)).toEqual(rows)
  })

  test('reads a restricted code, its amendments and its note only where the role may', async () => {
    const sees = pupilsOf(role, world).length > 0 && can(role, 'see_restricted')
    for (const query of [
      `select from session_mark where code = 'Y5'`,
      `select from mark_amendment where 'Y5' in (original, amended)`,
      `select from mark_detail where comment = 'Closed'`,
    ])
      expect((await ask(query)).length > 0, query).toBe(sees)
    await expect(ask('select original_detail from mark_amendment')).rejects.toThrow(/permission denied/)
  })

  test('writes to no table by hand', async () => {
    for (const table of TABLES)
      for (const attempt of writesTo(table))
        await expect(ask(attempt), attempt).rejects.toThrow(/permission denied/)
  })
})

describe('the sign-in role', () => {
  const elsewhere = TABLES.filter((table) => !READ_TO_SIGN_IN.includes(table))

  test.each(elsewhere)('knows nothing of %s', async (table) => {
    const { auth } = await testDb()
    for (const attempt of [`select from ${table}`, ...writesTo(table)])
      await expect(auth.query(attempt), attempt).rejects.toThrow(/permission denied/)
  })

  test('changes no person and no position', async () => {
    const { auth } = await testDb()
    for (const attempt of [...writesTo('person'), ...writesTo('membership'), ...writesTo('school_detail')])
      await expect(auth.query(attempt), attempt).rejects.toThrow(/permission denied/)
  })
})
