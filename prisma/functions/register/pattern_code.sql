-- The code that a pupil's own pattern of sessions gives to a session they do not attend; '' where they are expected.
--
-- owner: rollbook_owner
-- execute: rollbook_app, rollbook_worker, rollbook_writer
create or replace function app.pattern_code(p_school int, p_pupil int, p_date date, p_session text) returns text
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((
    select case substr(s.sessions, (2 * extract(isodow from p_date))::int - case p_session when 'AM' then 1 else 0 end, 1)
      when '0' then s.otherwise else '' end
    from session_pattern s
    where s.school_id = p_school and s.pupil_id = p_pupil and p_date between s.from_date and s.to_date
      and extract(isodow from p_date) <= 5), '')
$$;
