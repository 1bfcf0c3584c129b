-- Whether pupils of a year group have the session: their own row of the calendar, else the school's, else none.
--
-- owner: rollbook_owner
-- execute: rollbook_app, rollbook_worker, rollbook_writer
-- needs: app.session_held
create or replace function app.has_session(p_school int, p_year_group smallint, p_date date, p_session text) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select app.session_held(
    (select d from school_day d where d.school_id = p_school and d.date = p_date and d.year_group = p_year_group),
    (select d from school_day d where d.school_id = p_school and d.date = p_date and d.year_group = 99),
    p_session)
$$;
