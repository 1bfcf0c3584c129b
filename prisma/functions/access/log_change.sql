-- Notes a change of the school's own settings, calendar or staff in its access log.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
-- needs: app.now
create or replace function app.log_change(a app.actor, p_school int, p_what text, p_detail text) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
  insert into access_log (school_id, at, person_id, membership_id, what, detail)
  values (p_school, app.now(), a.person_id, a.membership_id, p_what, p_detail)
$$;
