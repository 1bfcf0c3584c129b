-- The sensitive codes, which are kept from this actor; empty for those whose role may see them.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer
-- needs: app.has_ability
create or replace function app.hidden_codes() returns text[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when app.has_ability('see_restricted') then '{}'
    else (select coalesce(array_agg(distinct code), '{}') from attendance_code where restricted) end
$$;
