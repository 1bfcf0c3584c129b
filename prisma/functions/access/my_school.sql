-- The school at which the actor works; null for those of a trust or an authority.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker
-- needs: app.current_actor
create or replace function app.my_school() returns int
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select a.school_id from app.current_actor() a
$$;
