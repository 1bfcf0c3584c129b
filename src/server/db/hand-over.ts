import type { ClientBase } from 'pg'

/**
 * Gives rollbook_owner the tables and types that belong to whoever is asking: a plain `prisma migrate deploy` makes them
 * its own, as it knows nothing of our roles. Of a database that db:setup made first, nothing is to be handed over.
 */
export async function handOver(database: ClientBase): Promise<void> {
  const { rows } = await database.query<{ statement: string }>(`
    select format('alter table %s owner to rollbook_owner', c.oid::regclass) as statement
    from pg_class c
    where c.relnamespace in ('public'::regnamespace, 'app'::regnamespace) and c.relkind in ('r', 'p')
      and c.relowner = current_user::regrole
    union all
    select format('alter type %s owner to rollbook_owner', t.oid::regtype)
    from pg_type t join pg_class c on c.oid = t.typrelid and c.relkind = 'c'
    where t.typnamespace = 'app'::regnamespace and t.typowner = current_user::regrole`)
  await database.query(rows.map(({ statement }) => statement).join(';\n'))
}
