import pg from 'pg'
import { asOwner } from './addresses.ts'
import { formOfWalls } from './policies.ts'
import { functionFiles, policyFiles, PRISMA, type FunctionFile, type SqlFile } from './sql-files.ts'
import { dropFunctions, standFunctions } from './stand-functions.ts'
import { standPolicies } from './stand-policies.ts'

/** What was applied last of a file: a row of app.applied_file. */
type Applied = { path: string; checksum: string; tables: string[] }

const LOCK = 730_921
/** What PostgreSQL says of a function whose result or arguments' names differ from those that stand. */
const CANNOT_REPLACE = '42P13'

/**
 * Brings functions, policies and grants to what the files say: those that changed since they were last applied, in one
 * transaction. What no file makes any longer is dropped. Takes the owner's address; gives the paths it applied. Two at
 * once are safe; a file that fails leaves nothing behind, and is named with its line.
 */
export async function applyFiles(ownerUrl: string, root = PRISMA): Promise<string[]> {
  const client = new pg.Client({ connectionString: asOwner(ownerUrl) })
  await client.connect()
  try {
    return await inTransaction(client, () => apply(client, root, 'replace')).catch((error: unknown) => {
      if ((error as { code?: string }).code !== CANNOT_REPLACE) throw error
      return inTransaction(client, () => apply(client, root, 'make anew'))
    })
  } finally {
    await client.end()
  }
}

async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    const done = await work()
    await client.query('commit')
    return done
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Policies call functions, so that a function made anew takes all policies with it; they follow at once. */
async function apply(client: pg.Client, root: URL, how: 'replace' | 'make anew'): Promise<string[]> {
  await client.query(`
    create table if not exists app.applied_file (
      path text primary key,
      checksum text not null,
      tables text[] not null default '{}'
    )`)
  const { rows } = await client.query<Applied>('select path, checksum, tables from app.applied_file')
  const applied = new Map(rows.map((row) => [row.path, row]))
  const changed = (file: SqlFile) => applied.get(file.path)?.checksum !== file.checksum

  const functions = await functionFiles(root)
  const policies = await policyFiles(await formOfWalls(client), root)
  const files = new Set([...functions, ...policies].map(({ path }) => path))
  const gone = rows.filter(({ path }) => !files.has(path))
  const anew = how === 'make anew'
  const functionsToApply = functions.filter(changed)
  const policiesToApply = policies.filter((file) => anew || changed(file))
  if (functionsToApply.length + policiesToApply.length + gone.length === 0) return []

  if (anew) {
    await standPolicies(client, [], tablesOf(rows))
    await dropFunctions(client, 'p.proname = any ($1)', namesIn(functionsToApply))
  }
  for (const file of functionsToApply) await standFunctions(client, file)
  await standPolicies(
    client,
    policiesToApply,
    tablesOf([...policiesToApply, ...gone].map(({ path }) => applied.get(path))),
  )
  await dropFunctions(client, 'p.proname <> all ($1)', namesIn(functions))

  await client.query('delete from app.applied_file where path = any ($1)', [gone.map(({ path }) => path)])
  for (const file of [...functionsToApply, ...policiesToApply]) {
    await client.query(
      `insert into app.applied_file (path, checksum, tables) values ($1, $2, $3)
       on conflict (path) do update set checksum = excluded.checksum, tables = excluded.tables`,
      [file.path, file.checksum, 'owner' in file ? [] : file.tables],
    )
  }
  return [...functionsToApply, ...policiesToApply].map(({ path }) => path)
}

const namesIn = (files: FunctionFile[]) => files.flatMap(({ functions }) => functions)
const tablesOf = (rows: (Applied | undefined)[]) => rows.flatMap((row) => row?.tables ?? [])
