-- Sums over the marks of one school where weeks are too coarse: weekdays, days beside holidays, codes in use. A hidden
-- code is counted by its class and never named, which a row policy cannot do. Whose marks count is what shown_marks says.

-- Not a door: it runs with its caller's rights, so that the planner may see through it.
create function app.countable(p_school int, p_pupils int[], p_from date, p_to date)
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

-- What the marks of these pupils add up to, a day and session each. Counted by code first: a thousand pupils have a
-- third of a million marks a year, and a dozen codes a day.
create function app.day_sums(p_school int, p_pupils int[], p_from date, p_to date)
returns table (date date, session text, possible int, attended int, authorised int, unauthorised int,
  late_before_close int, late_after_close int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select g.date, g.session, coalesce(sum(g.n) filter (where c.stat_class <> 'notPossible'), 0)::int,
    coalesce(sum(g.n) filter (where c.stat_class = 'attending'), 0)::int,
    coalesce(sum(g.n) filter (where c.stat_class = 'authorised'), 0)::int,
    coalesce(sum(g.n) filter (where c.stat_class = 'unauthorised'), 0)::int,
    coalesce(sum(g.n) filter (where g.code = 'L'), 0)::int, coalesce(sum(g.n) filter (where g.code = 'U'), 0)::int
  from (
    select m.date, m.session, m.code, count(*) as n from app.countable(p_school, p_pupils, p_from, p_to) m
    group by m.date, m.session, m.code
  ) g
  join attendance_code c on c.code = g.code and g.date between c.from_date and c.to_date
  group by g.date, g.session
$$;

-- The same a pupil, over the sessions named: both sessions of each date where p_session is ''.
create function app.slot_sums(p_school int, p_pupils int[], p_dates date[], p_session text)
returns table (pupil_id int, possible int, attended int, authorised int, unauthorised int, late_before_close int,
  late_after_close int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.pupil_id, count(*) filter (where c.stat_class <> 'notPossible')::int,
    count(*) filter (where c.stat_class = 'attending')::int, count(*) filter (where c.stat_class = 'authorised')::int,
    count(*) filter (where c.stat_class = 'unauthorised')::int, count(*) filter (where m.code = 'L')::int,
    count(*) filter (where m.code = 'U')::int
  from app.countable(p_school, p_pupils, (select min(d) from unnest(p_dates) d), (select max(d) from unnest(p_dates) d)) m
  join attendance_code c on c.code = m.code and m.date between c.from_date and c.to_date
  where m.date = any(p_dates) and p_session in ('', m.session) group by m.pupil_id
$$;

-- How often each code stands, and for how many pupils; codes hidden from the asker come together as ''.
create function app.code_counts(p_school int, p_pupils int[], p_from date, p_to date)
returns table (code text, stat_class text, marks int, pupils int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when g.code = any((select app.hidden_codes())::text[]) then '' else g.code end, c.stat_class,
    sum(g.n)::int, count(distinct g.pupil_id)::int
  from (
    select m.pupil_id, m.code, (m.date >= '2024-08-19') as since_2024, max(m.date) as date, count(*) as n
    from app.countable(p_school, p_pupils, p_from, p_to) m group by 1, 2, 3
  ) g
  join attendance_code c on c.code = g.code and g.date between c.from_date and c.to_date
  group by 1, 2
$$;

do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('countable', 'day_sums', 'slot_sums', 'code_counts')
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to rollbook_scope', f);
    if f::text !~ 'countable' then
      execute format('grant execute on function %s to rollbook_app, rollbook_worker', f);
    end if;
    execute format('alter function %s owner to rollbook_scope', f);
  end loop;
end $$;
