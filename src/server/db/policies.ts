import type { ClientBase, Pool } from 'pg'

/** A row policy as the catalogue tells it. */
export type Policy = {
  table: string
  name: string
  roles: string
  command: string
  using: string
  check: string
}

// Brackets and spaces are the server's own way of printing, and differ by its version.
const expression = (column: string) =>
  `md5(regexp_replace(coalesce(pg_get_expr(p.${column}, p.polrelid), ''), '[\\s()]', '', 'g'))`

/** The policies of the database, in one order, for comparing with those a version was built with. */
export async function readPolicies(database: ClientBase | Pool): Promise<Policy[]> {
  const { rows } = await database.query<Policy>(`
    select c.relname as table, p.polname as name, p.polcmd::text as command,
      (select string_agg(r.rolname, ',' order by r.rolname) from pg_roles r where r.oid = any (p.polroles)) as roles,
      ${expression('polqual')} as using,
      ${expression('polwithcheck')} as check
    from pg_policy p
    join pg_class c on c.oid = p.polrelid
    where c.relnamespace = 'public'::regnamespace
    order by c.relname, p.polname`)
  return rows.map(({ table, name, roles, command, using, check }) => ({
    table,
    name,
    roles,
    command,
    using,
    check,
  }))
}

/** Tables whose policies are not in force: those that have policies, and the parts of partitioned ones. */
export async function tablesNotHeld(database: ClientBase | Pool): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(`
    select relname as name from pg_class c
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not (relrowsecurity and relforcerowsecurity)
      and (relispartition or exists (select from pg_policy where polrelid = c.oid))
    order by 1`)
  return rows.map(({ name }) => name)
}
