-- The wall of a dated row about a pupil, given the columns of its first and last day.
--
-- owner: rollbook_owner
-- execute: its owner alone
-- needs: app.reach_wall
create or replace function app.pupil_wall(p_days text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select app.reach_wall(format('app.pupil_held(school_id, pupil_id) and app.held_on(school_id, %s)', p_days))
$$;
