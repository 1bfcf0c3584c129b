-- Says what attendance a school aims at, or is expected to reach, in a year.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.set_target(p_school int, p_year int, p_kind text, p_attendance numeric) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'plan_support');
begin
  insert into school_target (school_id, academic_year, kind, attendance, set_at, by_membership, person_name, position)
    values (p_school, p_year, p_kind, p_attendance, app.now(), a.membership_id, a.person_name, a.position);
  perform app.log_change(a, p_school, 'target', format('%s %s/%s: %s', p_kind, p_year, p_year + 1, p_attendance));
end $$;
