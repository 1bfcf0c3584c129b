-- The school's date, in London.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer, rollbook_purge
-- needs: app.now
create or replace function app.today() returns date
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select (app.now() at time zone 'Europe/London')::date
$$;
