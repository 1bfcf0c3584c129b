-- Which entries of the admission register are sealed, in the schools the actor reads.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker
-- needs: app.readable_schools
create or replace function app.sealed_amendments() returns bigint[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(amendment_id), '{}') from sealed_amendment where school_id = any (app.readable_schools())
$$;
