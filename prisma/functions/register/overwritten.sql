-- What a mark was before this revision, details and all, for those who may put it back, which excludes anybody from whom its code is hidden.
--
-- owner: rollbook_writer
-- execute: rollbook_app, rollbook_worker
-- needs: app.current_actor, app.has_ability, app.hidden_codes, app.scoped_pupils_on
create or replace function app.overwritten(p_school int, p_pupil int, p_date date, p_session text, p_revision int)
returns table (code text, minutes_late smallint, detail jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.original, m.original_minutes, m.original_detail
  from app.current_actor() a
  join mark_amendment m on m.school_id = a.school_id
  where m.school_id = p_school and m.pupil_id = p_pupil and m.date = p_date and m.session = p_session
    and m.revision = p_revision - 1 and app.has_ability('amend_marks') and m.original <> all (app.hidden_codes())
    and (a.reach = 'school' or p_pupil = any (app.scoped_pupils_on(p_date)))
$$;
