-- The children of whom the actor may see a record that is linked, for the plain form of the wall of child. Runs with its caller's
-- rights: the wall of child_link decides.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker
create or replace function app.linked_children() returns int[]
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct child_id), '{}') from child_link
$$;
