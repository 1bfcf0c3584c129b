-- The local authority for which the actor works; null for others.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker
-- needs: app.current_actor
create or replace function app.my_authority() returns int
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select a.authority_id from app.current_actor() a
$$;
