-- The people whose positions the actor may see, for the plain form of the wall of person. Runs with its caller's
-- rights: the wall of membership decides.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker
create or replace function app.known_people() returns int[]
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct person_id), '{}') from membership where accepted_at is not null
$$;
