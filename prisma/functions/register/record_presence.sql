-- Records that a pupil arrived or left during the day.
--
-- owner: rollbook_writer
-- execute: rollbook_app, rollbook_worker
create or replace function app.record_presence(p_school int, p_pupil int, p_kind text, p_note text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'amend_marks');
begin
  if a.reach <> 'school' and not (p_pupil = any (app.scoped_pupils())) then
    perform app.refuse('not_found', 'There is no such pupil.');
  end if;
  insert into presence_event (school_id, pupil_id, at, date, kind, note, recorded_by)
    values (p_school, p_pupil, app.now(), app.today(), p_kind, coalesce(p_note, ''), a.membership_id);
end $$;
