-- The sums of all pupils of these schools, by the groups they belong to and their year group; for those who may read such
-- groups. Arguments: schools, academic year, first and last census part (none: the whole year), the percentage of absence
-- from which a pupil counts as at risk.
--
-- owner: rollbook_writer
-- execute: rollbook_app, rollbook_worker
create or replace function app.cohort_sums(p_schools int[], p_year int, p_first int, p_last int, p_at_risk int)
returns table (cohorts int, year_group smallint, pupils int, possible int, attended int, authorised int, unauthorised int,
  late_before_close int, late_after_close int, persistent int, severe int, at_risk int)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
set enable_sort = off set enable_bitmapscan = off set enable_nestloop = off set enable_hashjoin = off set jit = off
set work_mem = '32MB' set parallel_setup_cost = 100 set parallel_tuple_cost = 0.001 as $$
begin
  if not app.has_ability('read_contacts') then
    return;
  end if;
  return query execute format('select c.cohorts, c.year_group, %s from (%s) s
      join pupil_cohort c on c.school_id = s.school_id and c.pupil_id = s.pupil_id
        and c.school_id = any($1) and c.academic_year = $2
      where possible > 0 group by c.cohorts, c.year_group',
    app.group_sums_sql(), app.pupil_sums_sql(p_first, p_last))
  using app.schools_read_whole(p_schools, p_year), p_year, p_first, p_last, p_at_risk;
end $$;
