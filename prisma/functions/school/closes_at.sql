-- When the register of a session closes, by the year group's own times or else the school's; null where no times are set.
--
-- owner: rollbook_owner
-- execute: rollbook_app, rollbook_worker, rollbook_writer
create or replace function app.closes_at(p_school int, p_year_group smallint, p_date date, p_session text) returns timestamptz
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select (p_date + t.closes::time) at time zone 'Europe/London'
  from session_time t
  where t.school_id = p_school and t.session = p_session and t.year_group in (p_year_group, 99) and t.from_date <= p_date
  order by t.year_group = 99, t.from_date desc
  limit 1
$$;
