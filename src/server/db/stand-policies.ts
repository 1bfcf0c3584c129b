import type { ClientBase } from 'pg'
import { runFile } from './sql-error.ts'
import type { PolicyFile } from './sql-files.ts'

/**
 * Makes policies and grants anew: all that stood on the tables of these files, and on those besides, is taken away first,
 * so that what a file no longer says is gone. Belongs inside a transaction.
 */
export async function standPolicies(
  client: ClientBase,
  files: PolicyFile[],
  besides: string[] = [],
): Promise<void> {
  await clearTables(client, [...files.flatMap(({ tables }) => tables), ...besides])
  for (const file of files) await runFile(client, file)
}

/** Takes all policies off these tables, and all rights on them but their owner's. */
async function clearTables(client: ClientBase, tables: string[]): Promise<void> {
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
