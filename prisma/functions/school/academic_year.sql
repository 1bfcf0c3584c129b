-- 1 August to 31 July, named by the year it begins in.
--
-- owner: rollbook_owner
-- execute: rollbook_app, rollbook_worker, rollbook_writer
create or replace function app.academic_year(p_date date) returns smallint
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select (extract(year from p_date) - case when extract(month from p_date) < 8 then 1 else 0 end)::smallint
$$;
