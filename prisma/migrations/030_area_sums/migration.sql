-- Sums of whole areas, school by school. Behind row policies each of 220,000 rows of sums was asked about, and again its
-- groups; now each school is asked about once, before any of its rows is read: the same rule, in one place, held against
-- the policies by a test. A school after another keeps what is joined small and near: half the time in all.

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

drop function app.pupil_sums_sql(int, int);
-- Each pupil's sums at the school x.id: of the year $2, or of its census parts from $3 to $4; no parts, the year.
create function app.pupil_sums_sql(p_first int, p_last int) returns text
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select case when p_first is null then
      'select pupil_id, possible, attended, authorised, unauthorised, late_before_close, late_after_close
       from pupil_year where school_id = x.id and academic_year = $2'
    when p_first = p_last then
      'select pupil_id, possible, attended, authorised, unauthorised, late_before_close, late_after_close
       from pupil_term where school_id = x.id and academic_year = $2 and part = $3'
    else
      'select pupil_id, sum(possible) as possible, sum(attended) as attended, sum(authorised) as authorised,
         sum(unauthorised) as unauthorised, sum(late_before_close) as late_before_close,
         sum(late_after_close) as late_after_close
       from pupil_term where school_id = x.id and academic_year = $2 and part between $3 and $4 group by 1'
    end
$$;

-- Schools side by side; one that the actor does not read whole, or without sums, is not among them.
create or replace function app.school_sums(p_schools int[], p_year int, p_first int, p_last int, p_at_risk int)
returns table (school_id int, pupils int, possible int, attended int, authorised int, unauthorised int,
  late_before_close int, late_after_close int, persistent int, severe int, at_risk int)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
set enable_bitmapscan = off set enable_hashjoin = off set enable_sort = off set jit = off as $$
begin
  return query execute format('select x.id, g.* from unnest($1) x (id)
      cross join lateral (select %s from (%s) s where possible > 0 having count(*) > 0) g',
    app.group_sums_sql(), app.pupil_sums_sql(p_first, p_last))
  using app.schools_read_whole(p_schools, p_year), p_year, p_first, p_last, p_at_risk;
end $$;

-- All pupils of the schools by the groups they belong to and their year group; for who reads such groups of pupils.
create or replace function app.cohort_sums(p_schools int[], p_year int, p_first int, p_last int, p_at_risk int)
returns table (cohorts int, year_group smallint, pupils int, possible int, attended int, authorised int, unauthorised int,
  late_before_close int, late_after_close int, persistent int, severe int, at_risk int)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
set enable_bitmapscan = off set enable_hashjoin = off set enable_sort = off set jit = off as $$
begin
  if not app.has_ability('read_contacts') then
    return;
  end if;
  return query execute format('select c, y, sum(n1)::int, sum(n2)::int, sum(n3)::int, sum(n4)::int, sum(n5)::int, sum(n6)::int,
      sum(n7)::int, sum(n8)::int, sum(n9)::int, sum(n10)::int
    from unnest($1) x (id)
    cross join lateral (select k.cohorts, k.year_group, %s from (%s) s
      join pupil_cohort k on k.school_id = x.id and k.academic_year = $2 and k.pupil_id = s.pupil_id
      where possible > 0 group by k.cohorts, k.year_group) g (c, y, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10)
    group by c, y',
    app.group_sums_sql(), app.pupil_sums_sql(p_first, p_last))
  using app.schools_read_whole(p_schools, p_year), p_year, p_first, p_last, p_at_risk;
end $$;

revoke execute on function app.schools_read_whole(int[], int), app.pupil_sums_sql(int, int),
  app.school_sums(int[], int, int, int, int), app.cohort_sums(int[], int, int, int, int) from public;
grant execute on function app.schools_read_whole(int[], int), app.pupil_sums_sql(int, int), app.group_sums_sql(),
  app.pupil_schools(), app.partly_held_schools() to rollbook_writer;
revoke execute on function app.group_sums_sql() from rollbook_app, rollbook_worker;
grant execute on function app.school_sums(int[], int, int, int, int), app.cohort_sums(int[], int, int, int, int)
  to rollbook_app, rollbook_worker;
alter function app.school_sums(int[], int, int, int, int) owner to rollbook_writer;
alter function app.cohort_sums(int[], int, int, int, int) owner to rollbook_writer;
