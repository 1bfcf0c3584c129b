-- Sums of whole areas. Behind row policies each of 220,000 rows of sums was asked about, and again its groups; now each
-- school is asked about once, before any of its rows is read: the same rule, in one place, held against the policies by
-- a test. What is read without policies the database may also share among its processors.

-- Of these schools, those whose sums of a year the actor reads whole: theirs, or theirs for all of that year.
create function app.schools_read_whole(p_schools int[], p_year int) returns int[]
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select array(
    select s from unnest(app.pupil_schools()) s where s = any(p_schools)
    union
    select s from unnest(app.partly_held_schools()) s
    where s = any(p_schools) and app.held_throughout(s, make_date(p_year, 8, 1), make_date(p_year + 1, 7, 31))
    order by 1
  )
$$;

-- Schools side by side; one that the actor does not read whole, or without sums, is not among them.
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

-- All pupils of the schools by the groups they belong to and their year group; for who reads such groups of pupils.
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

revoke execute on function app.schools_read_whole(int[], int) from public;
grant execute on function app.schools_read_whole(int[], int), app.pupil_sums_sql(int, int), app.group_sums_sql(),
  app.pupil_schools(), app.partly_held_schools() to rollbook_writer;
revoke execute on function app.pupil_sums_sql(int, int), app.group_sums_sql() from rollbook_app, rollbook_worker;
alter function app.school_sums(int[], int, int, int, int) owner to rollbook_writer;
alter function app.cohort_sums(int[], int, int, int, int) owner to rollbook_writer;
