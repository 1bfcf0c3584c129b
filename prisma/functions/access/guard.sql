-- Puts a table behind its wall: row security on and forced, for each partition too, and the policies that go with the grants
-- made so far. Call it once for each table, after the table's grants, in prisma/policies.
-- wall: which rows the application may read, as an expression over plain calls of stable functions; null where it has no
-- grant. The policy is named read_<table>. The functions' owners pass: what they may do is in their grants.
-- A wall has two forms, chosen by the setting app.walls of the database. The usual one calls each function once for a
-- statement; as a plain filter it would be called for each row. With app.walls = 'plain' the wall is made as it is written: a
-- distributed engine (Citus) refuses subqueries in policies. See docs/decisions/014-sql-read-by-name.md.
-- sets: in the usual form, look values up in sets that are hashed once instead of in arrays.
-- usual: the usual form, where it is another expression. A test holds both forms equal.
--
-- owner: rollbook_owner
-- execute: its owner alone
create or replace function app.guard(p_table text, wall text default null, usual text default null, sets boolean default false)
returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  v_wall text := case when current_setting('app.walls', true) = 'plain' then wall else app.asked_once(coalesce(usual, wall), sets) end;
  v_one record;
  v_open boolean := false;
begin
  for v_one in select p_table::regclass as part union select relid from pg_partition_tree(p_table::regclass) loop
    execute format('alter table %s enable row level security, force row level security', v_one.part);
  end loop;
  execute format('create policy owner_all on %I to rollbook_owner using (true) with check (true)', p_table);
  for v_one in
    select r.rolname, bool_and(g.privilege_type = 'SELECT') as reads
    from pg_class c
    cross join lateral (
      select grantee, privilege_type from aclexplode(c.relacl)
      union all
      select a.grantee, a.privilege_type from pg_attribute t cross join aclexplode(t.attacl) a where t.attrelid = c.oid
    ) g
    join pg_roles r on r.oid = g.grantee
    where c.oid = p_table::regclass and g.grantee <> c.relowner
    group by r.rolname
  loop
    if v_one.rolname in ('rollbook_app', 'rollbook_worker') then
      v_open := true;
    elsif v_one.reads then
      execute format('create policy %I on %I for select to %I using (true)',
        replace(v_one.rolname, 'rollbook_', '') || '_reads', p_table, v_one.rolname);
    else
      execute format('create policy %I on %I to %I using (true) with check (true)',
        replace(v_one.rolname, 'rollbook_', '') || '_all', p_table, v_one.rolname);
    end if;
  end loop;
  if v_open <> (wall is not null) then
    raise exception 'app.guard(%): a wall is said if, and only if, the application has been granted something', p_table;
  end if;
  if wall is not null then
    execute format('create policy %I on %I for select to rollbook_app, rollbook_worker using (%s)',
      'read_' || p_table, p_table, v_wall);
  end if;
end $$;
