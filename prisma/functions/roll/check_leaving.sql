-- Refuses a deletion under reg 9 that is back-dated, that has marks after it, or that withdraws a pupil to home education
-- without the consent or the meeting that the school's setting asks for from a day on (withdrawalProblems in src/domain).
--
-- owner: rollbook_owner
-- execute: rollbook_writer
create or replace function app.check_leaving(p_school int, p_pupil int, p_old jsonb, p_new jsonb) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  v_day date := (p_new ->> 'leaving_day')::date;
  v_rule jsonb;
  v_step text;
  v_outcome text;
begin
  if v_day = '9999-12-31' then
    return;
  end if;
  if p_new ->> 'ground' = '9(1)(f)'
      and (p_old ->> 'leaving_day', p_old ->> 'ground') is distinct from (p_new ->> 'leaving_day', p_new ->> 'ground') then
    select value into v_rule from school_setting
      where school_id = p_school and key = 'withdrawal' and from_date <= app.today() order by from_date desc limit 1;
    foreach v_step in array array['consent', 'meeting'] loop
      continue when coalesce((v_rule ->> v_step)::date > v_day, true);
      select outcome into v_outcome from withdrawal
        where school_id = p_school and pupil_id = p_pupil and step = v_step
          and on_date between (p_new ->> 'starting_day')::date and app.today()
        order by id desc limit 1;
      if not found or v_outcome = 'refused' then
        perform app.refuse('not_ready', 'A withdrawal to home education needs the consent of the local authority, or the meeting with it, on record first.');
      end if;
    end loop;
  end if;
  if p_old ->> 'leaving_day' = p_new ->> 'leaving_day' then
    return;
  end if;
  if v_day < app.today() and v_day >= (p_new ->> 'starting_day')::date then
    perform app.refuse('back_dated', 'A name is never deleted with an earlier date. The last day on roll is today or later.');
  end if;
  if exists (select from session_mark m where m.school_id = p_school and m.pupil_id = p_pupil and m.date > v_day) then
    perform app.refuse('marks_after_leaving', 'There are marks after that day.');
  end if;
end $$;
