import type { ClientBase } from 'pg'
import { DOORS, READ_TO_SIGN_IN, TABLES, tablesOf } from './classification.ts'

const listed = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ')

const LOGINS = listed(['rollbook_app', 'rollbook_worker', 'rollbook_auth'])
const OWNERS = listed([
  'rollbook_owner',
  'rollbook_scope',
  'rollbook_writer',
  'rollbook_purge',
  'rollbook_queue',
])
const HISTORY = listed([
  'mark_amendment',
  'admission_amendment',
  'access_log',
  'presence_event',
  'child_flag_event',
])

// Their caller's search path holds for them, so that they can be planned into the caller's statement. The second
// names its tables in full, and no login may call it; the others read none. What the last two name was settled when they
// were made.
const PLANNED_INTO_THEIR_CALLER = [
  'mark_effect',
  'countable',
  'folded',
  'dialled',
  'lateness',
  'session_held',
]

/** What each wall is, and a query for where it is breached. */
const WALLS: [words: string, query: string][] = [
  [
    'nobody classified',
    `select relname as found from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f')
     and not relispartition and relname not in ('_prisma_migrations', ${listed(TABLES)})`,
  ],
  [
    'row security is not forced on',
    `select relname as found from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
     and relname not in ('_prisma_migrations', ${listed(tablesOf('reference'))}) and not (relrowsecurity and relforcerowsecurity)`,
  ],
  [
    'no policy lets the web read its part of',
    `select c.relname as found from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     and not c.relispartition and c.relname not in ('_prisma_migrations', ${listed(tablesOf('reference', 'credential', 'hidden'))})
     and not exists (select from pg_policy p where p.polrelid = c.oid and 'rollbook_app'::regrole = any (p.polroles) and p.polcmd = 'r')`,
  ],
  [
    'a policy lets a role of the application do more than read by its session',
    `select format('%s: %s', c.relname, p.polname) as found from pg_policy p join pg_class c on c.oid = p.polrelid
     where c.relnamespace = 'public'::regnamespace and p.polroles && array['rollbook_app'::regrole::oid, 'rollbook_worker'::regrole, 0]
     and (p.polcmd <> 'r' or pg_get_expr(p.polqual, p.polrelid) = 'true')`,
  ],
  [
    'a role of the application may write to',
    `select format('%s: %s %s', grantee, privilege_type, table_name) as found from information_schema.table_privileges
     where table_schema = 'public' and privilege_type <> 'SELECT' and grantee in ('PUBLIC', ${LOGINS})
     and not (grantee = 'rollbook_auth' and table_name in (${listed(tablesOf('credential'))})
       and privilege_type in ('INSERT', 'UPDATE', 'DELETE'))
     union select format('%s: %s %s', grantee, privilege_type, table_name) from information_schema.column_privileges
     where table_schema = 'public' and privilege_type <> 'SELECT' and grantee in ('PUBLIC', 'rollbook_app', 'rollbook_worker')`,
  ],
  [
    'history may be rewritten by',
    `select format('%s: %s', r.rolname, c.relname) as found from pg_class c cross join pg_roles r
     where c.relnamespace = 'public'::regnamespace and c.relname in (${HISTORY}) and r.rolname like 'rollbook%'
     and r.rolname <> 'rollbook_owner' and (has_table_privilege(r.oid, c.oid, 'delete, truncate')
       or has_any_column_privilege(r.oid, c.oid, 'update'))`,
  ],
  [
    'a mark may be deleted by',
    `select r.rolname as found from pg_roles r where r.rolname like 'rollbook%' and r.rolname <> 'rollbook_owner'
     and has_table_privilege(r.oid, 'session_mark', 'delete, truncate')`,
  ],
  [
    'a partition may be reached by itself:',
    `select format('%s by %s', c.relname, r.rolname) as found from pg_class c cross join pg_roles r
     where c.relispartition and c.relkind = 'r' and r.rolname like 'rollbook%' and r.rolname <> 'rollbook_owner'
     and has_table_privilege(r.oid, c.oid, 'select, insert, update, delete, truncate')`,
  ],
  [
    'credentials and replies may be read by',
    `select format('%s: %s', r.rolname, c.relname) as found from pg_class c cross join pg_roles r
     where c.relnamespace = 'public'::regnamespace and c.relname in (${listed(tablesOf('credential', 'hidden'))})
     and r.rolname in ('rollbook_app', 'rollbook_worker') and has_any_column_privilege(r.oid, c.oid, 'select')`,
  ],
  [
    'the sign-in role may read',
    `select c.relname as found from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     and c.relname not in (${listed(READ_TO_SIGN_IN)}) and has_any_column_privilege('rollbook_auth', c.oid, 'select')`,
  ],
  [
    'a sequence tells how many rows there are to',
    `select format('%s: %s', r.rolname, c.relname) as found from pg_class c cross join pg_roles r
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' and r.rolname in ('rollbook_app', 'rollbook_worker')
     and has_sequence_privilege(r.oid, c.oid, 'usage, select, update')`,
  ],
  [
    'what is noted beside the data may be reached:',
    `select format('%s by %s', c.relname, r.rolname) as found from pg_class c cross join pg_roles r
     where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
     and r.rolname like 'rollbook%' and r.rolname <> 'rollbook_owner'
     and has_table_privilege(r.oid, c.oid, 'select, insert, update, delete, truncate')`,
  ],
  [
    'everybody may run',
    `select p.oid::regprocedure::text as found from pg_proc p where p.pronamespace = 'app'::regnamespace
     and has_function_privilege('public', p.oid, 'execute')`,
  ],
  [
    'a door that nobody named:',
    `select p.oid::regprocedure::text as found from pg_proc p
     where p.pronamespace in ('app'::regnamespace, 'public'::regnamespace) and p.prosecdef
     and (has_function_privilege('rollbook_app', p.oid, 'execute')
         and p.proname not in (${listed([...DOORS.reading, ...DOORS.writing, ...DOORS.asking])})
       or has_function_privilege('rollbook_worker', p.oid, 'execute')
         and p.proname not in (${listed([...DOORS.reading, ...DOORS.writing, ...DOORS.asking, ...DOORS.upkeep])}))`,
  ],
  [
    'a name in it may be taken by the caller’s own table:',
    `select p.oid::regprocedure::text as found from pg_proc p where p.pronamespace = 'app'::regnamespace
     and p.proname not in (${listed(PLANNED_INTO_THEIR_CALLER)})
     and not coalesce('search_path=pg_catalog, public, pg_temp' = any (p.proconfig)
       or 'search_path=pg_catalog, pg_temp' = any (p.proconfig), false)`,
  ],
  [
    'too mighty a role:',
    `select rolname as found from pg_roles where rolname like 'rollbook%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
     union select r.rolname from pg_roles r cross join pg_roles o where r.rolname in (${LOGINS})
     and (o.rolname in (${OWNERS}) or o.rolname like 'pg\\_%') and pg_has_role(r.oid, o.oid, 'member')`,
  ],
  [
    'may make or own things:',
    `select r.rolname as found from pg_roles r where r.rolname in (${LOGINS})
     and (has_schema_privilege(r.oid, 'public', 'create') or has_schema_privilege(r.oid, 'app', 'create')
       or has_database_privilege(r.oid, current_database(), 'create, temporary')
       or exists (select from pg_class c where c.relowner = r.oid) or exists (select from pg_proc p where p.proowner = r.oid))`,
  ],
  [
    'shows, or logs, what its connections were asked:',
    `select rolname as found from pg_roles where rolname in (${LOGINS})
     and not coalesce(rolconfig @> array['track_activities=off', 'log_min_error_statement=panic', 'log_error_verbosity=terse'], false)`,
  ],
  [
    'a view runs as its owner, or keeps rows of its own:',
    `select relname as found from pg_class where relnamespace = 'public'::regnamespace
     and (relkind = 'm' or (relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)))`,
  ],
]

/** What the database's own catalogue says against its walls; empty when they stand. */
export async function wallProblems(owner: ClientBase): Promise<string[]> {
  const problems: string[] = []
  for (const [words, query] of WALLS) {
    const { rows } = await owner.query<{ found: string }>(`${query} order by 1`)
    problems.push(...rows.map(({ found }) => `${words} ${found}`))
  }
  return problems
}
