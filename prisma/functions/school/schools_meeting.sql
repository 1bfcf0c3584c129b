-- The schools that meet on a day, for jobs, which run by timetable and so have no actor.
--
-- owner: rollbook_writer
-- execute: rollbook_worker
create or replace function app.schools_meeting(p_date date) returns setof int
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct d.school_id from school_day d where d.date = p_date and (d.am or d.pm) order by 1
$$;
