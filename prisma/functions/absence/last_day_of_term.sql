-- The last day of a report's term on which any year group of the school has a session; the term's own last day while
-- the calendar has none. Terms are those of the DfE's statistics; the summer's is the last two parts of the year.
--
-- owner: rollbook_owner
-- execute: rollbook_app, rollbook_writer
create or replace function app.last_day_of_term(p_school int, p_year int, p_term int) returns date
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with term as (
    select min(c.from_date) as first, max(c.to_date) as last from census_part c
    where c.academic_year = p_year and least(c.part, 3) = p_term
  )
  select coalesce(
    (select max(d.date) from school_day d
     where d.school_id = p_school and d.date between t.first and t.last and (d.am or d.pm)),
    t.last)
  from term t
$$;
