-- The marks of these pupils that the actor may count. Not security definer, and without a search path of its own: so
-- PostgreSQL can plan it as part of the statement that calls it. No login may call it.
--
-- owner: rollbook_scope
-- execute: its owner alone
-- needs: app.pupil_schools, app.scoped_pupils, app.partly_held_schools, app.held_on
create or replace function app.countable(p_school int, p_pupils int[], p_from date, p_to date)
returns table (pupil_id int, date date, session text, code text)
language sql stable as $$
  select m.pupil_id, m.date, m.session, m.code
  from public.session_mark m
  join unnest(p_pupils) asked (id) on asked.id = m.pupil_id
  where m.school_id = p_school and m.date between p_from and p_to
    and (p_school = any ((select app.pupil_schools())::int[])
      or m.pupil_id = any ((select app.scoped_pupils())::int[])
      or (p_school = any ((select app.partly_held_schools())::int[]) and app.held_on(p_school, m.date, m.date)))
$$;
