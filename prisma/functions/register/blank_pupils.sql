-- Pupils of a group who should have a mark for the session and have none.
--
-- owner: rollbook_owner
-- execute: rollbook_app, rollbook_worker, rollbook_writer
-- needs: app.has_session
create or replace function app.blank_pupils(p_school int, p_group int, p_date date, p_session text) returns setof int
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  -- Few have no mark, so the calendar is asked of those alone.
  with unmarked as materialized (
    select g.pupil_id
    from pupil_group g
    where g.school_id = p_school and g.group_id = p_group and p_date between g.from_date and g.to_date
      and not exists (
        select from session_mark m
        where m.school_id = g.school_id and m.pupil_id = g.pupil_id and m.date = p_date and m.session = p_session)
  )
  select u.pupil_id
  from unmarked u
  join enrolment e on e.school_id = p_school and e.pupil_id = u.pupil_id and p_date between e.starting_day and e.leaving_day
  left join pupil_year_group y on y.school_id = p_school and y.pupil_id = u.pupil_id and p_date between y.from_date and y.to_date
  where app.has_session(p_school, coalesce(y.year_group, 99::smallint), p_date, p_session)
$$;
