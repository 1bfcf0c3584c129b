-- Refuses a deletion under reg 9 that is back-dated, or that has marks after it.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
create or replace function app.check_leaving(p_school int, p_pupil int, p_old jsonb, p_new jsonb) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare v_day date := (p_new ->> 'leaving_day')::date;
begin
  if v_day = '9999-12-31' or p_old ->> 'leaving_day' = p_new ->> 'leaving_day' then
    return;
  end if;
  if v_day < app.today() and v_day >= (p_new ->> 'starting_day')::date then
    perform app.refuse('back_dated', 'A name is never deleted with an earlier date. The last day on roll is today or later.');
  end if;
  if exists (select from session_mark m where m.school_id = p_school and m.pupil_id = p_pupil and m.date > v_day) then
    perform app.refuse('marks_after_leaving', 'There are marks after that day.');
  end if;
end $$;
