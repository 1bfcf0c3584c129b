-- A new set of session times, in force from a date that is not in the past: closing times already used stay as they were.
--
-- owner: rollbook_writer
-- execute: rollbook_app, rollbook_worker
create or replace function app.set_session_times(p_school int, p_from date, p_times jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'edit_calendar');
begin
  if p_from < app.today() and exists (select from session_mark where school_id = p_school and date >= p_from limit 1) then
    perform app.refuse('back_dated', 'Registers have been taken since that day. New times start today or later.');
  end if;
  insert into session_time (school_id, session, year_group, from_date, starts, opens, closes, ends)
    select p_school, t ->> 'session', coalesce((t ->> 'yearGroup')::smallint, 99::smallint), p_from,
      t ->> 'starts', t ->> 'opens', t ->> 'closes', t ->> 'ends'
    from jsonb_array_elements(p_times) t
  on conflict (school_id, session, year_group, from_date) do update
    set starts = excluded.starts, opens = excluded.opens, closes = excluded.closes, ends = excluded.ends;
  perform app.log_change(a, p_school, 'session times', p_from || ' ' || p_times::text);
end $$;
