import type { ClientBase, Pool } from 'pg'

const OURS = "('public'::regnamespace, 'app'::regnamespace)"
const NOT_OURS = "('_prisma_migrations', 'applied_file')"

/** Whom an object belongs to is said by `owner`; a right that the owner has is not said again. */
const rights = (acl: string, owner: string, what: string) =>
  `
  select format('grant %s to %s%s: %s', privilege_type, coalesce(r.rolname, 'public'),
    case when is_grantable then ' with grant option' else '' end, ${what}) as line` +
  ` from (select * from aclexplode(${acl})) g left join pg_roles r on r.oid = g.grantee where g.grantee <> ${owner}`

const QUERIES: Record<string, string> = {
  schemas: `
    select format('schema %s owner %s', nspname, nspowner::regrole) as line from pg_namespace where oid in ${OURS}
    union all select x.line from pg_namespace n cross join lateral (${rights('n.nspacl', 'n.nspowner', 'n.nspname')}) x
    where n.oid in ${OURS}`,
  types: `
    select format('type %s owner %s: %s', t.oid::regtype, t.typowner::regrole,
      (select string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' order by attnum)
       from pg_attribute where attrelid = t.typrelid)) as line
    from pg_type t join pg_class c on c.oid = t.typrelid and c.relkind = 'c' where t.typnamespace in ${OURS}`,
  tables: `
    select format('table %s owner %s%s%s%s%s', c.relname, c.relowner::regrole, ' ' || array_to_string(c.reloptions, ' '),
      case when c.relispartition then format(' partition of %s %s', (select inhparent::regclass from pg_inherits where inhrelid = c.oid),
        pg_get_expr(c.relpartbound, c.oid)) end,
      case when c.relkind = 'p' then ' by ' || pg_get_partkeydef(c.oid) end,
      case when c.relrowsecurity and c.relforcerowsecurity then ' row security forced' when c.relrowsecurity then ' row security'
      else ' open' end) as line
    from pg_class c where c.relnamespace in ${OURS} and c.relkind in ('r', 'p', 'v', 'm') and c.relname not in ${NOT_OURS}`,
  columns: `
    select format('column %s.%s %s %s%s%s%s%s', c.relname, a.attname,
      lpad(row_number() over (partition by c.oid order by a.attnum)::text, 2, '0'),
      format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' end,
      ' default ' || pg_get_expr(d.adbin, d.adrelid), case a.attidentity when 'd' then ' identity by default'
      when 'a' then ' identity always' end, ' storage ' || a.attstorage::text || a.attgenerated::text) as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace in ${OURS} and c.relkind in ('r', 'p') and c.relname not in ${NOT_OURS}`,
  constraints: `
    select format('constraint %s %s: %s', conrelid::regclass, conname, pg_get_constraintdef(k.oid)) as line from pg_constraint k
    join pg_class c on c.oid = k.conrelid where k.connamespace in ${OURS} and c.relname not in ${NOT_OURS}`,
  indexes: `
    select format('index %s', pg_get_indexdef(i.indexrelid)) as line from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace in ${OURS} and c.relname not in ${NOT_OURS}`,
  sequences: `
    select format('sequence %s %s owner %s', schemaname, sequencename, sequenceowner) as line from pg_sequences
    where schemaname in ('public', 'app')`,
  triggers: `
    select format('trigger %s', pg_get_triggerdef(t.oid)) as line from pg_trigger t where not tgisinternal`,
  tableRights: `
    select x.line from pg_class c
    cross join lateral (${rights('c.relacl', 'c.relowner', 'c.relname')}) x
    where c.relnamespace in ${OURS} and c.relkind <> 'i' and c.relname not in ${NOT_OURS}
    union all
    select x.line from pg_class c join pg_attribute a on a.attrelid = c.oid
    cross join lateral (${rights('a.attacl', 'c.relowner', "c.relname || '.' || a.attname")}) x
    where c.relnamespace in ${OURS} and c.relname not in ${NOT_OURS}`,
  functions: `
    select format('function %s owner %s: %s', p.oid::regprocedure, p.proowner::regrole, pg_get_functiondef(p.oid)) as line
    from pg_proc p where p.pronamespace = 'app'::regnamespace
    union all
    select x.line from pg_proc p
    cross join lateral (${rights("coalesce(p.proacl, acldefault('f', p.proowner))", 'p.proowner', 'p.oid::regprocedure')}) x
    where p.pronamespace = 'app'::regnamespace`,
  policies: `
    select format('policy %s on %s %s for %s to %s using (%s) check (%s)', p.polname, p.polrelid::regclass,
      case when p.polpermissive then 'permissive' else 'restrictive' end, p.polcmd,
      (select string_agg(r.rolname, ', ' order by r.rolname) from pg_roles r where r.oid = any (p.polroles)),
      pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) as line from pg_policy p
    join pg_class c on c.oid = p.polrelid where c.relnamespace in ${OURS}`,
  defaults: `
    select x.line from pg_default_acl d
    cross join lateral (${rights('d.defaclacl', 'd.defaclrole', "'default of ' || d.defaclrole::regrole || ' ' || d.defaclobjtype::text")}) x`,
  roles: `
    select format('role %s login %s %s', rolname, rolcanlogin, rolconfig) as line from pg_roles where rolname like 'rollbook%'
    union all
    select format('role %s member of %s inherit %s set %s', m.member::regrole, m.roleid::regrole, inherit_option, set_option)
    from pg_auth_members m where m.roleid::regrole::text like 'rollbook%' and m.member::regrole::text like 'rollbook%'`,
}

/** What the catalogue says of the database, one readable line a thing, in one order: two equal dumps are one schema. */
export async function catalogueDump(database: ClientBase | Pool): Promise<string[]> {
  const lines: string[] = []
  for (const query of Object.values(QUERIES)) {
    const { rows } = await database.query<{ line: string }>(query)
    lines.push(...rows.map(({ line }) => line))
  }
  return lines.sort()
}
