import type { PoolClient } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLE_IDS, type Role } from '#domain/index.ts'
import { policyFiles } from '#server/db/sql-files.ts'
import { standPolicies } from '#server/db/stand-policies.ts'
import { testDb } from '../support/database.ts'
import { TABLES } from './classification.ts'
import { makeWorld, type Somebody } from './world.ts'

// A wall has two forms (docs/decisions/014-sql-read-by-name.md). Here the plain one is made in a transaction that is taken
// back, and shows everybody what the usual one shows.
let client: PoolClient
let columns: Map<string, string>
const people = new Map<Role, Somebody>()

/** What somebody reads of each table: a checksum of the columns they may read, and how many rows. */
async function readings(form: 'usual' | 'plain'): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  await client.query('savepoint before')
  await client.query(`set local app.walls = '${form}'`)
  await standPolicies(client, await policyFiles(form))
  for (const [role, { token }] of people) {
    await client.query(`set local app.session = '${token}'`)
    await client.query('set local role rollbook_app')
    for (const [table, list] of columns) {
      const { rows } = await client.query<{ read: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg((x.*)::text, '|' order by (x.*)::text)), '') as read
         from (select ${list} from ${table}) x`,
      )
      found[`${role} of ${table}`] = rows[0]!.read
    }
    await client.query('set local role rollbook_owner')
  }
  await client.query('rollback to before')
  return found
}

beforeAll(async () => {
  const world = await makeWorld()
  for (const role of ROLE_IDS) people.set(role, await world.somebody(role))
  client = await (await testDb()).owner.connect()
  // The trust has lost its other school, of which it reads what was while the school was its own.
  await client.query(
    `with before as (
       update school_detail set to_date = '2025-12-31' where school_id = $1 returning *)
     insert into school_detail (school_id, from_date, urn, name, phase, kind, authority_id, lowest_year, highest_year)
     select school_id, '2026-01-01', urn, name, phase, kind, authority_id, lowest_year, highest_year from before`,
    [world.sister.school],
  )
  const { rows } = await client.query<{ table: string; list: string }>(
    `select c.relname as table, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as list
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relname = any ($1)
       and has_column_privilege('rollbook_app', c.oid, a.attnum, 'select')
     group by 1`,
    [TABLES],
  )
  columns = new Map(rows.map(({ table, list }) => [table, list]))
  await client.query('begin')
})

afterAll(async () => {
  await client.query('rollback')
  client.release()
})

describe('walls in their plain form', () => {
  test('show each role of each table what the usual ones show', async () => {
    const usual = await readings('usual')
    expect(Object.values(usual).filter((read) => !read.startsWith('0 ')).length).toBeGreaterThan(200)
    expect(await readings('plain')).toEqual(usual)
  }, 120_000)

  test('have no subquery', async () => {
    await client.query("savepoint before; set local app.walls = 'plain'")
    await standPolicies(client, await policyFiles('plain'))
    const { rows } = await client.query<{ policy: string }>(`
      select format('%s on %s', polname, polrelid::regclass) as policy from pg_policy
      where polrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
        and concat(polqual::text, polwithcheck::text) like '%SUBLINK%'`)
    await client.query('rollback to before')
    expect(rows).toEqual([])
  })
})
