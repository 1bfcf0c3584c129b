-- Today's pupils of someone whose role is narrower than the school.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer
-- needs: app.scoped_pupils_on, app.today
create or replace function app.scoped_pupils() returns int[]
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select app.scoped_pupils_on(app.today())
$$;
