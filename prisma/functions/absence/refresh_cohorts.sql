-- Brings the groups of these pupils to what their entries now say, in every year that has sums of theirs.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
create or replace function app.refresh_cohorts(p_school int, p_pupils int[]) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  -- A save under way makes the row of a pupil's first mark; it is waited for.
  perform from pupil_year y where y.school_id = p_school and y.pupil_id = any(p_pupils)
    order by y.academic_year, y.pupil_id for update;
  update pupil_cohort k set year_group = c.year_group, cohorts = c.cohorts
    from (select distinct y.academic_year from pupil_year y where y.school_id = p_school and y.pupil_id = any(p_pupils)) y
    cross join lateral app.cohorts_of(p_school, y.academic_year, p_pupils) c
    where k.school_id = p_school and k.academic_year = y.academic_year and k.pupil_id = c.pupil_id
      and (k.year_group, k.cohorts) <> (c.year_group, c.cohorts);
end $$;
