import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyFiles } from '#server/db/apply-files.ts'
import { catalogueDump } from '../../support/catalogue-dump.ts'
import { scratchDatabase } from '../../support/database.ts'

let scratch: Awaited<ReturnType<typeof scratchDatabase>>
let folder: string

beforeAll(async () => {
  scratch = await scratchDatabase('standing')
  folder = await mkdtemp(join(tmpdir(), 'rollbook-standing-'))
  for (const part of ['functions', 'policies'])
    await cp(join('prisma', part), join(folder, part), { recursive: true })
})

afterAll(async () => {
  await scratch.drop()
  await rm(folder, { recursive: true, force: true })
})

const apply = () => applyFiles(scratch.addresses.owner, pathToFileURL(`${folder}/`))
const dump = () => catalogueDump(scratch.owner)
const write = (path: string, sql: string) => writeFile(join(folder, path), sql)
const edit = async (path: string, from: string, to: string) => {
  const sql = await readFile(join(folder, path), 'utf8')
  expect(sql).toContain(from)
  await write(
    path,
    sql.replace(from, () => to),
  )
}
const ask = async (sql: string) => (await scratch.owner.query<{ found: unknown }>(sql)).rows[0]?.found

const HEADER = '-- For a test.\n--\n-- owner: rollbook_writer\n-- execute: rollbook_app\n'
const SEARCH_PATH = 'set search_path = pg_catalog, pg_temp'

test('a database that is up to date is left alone', async () => {
  expect(await apply()).toEqual([])
})

test('new files are applied, each after what it needs, and belong to whom and are open to whom they say', async () => {
  const body = (sql: string) => `language sql ${SEARCH_PATH} as $$ ${sql} $$;\n`
  await write(
    'functions/access/a_first.sql',
    `${HEADER}-- needs: app.z_last\ncreate or replace function app.a_first() returns int ${body('select app.z_last(1)')}`,
  )
  await write(
    'functions/access/z_last.sql',
    `${HEADER.replace('rollbook_app', 'its owner alone')}create or replace function app.z_last(p int) returns int ${body('select p')}`,
  )
  expect(await apply()).toEqual(['functions/access/z_last.sql', 'functions/access/a_first.sql'])
  const lines = (await dump()).filter((line) => /app\.(a_first|z_last)/.test(line))
  expect(lines.map((line) => line.split(': CREATE')[0])).toEqual([
    'function app.a_first() owner rollbook_writer',
    'function app.z_last(integer) owner rollbook_writer',
    'grant EXECUTE to rollbook_app: app.a_first()',
  ])
})

test('one of two who try at once applies a change, and the other finds it done', async () => {
  await edit('functions/access/z_last.sql', 'select p $$', 'select p + 1 $$')
  const applied = await Promise.all([apply(), apply()])
  expect(applied.flat()).toEqual(['functions/access/z_last.sql'])
  expect(await ask('select app.z_last(1) as found')).toBe(2)
})

test('rights that somebody gave by hand go when the file is next applied', async () => {
  await scratch.owner.query('grant execute on function app.z_last(int) to rollbook_worker, public')
  await edit('functions/access/z_last.sql', 'p + 1', 'p + 2')
  await apply()
  expect((await dump()).filter((line) => line.endsWith(': app.z_last(integer)'))).toEqual([])
})

test('a function with other arguments takes the place of the one before', async () => {
  await edit('functions/access/z_last.sql', 'z_last(p int)', 'z_last(p bigint)')
  await edit('functions/access/z_last.sql', 'select p + 2', 'select p::int')
  await apply()
  const functions = (await dump()).filter((line) => line.startsWith('function app.z_last'))
  expect(functions.map((line) => line.split(' owner')[0])).toEqual(['function app.z_last(bigint)'])
})

test('a function that policies call may come to give another type: they are made anew', async () => {
  const before = (await dump()).filter((line) => line.startsWith('policy'))
  await edit('functions/access/my_person.sql', 'returns int', 'returns bigint')
  await edit('functions/access/my_person.sql', 'select a.person_id', 'select a.person_id::bigint')
  expect(await apply()).toContain('policies/people.sql')
  const after = (await dump()).filter((line) => line.startsWith('policy'))
  expect(after.map((line) => line.split(' using')[0])).toEqual(before.map((line) => line.split(' using')[0]))
})

test('a changed policy file makes the policies and grants of its own tables anew, and no others', async () => {
  await scratch.owner.query('create policy by_hand on child_flag for select to rollbook_app using (true)')
  await scratch.owner.query('create policy by_hand on pupil for select to rollbook_app using (true)')
  await edit(
    'policies/area.sql',
    'grant select on child_flag to rollbook_app, rollbook_worker;',
    'grant select on child_flag to rollbook_app;',
  )
  expect(await apply()).toEqual(['policies/area.sql'])
  const lines = await dump()
  expect(lines.filter((line) => line.startsWith('policy by_hand')).map((line) => line.split(' ')[3])).toEqual(
    ['pupil'],
  )
  expect(lines).toContain('grant SELECT to rollbook_app: child_flag')
  expect(lines).not.toContain('grant SELECT to rollbook_worker: child_flag')
})

test('a file that fails is named with its line, and leaves nothing behind', async () => {
  const before = await dump()
  await edit('functions/access/z_last.sql', 'select p::int', 'select p::int * 2')
  await write(
    'policies/area.sql',
    'grant select on child_flag to rollbook_app;\n\nselect app.guard(nonsense);\n',
  )
  await expect(apply()).rejects.toThrow(/^prisma\/policies\/area\.sql: .*nonsense.*\(line 3: /)
  expect(await dump()).toEqual(before)
  await cp('prisma/policies/area.sql', join(folder, 'policies/area.sql'))
  await apply()
})

test('grants to the application without a wall are refused', async () => {
  await edit(
    'policies/area.sql',
    'grant select, insert, update on child_flag',
    "grant select on child_flag to rollbook_app;\nselect app.guard('child_flag');\ngrant select, insert, update on child_flag",
  )
  await expect(apply()).rejects.toThrow('a wall is said if, and only if')
  await cp('prisma/policies/area.sql', join(folder, 'policies/area.sql'))
})

test('what a deleted file made is dropped', async () => {
  for (const path of ['functions/access/a_first.sql', 'functions/access/z_last.sql', 'policies/area.sql'])
    await rm(join(folder, path))
  await apply()
  const lines = await dump()
  expect(
    lines.filter((line) =>
      /app\.(a_first|z_last)|(policy|grant) .*\b(child_flag|officer_school)$/.test(line),
    ),
  ).toEqual([])
  expect(lines.filter((line) => /^policy \w+ on (child_flag|officer_school) /.test(line))).toEqual([])
})

test.each([
  ['says no owner', '-- execute: rollbook_app\n', 'prisma/functions/access/odd.sql does not say "-- owner:"'],
  [
    'needs what no file makes',
    `${HEADER}-- needs: app.nothing\n`,
    'prisma/functions/access/odd.sql needs app.nothing, which no file makes',
  ],
  ['needs itself', `${HEADER}-- needs: app.odd\n`, 'in a circle: prisma/functions/access/odd.sql'],
])('a function file that %s is refused by name', async (_what, header, sentence) => {
  await write(
    'functions/access/odd.sql',
    `${header}create or replace function app.odd() returns int language sql as 'select 1';\n`,
  )
  await expect(apply()).rejects.toThrow(sentence)
  await rm(join(folder, 'functions/access/odd.sql'))
})
