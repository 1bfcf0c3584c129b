import pg from 'pg'
import { asOwner } from './addresses.ts'
import { explain } from './sql-error.ts'
import { functionFiles, policyFiles, PRISMA, type FunctionFile, type SqlFile } from './sql-files.ts'

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
  const { rows } = await client.query<{ path: string; checksum: string; tables: string[] }>(
    'select path, checksum, tables from app.applied_file',
  )
  const walls = await client.query<{ form: string | null }>(
    "select current_setting('app.walls', true) as form",
  )
  const applied = new Map(rows.map((row) => [row.path, row]))
  const changed = (file: SqlFile) => applied.get(file.path)?.checksum !== file.checksum

  const functions = await functionFiles(root)
  const policies = await policyFiles(walls.rows[0]?.form ?? '', root)
  const files = new Set([...functions, ...policies].map(({ path }) => path))
  const gone = rows.filter(({ path }) => !files.has(path))
  const anew = how === 'make anew'
  const functionsToApply = functions.filter(changed)
  const policiesToApply = policies.filter((file) => anew || changed(file))
  if (functionsToApply.length + policiesToApply.length + gone.length === 0) return []

  const tables = [...policiesToApply, ...gone].flatMap((file) => [
    ...file.tables,
    ...(applied.get(file.path)?.tables ?? []),
  ])
  await clearTables(client, tables)
  if (anew)
    await dropFunctions(
      client,
      'p.proname = any ($1)',
      functionsToApply.flatMap((file) => file.functions),
    )
  for (const file of functionsToApply) await applyFunctions(client, file)
  for (const file of policiesToApply) await run(client, file)
  await dropFunctions(
    client,
    'p.proname <> all ($1)',
    functions.flatMap((file) => file.functions),
  )

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

/** Makes what a file says, gives it to its owner and opens it to those named: to nobody else, whatever stood before. */
async function applyFunctions(client: pg.Client, file: FunctionFile): Promise<void> {
  await run(client, file)
  // A function whose arguments changed is another function to PostgreSQL: the one before would stand beside it.
  await dropFunctions(client, 'p.proname = any ($1) and p.xmin <> pg_current_xact_id()::xid', file.functions)
  const { rows } = await client.query<{ statement: string }>(
    `select format('alter function %s owner to %I', p.oid::regprocedure, $2::text) as statement
     from pg_proc p where p.pronamespace = 'app'::regnamespace and p.proname = any ($1)
     union all
     select format('revoke all on function %s from %s', p.oid::regprocedure, coalesce(quote_ident(r.rolname), 'public'))
     from pg_proc p cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles r on r.oid = a.grantee
     where p.pronamespace = 'app'::regnamespace and p.proname = any ($1) and a.grantee <> p.proowner
     union all
     select format('grant execute on function %s to %I', p.oid::regprocedure, who)
     from pg_proc p cross join unnest($3::text[]) who where p.pronamespace = 'app'::regnamespace and p.proname = any ($1)`,
    [file.functions, file.owner, file.execute],
  )
  await run(client, { ...file, sql: rows.map(({ statement }) => statement).join(';\n') })
}

/** Takes all policies off these tables, and all rights on them but their owner's. */
async function clearTables(client: pg.Client, tables: string[]): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `with ours as (select c.oid, c.relowner, c.relacl from pg_class c where c.oid = any (
       select to_regclass('public.' || quote_ident(t)) from unnest($1::text[]) t))
     select format('drop policy %I on %s', p.polname, o.oid::regclass) as statement from ours o join pg_policy p on p.polrelid = o.oid
     union all
     select distinct format('revoke all on %s from %I', o.oid::regclass, r.rolname)
     from ours o
     cross join lateral (
       select grantee from aclexplode(o.relacl)
       union select g.grantee from pg_attribute a cross join aclexplode(a.attacl) g where a.attrelid = o.oid) g
     join pg_roles r on r.oid = g.grantee
     where g.grantee <> o.relowner`,
    [tables],
  )
  await client.query(rows.map(({ statement }) => statement).join(';\n'))
}

async function dropFunctions(client: pg.Client, which: string, names: string[]): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `select format('drop function %s', p.oid::regprocedure) as statement
     from pg_proc p where p.pronamespace = 'app'::regnamespace and ${which}`,
    [names],
  )
  await client.query(rows.map(({ statement }) => statement).join(';\n'))
}

async function run(client: pg.Client, { path, sql }: SqlFile): Promise<void> {
  try {
    await client.query(sql)
  } catch (error) {
    throw Object.assign(new Error(`prisma/${path}: ${explain(error, sql)}`, { cause: error }), {
      code: (error as { code?: string }).code,
    })
  }
}
