-- What the marks of each pupil add up to, over the sessions named: both sessions of each date where p_session is ''.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker
-- needs: app.countable, app.lateness
create or replace function app.slot_sums(p_school int, p_pupils int[], p_dates date[], p_session text)
returns table (pupil_id int, possible int, attended int, authorised int, unauthorised int, late_before_close int,
  late_after_close int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.pupil_id, count(*) filter (where c.stat_class <> 'notPossible')::int,
    count(*) filter (where c.stat_class = 'attending')::int, count(*) filter (where c.stat_class = 'authorised')::int,
    count(*) filter (where c.stat_class = 'unauthorised')::int,
    count(*) filter (where app.lateness(m.code) = 'beforeClose')::int,
    count(*) filter (where app.lateness(m.code) = 'afterClose')::int
  from app.countable(p_school, p_pupils, (select min(d) from unnest(p_dates) d), (select max(d) from unnest(p_dates) d)) m
  join attendance_code c on c.code = m.code and m.date between c.from_date and c.to_date
  where m.date = any(p_dates) and p_session in ('', m.session) group by m.pupil_id
$$;
