-- Writes the marks judged 'write', keeps what they overwrite, carries the difference into the sums of week, term and year, and
-- notes the groups of whoever is marked for the first time in a year. The caller holds the locks on the pupils' sums.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
create or replace function app.write_judged(a app.actor, p_school int, p_date date, p_session text, p_source text, j app.judged_mark[])
returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  v_now timestamptz := app.now();
  v_year smallint := app.academic_year(p_date);
  v_monday date := date_trunc('week', p_date)::date;
  v_part smallint := (select c.part from census_part c where c.academic_year = app.academic_year(p_date) and p_date between c.from_date and c.to_date);
  v_new int[];
  v_known int[];
begin
  -- (4) The marks, in one statement.
  insert into session_mark as m (school_id, pupil_id, date, session, code, minutes_late, source, recorded_by, recorded_at)
    select p_school, w.pupil_id, p_date, p_session, w.code, w.minutes_late, p_source, a.membership_id, v_now
    from unnest(j) w where w.verdict = 'write'
  on conflict (school_id, pupil_id, date, session) do update
    set code = excluded.code, minutes_late = excluded.minutes_late, source = excluded.source,
      recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at, revision = m.revision + 1;

  insert into mark_detail as d (school_id, pupil_id, date, session, detail, comment, restricted)
    select p_school, w.pupil_id, p_date, p_session, w.detail, w.comment,
      w.code in ('I', 'M') or exists (select from attendance_code c where c.code = w.code and c.restricted)
    from unnest(j) w
    where w.verdict = 'write' and (w.detail <> '{}' or w.comment <> '' or w.old_detail <> '{}')
  on conflict (school_id, pupil_id, date, session) do update
    set detail = excluded.detail, comment = excluded.comment, restricted = excluded.restricted;

  -- (5) What was overwritten, by whom, when and why (reg 10).
  insert into mark_amendment (school_id, pupil_id, date, session, revision, original, original_minutes, original_detail,
      original_by, original_name, original_position, original_at, amended, amended_minutes, after_close, reason, at, by_membership, person_name, position)
    select p_school, w.pupil_id, p_date, p_session, w.old_revision, w.old_code, w.old_minutes, w.old_detail,
      w.old_by, o.name, b.position, w.old_at, w.code, w.minutes_late, w.after_close, w.reason, v_now, a.membership_id, a.person_name, a.position
    from unnest(j) w join membership b on b.id = w.old_by join person o on o.id = b.person_id
    where w.verdict = 'write' and w.old_code <> '';

  -- (6) The sums: each pupil has one mark here, so the difference is new less old, under the lock of (2).
  insert into pupil_week as s (school_id, pupil_id, monday, possible, attended, authorised, unauthorised,
      late_before_close, late_after_close)
    select p_school, w.pupil_id, v_monday, e.* from unnest(j) w cross join lateral app.mark_effect(w) e
    where w.verdict = 'write'
  on conflict (school_id, pupil_id, monday) do update
    set possible = s.possible + excluded.possible, attended = s.attended + excluded.attended,
      authorised = s.authorised + excluded.authorised, unauthorised = s.unauthorised + excluded.unauthorised,
      late_before_close = s.late_before_close + excluded.late_before_close,
      late_after_close = s.late_after_close + excluded.late_after_close;

  update pupil_year s
    set possible = s.possible + e.possible, attended = s.attended + e.attended,
      authorised = s.authorised + e.authorised, unauthorised = s.unauthorised + e.unauthorised,
      late_before_close = s.late_before_close + e.late_before_close,
      late_after_close = s.late_after_close + e.late_after_close
    from unnest(j) w cross join lateral app.mark_effect(w) e
    where w.verdict = 'write' and s.school_id = p_school and s.academic_year = v_year and s.pupil_id = w.pupil_id;

  insert into pupil_term as s (school_id, pupil_id, academic_year, part, possible, attended, authorised, unauthorised,
      late_before_close, late_after_close)
    select p_school, w.pupil_id, v_year, v_part, e.* from unnest(j) w cross join lateral app.mark_effect(w) e
    where w.verdict = 'write'
  on conflict (school_id, academic_year, part, pupil_id) do update
    set possible = s.possible + excluded.possible, attended = s.attended + excluded.attended,
      authorised = s.authorised + excluded.authorised, unauthorised = s.unauthorised + excluded.unauthorised,
      late_before_close = s.late_before_close + excluded.late_before_close,
      late_after_close = s.late_after_close + excluded.late_after_close;

  -- Asked once for all: a join would be planned while the year is new, and compare each pupil with the whole school.
  v_new := array(select w.pupil_id from unnest(j) w where w.verdict = 'write');
  v_known := array(select k.pupil_id from pupil_cohort k
    where k.school_id = p_school and k.academic_year = v_year and k.pupil_id = any(v_new));
  v_new := array(select x from unnest(v_new) x where x <> all(v_known));
  if v_new <> '{}' then
    insert into pupil_cohort (school_id, pupil_id, academic_year, year_group, cohorts)
      select p_school, c.pupil_id, v_year, c.year_group, c.cohorts from app.cohorts_of(p_school, v_year, v_new) c
    on conflict do nothing;
  end if;
end $$;
