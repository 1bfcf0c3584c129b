import type { ClientBase, Pool } from 'pg'
import { z } from 'zod'

/** A table's row policies as the catalogue tells them, one readable line each, its name first. */
export type Policies = Record<string, string[]>

/** What prisma/policies.json holds: the policies of a database whose walls have the usual form, and the plain one. */
export const builtPolicies = z.object({
  usual: z.record(z.string(), z.array(z.string())),
  plain: z.record(z.string(), z.array(z.string())),
})

/** The policies of the database, in one order, for comparing with those a version was built with. */
export async function readPolicies(database: ClientBase | Pool): Promise<Policies> {
  const { rows } = await database.query<{ table: string; policies: string[] }>(`
    with policy as (
      select c.relname, p.polname, format('%s: %s to %s', p.polname,
        case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
        (select string_agg(coalesce(r.rolname, 'public'), ', ' order by r.rolname)
         from unnest(p.polroles) o left join pg_roles r on r.oid = o))
        || coalesce(' where ' || pg_get_expr(p.polqual, p.polrelid, true), '')
        || coalesce(' check ' || pg_get_expr(p.polwithcheck, p.polrelid, true), '')
        || case when p.polpermissive then '' else ' restrictive' end as line
      from pg_policy p
      join pg_class c on c.oid = p.polrelid
      where c.relnamespace = 'public'::regnamespace)
    select relname as table, array_agg(regexp_replace(line, '\\s+', ' ', 'g') order by polname) as policies
    from policy group by 1 order by 1`)
  return Object.fromEntries(rows.map(({ table, policies }) => [table, policies]))
}

/** Which form the walls of this database have. */
export async function formOfWalls(database: ClientBase | Pool): Promise<'usual' | 'plain'> {
  const { rows } = await database.query<{ plain: boolean }>(
    "select coalesce(current_setting('app.walls', true) = 'plain', false) as plain",
  )
  return rows[0]?.plain ? 'plain' : 'usual'
}

/** What differs between the policies found and those built, one phrase each, by name; empty when they are the same. */
export function policyDifferences(found: Policies, built: Policies): string[] {
  const tables = [...new Set([...Object.keys(built), ...Object.keys(found)])].sort()
  return tables.flatMap((table) => {
    const here = byName(found[table])
    const there = byName(built[table])
    return [...new Set([...there.keys(), ...here.keys()])].flatMap((name) => {
      if (!here.has(name)) return `${name} on ${table} is missing`
      if (!there.has(name)) return `${name} on ${table} is not one of ours`
      return here.get(name) === there.get(name) ? [] : `${name} on ${table} is another`
    })
  })
}

// Brackets and spaces are the server's own way of printing, and differ by its version.
const byName = (lines: string[] = []) =>
  new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.replace(/[\s()]/g, '')]))

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
