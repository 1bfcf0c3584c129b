import type { Pool } from 'pg'
import { CLASSIFICATION } from './classification.ts'

/** What the database's own catalogue says against its walls; empty when they stand. */
export async function wallProblems(owner: Pool): Promise<string[]> {
  const problems = await Promise.all([
    unclassified(owner),
    list(owner, 'row security is not forced on', OPEN_TABLES),
    list(owner, 'nobody of the application is named by a policy of', WITHOUT_POLICY),
    list(owner, 'an application role may write to', WRITABLE),
    list(owner, 'a partition may be reached by itself:', PARTITION_GRANTS),
    list(owner, 'everybody may run', PUBLIC_FUNCTIONS),
    list(owner, 'the search path is not fixed in', LOOSE_DEFINERS),
    list(owner, 'too mighty a role:', MIGHTY_ROLES),
    list(owner, 'credentials may be read by', CREDENTIAL_READERS),
    list(owner, 'a view runs as its owner:', OWNER_VIEWS),
  ])
  return problems.flat()
}

async function list(owner: Pool, words: string, query: string): Promise<string[]> {
  const { rows } = await owner.query<{ found: string }>(query)
  return rows.map(({ found }) => `${words} ${found}`)
}

async function unclassified(owner: Pool): Promise<string[]> {
  const { rows } = await owner.query<{ found: string }>(
    `select relname as found from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
     and not relispartition and relname <> '_prisma_migrations'`,
  )
  return rows
    .filter(({ found }) => !(found in CLASSIFICATION))
    .map(({ found }) => `nobody classified ${found}`)
}

const walled = Object.entries(CLASSIFICATION)
  .filter(([, kind]) => kind !== 'reference')
  .map(([table]) => `'${table}'`)
  .join(', ')
const seen = Object.entries(CLASSIFICATION)
  .filter(([, kind]) => !['reference', 'credential', 'hidden'].includes(kind))
  .map(([table]) => `'${table}'`)
  .join(', ')

const OPEN_TABLES = `
  select relname as found from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
  and (relname in (${walled}) or relispartition or exists (select from pg_attribute a where a.attrelid = pg_class.oid and a.attname = 'school_id'))
  and not (relrowsecurity and relforcerowsecurity)`

const WITHOUT_POLICY = `
  select c.relname as found from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname in (${seen})
  and not exists (select from pg_policy p where p.polrelid = c.oid and 'rollbook_app'::regrole = any (p.polroles) and p.polcmd = 'r')`

const WRITABLE = `
  select format('%s: %s %s', grantee, privilege_type, table_name) as found from information_schema.role_table_grants
  where table_schema = 'public' and grantee in ('rollbook_app', 'rollbook_worker', 'PUBLIC')
  and privilege_type in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES')`

const PARTITION_GRANTS = `
  select format('%s by %s', c.relname, r.rolname) as found from pg_class c cross join pg_roles r
  where c.relispartition and c.relkind = 'r' and r.rolname like 'rollbook%' and r.rolname <> 'rollbook_owner'
  and has_table_privilege(r.oid, c.oid, 'select, insert, update, delete')`

const PUBLIC_FUNCTIONS = `
  select p.oid::regprocedure::text as found from pg_proc p where p.pronamespace = 'app'::regnamespace
  and has_function_privilege('public', p.oid, 'execute')`

const LOOSE_DEFINERS = `
  select p.oid::regprocedure::text as found from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prosecdef
  and not coalesce(array_to_string(p.proconfig, ',') like '%search_path=%', false)`

const MIGHTY_ROLES = `
  select rolname as found from pg_roles where rolname like 'rollbook%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
  union all
  select r.rolname from pg_roles r cross join pg_roles o
  where r.rolname in ('rollbook_app', 'rollbook_worker', 'rollbook_auth')
  and o.rolname in ('rollbook_owner', 'rollbook_scope', 'rollbook_writer', 'rollbook_purge') and pg_has_role(r.oid, o.oid, 'member')`

const CREDENTIAL_READERS = `
  select format('%s: %s', r.rolname, c.relname) as found from pg_class c cross join pg_roles r
  where c.relname in ('credential', 'invitation', 'auth_session', 'sign_in_attempt') and r.rolname in ('rollbook_app', 'rollbook_worker')
  and has_any_column_privilege(r.oid, c.oid, 'select')`

const OWNER_VIEWS = `
  select relname as found from pg_class where relnamespace = 'public'::regnamespace
  and (relkind = 'm' or (relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)))`
