-- What a trust or an authority reads of all its schools at once, and the schools an officer of the authority looks
-- after: a filter for that officer, never the edge of what may be seen.

-- Sums are read of whole areas. An array is searched from its beginning for each row, a set is hashed once: for 500
-- schools and 220,000 pupils the same rule is answered in a third of the time.
do $$
declare t text;
begin
  foreach t in array array['pupil_year', 'pupil_term'] loop
    execute format('drop policy read_sums on %I', t);
    execute format('create policy read_sums on %I for select to rollbook_app, rollbook_worker
      using (school_id in (select unnest(app.pupil_schools()))
        or pupil_id in (select unnest(app.scoped_pupils()))
        or (school_id in (select unnest(app.partly_held_schools()))
          and app.held_throughout(school_id, make_date(academic_year, 8, 1), make_date(academic_year + 1, 7, 31))))', t);
  end loop;
end $$;
drop policy read_private_of_pupil on pupil_cohort;
create policy read_private_of_pupil on pupil_cohort for select to rollbook_app, rollbook_worker
  using ((select app.has_ability('read_contacts'))
    and (school_id in (select unnest(app.pupil_schools()))
      or pupil_id in (select unnest(app.scoped_pupils()))
      or (school_id in (select unnest(app.partly_held_schools()))
        and app.held_throughout(school_id, make_date(academic_year, 8, 1), make_date(academic_year + 1, 7, 31)))));

-- The functions below run as whoever calls them, behind their row policies. They are functions for the settings they
-- carry: sums of a whole area are read in one go, neither sorted nor compiled for.

-- Each pupil's sums at the schools $1: of the year $2, or of its census parts from $3 to $4; no parts, the year.
create function app.pupil_sums_sql(p_first int, p_last int) returns text
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select case when p_first is null then
      'select school_id, pupil_id, possible, attended, authorised, unauthorised, late_before_close, late_after_close
       from pupil_year where school_id = any($1) and academic_year = $2'
    when p_first = p_last then
      'select school_id, pupil_id, possible, attended, authorised, unauthorised, late_before_close, late_after_close
       from pupil_term where school_id = any($1) and academic_year = $2 and part = $3'
    else
      'select school_id, pupil_id, sum(possible) as possible, sum(attended) as attended, sum(authorised) as authorised,
         sum(unauthorised) as unauthorised, sum(late_before_close) as late_before_close,
         sum(late_after_close) as late_after_close
       from pupil_term where school_id = any($1) and academic_year = $2 and part between $3 and $4 group by 1, 2'
    end
$$;

-- Pupils with a possible session, their sessions, and how many missed a tenth, a half, or from p_at_risk percent to
-- under a tenth: in whole numbers, as src/domain counts them.
create function app.group_sums_sql() returns text
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select 'count(*)::int, sum(possible)::int, sum(attended)::int, sum(authorised)::int, sum(unauthorised)::int,
    sum(late_before_close)::int, sum(late_after_close)::int,
    (count(*) filter (where (authorised + unauthorised) * 10 >= possible))::int,
    (count(*) filter (where (authorised + unauthorised) * 2 >= possible))::int,
    (count(*) filter (where (authorised + unauthorised) * 10 < possible and (authorised + unauthorised) * 100 >= $5 * possible))::int'
$$;

-- Schools side by side.
create function app.school_sums(p_schools int[], p_year int, p_first int, p_last int, p_at_risk int)
returns table (school_id int, pupils int, possible int, attended int, authorised int, unauthorised int,
  late_before_close int, late_after_close int, persistent int, severe int, at_risk int)
language plpgsql stable set search_path = pg_catalog, public, pg_temp
set enable_sort = off set enable_bitmapscan = off set jit = off set work_mem = '32MB' as $$
begin
  return query execute format('select school_id, %s from (%s) s where possible > 0 group by school_id',
    app.group_sums_sql(), app.pupil_sums_sql(p_first, p_last))
  using p_schools, p_year, p_first, p_last, p_at_risk;
end $$;

-- All pupils of the schools by the groups they belong to and their year group.
create function app.cohort_sums(p_schools int[], p_year int, p_first int, p_last int, p_at_risk int)
returns table (cohorts int, year_group smallint, pupils int, possible int, attended int, authorised int, unauthorised int,
  late_before_close int, late_after_close int, persistent int, severe int, at_risk int)
language plpgsql stable set search_path = pg_catalog, public, pg_temp
set enable_sort = off set enable_bitmapscan = off set jit = off set work_mem = '32MB' as $$
begin
  return query execute format('select c.cohorts, c.year_group, %s from (%s) s
      join pupil_cohort c on c.school_id = s.school_id and c.pupil_id = s.pupil_id
        and c.school_id = any($1) and c.academic_year = $2
      where possible > 0 group by c.cohorts, c.year_group',
    app.group_sums_sql(), app.pupil_sums_sql(p_first, p_last))
  using p_schools, p_year, p_first, p_last, p_at_risk;
end $$;

-- Which pupils of these schools are one child at more than one of them: numbers only, so that whoever reads the sums of
-- an area counts a child once.
create function app.same_children(p_schools int[]) returns table (child_id int, school_id int, pupil_id int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with link as (
    select l.child_id, l.school_id, l.pupil_id from child_link l
    where l.undone_at is null and l.school_id = any(p_schools) and l.school_id = any(app.schools_where('see_area'))
  )
  select l.child_id, l.school_id, l.pupil_id from link l
  where l.child_id in (select child_id from link group by child_id having count(*) > 1)
$$;

-- The schools an officer of an authority looks after.
create table officer_school (
  school_id int not null references school,
  membership_id int not null references membership,
  from_date date not null,
  to_date date not null default '9999-12-31',
  given_by int not null references membership,
  primary key (school_id, membership_id, from_date),
  check (to_date >= from_date - 1)
);
create index on officer_school (membership_id);

alter table officer_school enable row level security;
alter table officer_school force row level security;
create policy writer_all on officer_school to rollbook_writer using (true) with check (true);
create policy scope_reads on officer_school for select to rollbook_scope using (true);
create policy read_officer_school on officer_school for select to rollbook_app, rollbook_worker
  using (membership_id = (select a.membership_id from app.current_actor() a)
    or school_id = any ((select app.schools_where('give_schools'))::int[]));
grant select on officer_school to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on officer_school to rollbook_writer;

-- The officers of the actor's own trust or authority and how many schools each looks after, to who may give them some.
create function app.area_officers() returns table (membership_id int, name text, role text, "position" text, schools int[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.id, p.name, m.role, m."position", array(
    select o.school_id from officer_school o where o.membership_id = m.id and app.today() between o.from_date and o.to_date)
  from app.current_actor() a
  join role_ability g on g.role = a.role and g.ability = 'give_schools'
  join membership m on m.authority_id = a.authority_id and app.today() between m.from_date and m.to_date
  join role_ability r on r.role = m.role and r.ability = 'see_area'
  join person p on p.id = m.person_id
$$;

-- From today an officer looks after exactly these schools. Refuses officers and schools of another authority.
create function app.give_schools(p_membership int, p_schools int[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor;
begin
  select * into a from app.current_actor();
  if a.membership_id is null then
    perform app.refuse('signed_out', 'You have been signed out. Sign in again.');
  end if;
  if not app.has_ability('give_schools') then
    perform app.refuse('not_allowed', 'Your role does not allow this.');
  end if;
  if not exists (select from app.area_officers() o where o.membership_id = p_membership)
    or not p_schools <@ app.schools_where('give_schools') then
    perform app.refuse('not_found', 'There is no such officer or school.');
  end if;
  update officer_school set to_date = app.today() - 1
    where membership_id = p_membership and to_date >= app.today() and school_id <> all(p_schools);
  insert into officer_school (school_id, membership_id, from_date, given_by)
    select s, p_membership, app.today(), a.membership_id from unnest(p_schools) s
    where not exists (select from officer_school o
      where o.school_id = s and o.membership_id = p_membership and o.to_date >= app.today())
  on conflict (school_id, membership_id, from_date) do update set to_date = excluded.to_date, given_by = excluded.given_by;
end $$;

grant select on child_link to rollbook_scope;
create policy scope_reads on child_link for select to rollbook_scope using (true);

revoke execute on function app.same_children(int[]), app.pupil_sums_sql(int, int), app.group_sums_sql(),
  app.school_sums(int[], int, int, int, int), app.cohort_sums(int[], int, int, int, int),
  app.area_officers(), app.give_schools(int, int[]) from public;
grant execute on function app.pupil_sums_sql(int, int), app.group_sums_sql(),
  app.school_sums(int[], int, int, int, int), app.cohort_sums(int[], int, int, int, int) to rollbook_app, rollbook_worker;
grant execute on function app.same_children(int[]) to rollbook_app;
grant execute on function app.area_officers() to rollbook_app, rollbook_writer;
grant execute on function app.give_schools(int, int[]) to rollbook_app;
alter function app.same_children(int[]) owner to rollbook_scope;
alter function app.area_officers() owner to rollbook_scope;
alter function app.give_schools(int, int[]) owner to rollbook_writer;
