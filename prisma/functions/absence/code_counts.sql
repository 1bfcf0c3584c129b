-- How often each code was used, and for how many pupils; codes hidden from the asker are counted together as ''.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker
-- needs: app.hidden_codes, app.countable
create or replace function app.code_counts(p_school int, p_pupils int[], p_from date, p_to date)
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
