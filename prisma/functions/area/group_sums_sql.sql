-- The columns of school_sums and cohort_sums as SQL: pupils with a possible session, their sessions, and how many missed a
-- tenth, a half, or from p_at_risk percent to under a tenth. In whole numbers, as src/domain counts them.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
create or replace function app.group_sums_sql() returns text
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select 'count(*)::int, sum(possible)::int, sum(attended)::int, sum(authorised)::int, sum(unauthorised)::int,
    sum(late_before_close)::int, sum(late_after_close)::int,
    (count(*) filter (where (authorised + unauthorised) * 10 >= possible))::int,
    (count(*) filter (where (authorised + unauthorised) * 2 >= possible))::int,
    (count(*) filter (where (authorised + unauthorised) * 10 < possible and (authorised + unauthorised) * 100 >= $5 * possible))::int'
$$;
