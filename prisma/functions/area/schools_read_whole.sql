-- Of these schools, those whose sums of a year the actor may read in full: their own, or held by their trust or authority all that year.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
-- needs: app.pupil_schools, app.partly_held_schools, app.held_throughout
create or replace function app.schools_read_whole(p_schools int[], p_year int) returns int[]
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select array(
    select s from unnest(app.pupil_schools()) s where s = any(p_schools)
    union
    select s from unnest(app.partly_held_schools()) s
    where s = any(p_schools) and app.held_throughout(s, make_date(p_year, 8, 1), make_date(p_year + 1, 7, 31))
    order by 1
  )
$$;
