-- The parents of whom the actor may see an entry that is linked, for the plain form of the wall of parent. Runs with its caller's
-- rights: the wall of parent_link decides.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker
create or replace function app.linked_parents() returns int[]
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct parent_id), '{}') from parent_link
$$;
