-- The wall of a row with a pupil's number: the whole school, one's own groups or years or a pupil shared with one's authority,
-- or a school held for a time, of which the rows of that time are shown: p_held says which those are.
--
-- owner: rollbook_owner
-- execute: its owner alone
create or replace function app.reach_wall(p_held text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select format('(school_id = any (app.pupil_schools())
    or pupil_id = any (app.scoped_pupils())
    or (school_id = any (app.partly_held_schools()) and %s))', p_held)
$$;
