-- Each pupil's sums as SQL, at the schools $1: of the year $2, or of its census parts from $3 to $4; no parts, the year.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
create or replace function app.pupil_sums_sql(p_first int, p_last int) returns text
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
