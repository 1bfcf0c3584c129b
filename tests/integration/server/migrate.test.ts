import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '#server/db/migrate.ts'
import { scratchDatabase } from '../../support/database.ts'

let scratch: Awaited<ReturnType<typeof scratchDatabase>>
let folder: string

beforeAll(async () => {
  scratch = await scratchDatabase('migrate')
  folder = await mkdtemp(join(tmpdir(), 'rollbook-migrations-'))
  await cp('prisma/migrations', folder, { recursive: true })
})

afterAll(async () => {
  await scratch.drop()
  await rm(folder, { recursive: true, force: true })
})

/** The migrations with one more. Gives their folder. */
async function with999(sql: string): Promise<URL> {
  await mkdir(join(folder, '999_more'), { recursive: true })
  await writeFile(join(folder, '999_more', 'migration.sql'), sql)
  return pathToFileURL(`${folder}/`)
}

const exists = async (table: string) =>
  (await scratch.owner.query<{ found: boolean }>('select to_regclass($1) is not null as found', [table]))
    .rows[0]!.found

test('a database that is up to date is left alone', async () => {
  expect(await migrate(scratch.addresses.owner)).toEqual([])
})

test('a migration that fails says on which line, and leaves nothing half done', async () => {
  const bad = await with999("create table half (id int);\n\nselect 'a;b';\nselect nonsense from half;\n")
  await expect(migrate(scratch.addresses.owner, bad)).rejects.toThrow(/"?nonsense"?.*line 4/s)
  expect(await exists('half')).toBe(false)
})

test('once mended it is applied, whole, by one of two who try at once, and belongs to the owner', async () => {
  const good = await with999(
    "create table whole (id int);\ndo $$ begin perform 'a;b'; insert into whole values (1); end $$;\n",
  )
  const applied = await Promise.all([
    migrate(scratch.addresses.owner, good),
    migrate(scratch.addresses.owner, good),
  ])
  expect(applied.flat()).toEqual(['999_more'])
  const { rows } = await scratch.owner.query(
    "select tableowner, (select count(*)::int from whole) as rows from pg_tables where tablename = 'whole'",
  )
  expect(rows).toEqual([{ tableowner: 'rollbook_owner', rows: 1 }])
})

test('a migration edited after it was applied is refused by name', async () => {
  const edited = await with999('create table something_else (id int);\n')
  await expect(migrate(scratch.addresses.owner, edited)).rejects.toThrow('have been edited since: 999_more')
  expect(await exists('something_else')).toBe(false)
})
