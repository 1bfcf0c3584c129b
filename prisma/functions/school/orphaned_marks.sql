-- Marks that a new calendar would leave on a session that is no longer held.
-- Takes the days as [{ date, yearGroup, am, pm }]: the whole calendar of one academic year.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
-- needs: app.session_held
create or replace function app.orphaned_marks(p_school int, p_year int, p_days jsonb)
returns table (pupil_id int, date date, session text, code text, minutes_late smallint, revision smallint)
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with day as (
    select (d ->> 'date')::date as date, coalesce((d ->> 'yearGroup')::smallint, 99::smallint) as year_group,
      (p_school, (d ->> 'date')::date, coalesce((d ->> 'yearGroup')::smallint, 99::smallint), (d ->> 'am')::boolean,
        (d ->> 'pm')::boolean)::school_day as row
    from jsonb_array_elements(p_days) d
  )
  select m.pupil_id, m.date, m.session, m.code, m.minutes_late, m.revision
  from session_mark m
  left join pupil_year_group y on y.school_id = m.school_id and y.pupil_id = m.pupil_id and m.date between y.from_date and y.to_date
  left join day own on own.date = m.date and own.year_group = y.year_group
  left join day whole on whole.date = m.date and whole.year_group = 99
  where m.school_id = p_school and m.date between make_date(p_year, 8, 1) and make_date(p_year + 1, 7, 31) and m.code <> '#'
    and not app.session_held(own.row, whole.row, m.session)
$$;
