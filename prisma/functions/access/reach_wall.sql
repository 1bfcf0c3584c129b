-- The wall of a row about a pupil. It lets in those who may read the whole school; those who reach the pupil through a group,
-- a year group or a share with their authority; and those who held the school for a time, for the rows that p_held selects.
--
-- owner: rollbook_owner
-- execute: its owner alone
create or replace function app.reach_wall(p_held text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select format('(school_id = any (app.pupil_schools())
    or pupil_id = any (app.scoped_pupils())
    or (school_id = any (app.partly_held_schools()) and %s))', p_held)
$$;
