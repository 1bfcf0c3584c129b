-- What the marks of these pupils add up to, a day and session each. Counted by code first: a thousand pupils have a
-- third of a million marks a year, and a dozen codes a day.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker
-- needs: app.countable, app.lateness
create or replace function app.day_sums(p_school int, p_pupils int[], p_from date, p_to date)
returns table (date date, session text, possible int, attended int, authorised int, unauthorised int,
  late_before_close int, late_after_close int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select g.date, g.session, coalesce(sum(g.n) filter (where c.stat_class <> 'notPossible'), 0)::int,
    coalesce(sum(g.n) filter (where c.stat_class = 'attending'), 0)::int,
    coalesce(sum(g.n) filter (where c.stat_class = 'authorised'), 0)::int,
    coalesce(sum(g.n) filter (where c.stat_class = 'unauthorised'), 0)::int,
    coalesce(sum(g.n) filter (where app.lateness(g.code) = 'beforeClose'), 0)::int,
    coalesce(sum(g.n) filter (where app.lateness(g.code) = 'afterClose'), 0)::int
  from (
    select m.date, m.session, m.code, count(*) as n from app.countable(p_school, p_pupils, p_from, p_to) m
    group by m.date, m.session, m.code
  ) g
  join attendance_code c on c.code = g.code and g.date between c.from_date and c.to_date
  group by g.date, g.session
$$;
