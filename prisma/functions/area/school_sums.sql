-- The sums of these schools side by side. A school that the actor does not read whole, or that has no sums, is left out.
-- Arguments as for app.cohort_sums.
--
-- owner: rollbook_writer
-- execute: rollbook_app, rollbook_worker
create or replace function app.school_sums(p_schools int[], p_year int, p_first int, p_last int, p_at_risk int)
returns table (school_id int, pupils int, possible int, attended int, authorised int, unauthorised int,
  late_before_close int, late_after_close int, persistent int, severe int, at_risk int)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
set enable_sort = off set enable_bitmapscan = off set jit = off set work_mem = '32MB' set parallel_setup_cost = 100 as $$
begin
  return query execute format('select school_id, %s from (%s) s where possible > 0 group by school_id',
    app.group_sums_sql(), app.pupil_sums_sql(p_first, p_last))
  using app.schools_read_whole(p_schools, p_year), p_year, p_first, p_last, p_at_risk;
end $$;
