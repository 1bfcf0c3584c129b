import { beforeAll, expect, test } from 'vitest'
import { testDb } from '../support/database.ts'
import { tablesOf } from './classification.ts'
import { asSomebody, makeWorld, type World } from './world.ts'

// What they read of a school: that it is there, its days and aims, and what it has published.
const READABLE = [
  'published_report',
  'school',
  'school_closure',
  'school_day',
  'school_detail',
  'school_setting',
  'school_target',
  'school_term',
  'school_week',
  'session_time',
]

let world: World
let tables: string[]
beforeAll(async () => {
  world = await makeWorld()
  const { owner } = await testDb()
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') and not relispartition
       and relname <> all ($1)`,
    [['_prisma_migrations', ...tablesOf('reference')]],
  )
  tables = rows.map(({ name }) => name)
})

// The database is asked which tables there are: one that is added is tried the day it is, whatever we say of it.
test.each(['governor', 'trustee'] as const)(
  'a %s finds rows in what a school published and in its calendar, and in no table of pupils, families or colleagues',
  async (role) => {
    const { token, membership, person } = await world.somebody(role)
    const but: Record<string, string> = {
      membership: `where id <> ${membership}`,
      person: `where id <> ${person}`,
    }
    const readable: string[] = []
    for (const table of tables) {
      const found = await asSomebody(token, `select from ${table} ${but[table] ?? ''} limit 1`).catch(
        (error: unknown) => {
          expect(String(error), table).toMatch(/permission denied/)
          return []
        },
      )
      if (found.length > 0) readable.push(table)
    }
    expect(readable.sort()).toEqual(READABLE)
  },
)

test('the tables that were tried are those that hold pupils, and hold some', async () => {
  const { owner } = await testDb()
  for (const table of [
    'pupil',
    'pupil_name',
    'pupil_year',
    'session_mark',
    'contact',
    'child',
    'report_draft',
  ]) {
    expect(tables).toContain(table)
    expect((await owner.query(`select from ${table} limit 1`)).rowCount, table).toBe(1)
  }
})
