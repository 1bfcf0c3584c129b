-- Whether the pupil was on roll while the actor's trust or authority held the school.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer
-- needs: app.held_on
create or replace function app.pupil_held(p_school int, p_pupil int) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from enrolment e
    where e.school_id = p_school and e.pupil_id = p_pupil and app.held_on(p_school, e.starting_day, e.leaving_day))
$$;
