-- Amends the marks of a session that is removed from the calendar to # (planned closure). They are never deleted.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
create or replace function app.close_session(a app.actor, p_school int, p_date date, p_session text, p_marks jsonb, p_reason text) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  v_year smallint := app.academic_year(p_date);
  j app.judged_mark[];
begin
  perform from pupil_year where school_id = p_school and academic_year = v_year
    and pupil_id in (select (m ->> 'pupilId')::int from jsonb_array_elements(p_marks) m) order by pupil_id for update;
  select array_agg((m.pupil_id, '#', 0::smallint, m.revision, p_reason, '{}', '', 'write', true, m.code, m.minutes_late, m.revision,
      m.recorded_by, m.recorded_at, coalesce(d.detail, '{}'), c.stat_class, 'notPossible')::app.judged_mark)
    into j
    from session_mark m
    join attendance_code c on c.code = m.code and m.date between c.from_date and c.to_date
    left join mark_detail d using (school_id, pupil_id, date, session)
    where m.school_id = p_school and m.date = p_date and m.session = p_session
      and m.pupil_id in (select (x ->> 'pupilId')::int from jsonb_array_elements(p_marks) x);
  perform app.write_judged(a, p_school, p_date, p_session, 'system', j);
end $$;
