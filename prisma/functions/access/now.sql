-- The time. Only a demonstration database lets its clock be set.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer, rollbook_purge
create or replace function app.now() returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when exists (select from demo)
    then coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
    else now() end
$$;
