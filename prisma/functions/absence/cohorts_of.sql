-- The groups of these pupils in a year: by the latest entry of each kind in force at any time in it, the sex, and the
-- age on the 31 August with which it begins.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
create or replace function app.cohorts_of(p_school int, p_year smallint, p_pupils int[])
returns table (pupil_id int, year_group smallint, cohorts int)
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with entry as (
    select distinct on (c.pupil_id, c.kind) c.pupil_id, c.kind, c.value from pupil_characteristic c
    where c.school_id = p_school and c.pupil_id = any(p_pupils) and c.to_date >= c.from_date
      and c.from_date <= make_date(p_year + 1, 7, 31) and c.to_date >= make_date(p_year, 8, 1)
    order by c.pupil_id, c.kind, c.from_date desc
  ), placed as (
    select distinct on (y.pupil_id) y.pupil_id, y.year_group from pupil_year_group y
    where y.school_id = p_school and y.pupil_id = any(p_pupils) and y.to_date >= y.from_date
      and y.from_date <= make_date(p_year + 1, 7, 31) and y.to_date >= make_date(p_year, 8, 1)
    order by y.pupil_id, y.from_date desc
  ), stood as (
    select pupil_id, kind, value from entry
    union all
    select p.id, 'sex', p.sex from pupil p where p.school_id = p_school and p.id = any(p_pupils)
    union all
    select p.id, 'age', extract(year from age(make_date(p_year, 8, 31), p.date_of_birth))::text
    from pupil p where p.school_id = p_school and p.id = any(p_pupils)
  )
  select s.pupil_id, coalesce(min(g.year_group), 99::smallint), coalesce(bit_or(b.bits), 0)
  from stood s
  left join cohort_bits b on b.kind = s.kind and b.value in ('', s.value)
  left join placed g on g.pupil_id = s.pupil_id
  group by s.pupil_id
$$;
