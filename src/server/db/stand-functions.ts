import type { ClientBase } from 'pg'
import { runFile } from './sql-error.ts'
import type { FunctionFile } from './sql-files.ts'

/** Makes what a file says, gives it to its owner and opens it to those named: to nobody else, whatever stood before. */
export async function standFunctions(client: ClientBase, file: FunctionFile): Promise<void> {
  await runFile(client, file)
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
  await runFile(client, { ...file, sql: rows.map(({ statement }) => statement).join(';\n') })
}

/** Drops functions of ours, chosen by a condition on `p` and the names given. */
export async function dropFunctions(client: ClientBase, which: string, names: string[]): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `select format('drop function %s', p.oid::regprocedure) as statement
     from pg_proc p where p.pronamespace = 'app'::regnamespace and ${which}`,
    [names],
  )
  await client.query(rows.map(({ statement }) => statement).join(';\n'))
}
