-- Marks as the actor may see them. A row policy cannot hide a column, so this function gives a hidden code as '' with its
-- class.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer
create or replace function app.shown_marks(p_school int, p_pupils int[], p_from date, p_to date)
returns table (pupil_id int, date date, session text, code text, stat_class text, minutes_late smallint,
  revision smallint, source text, recorded_at timestamptz, recorded_by_name text, recorded_by_position text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  whole int[] := app.pupil_schools();
  partly int[] := app.partly_held_schools();
  scoped int[] := app.scoped_pupils();
  hidden text[] := app.hidden_codes();
begin
  return query
    select m.pupil_id, m.date, m.session,
      case when m.code = any(hidden) then '' else m.code end,
      c.stat_class, m.minutes_late, m.revision, m.source, m.recorded_at, p.name, b.position
    from session_mark m
    join attendance_code c on c.code = m.code and m.date between c.from_date and c.to_date
    join membership b on b.id = m.recorded_by
    join person p on p.id = b.person_id
    where m.school_id = p_school and m.pupil_id = any(p_pupils) and m.date between p_from and p_to
      and (m.school_id = any(whole) or m.pupil_id = any(scoped)
        or (m.school_id = any(partly) and app.held_on(m.school_id, m.date, m.date)));
end $$;
