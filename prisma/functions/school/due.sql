-- What waits for the actor at a school, the most urgent first: what has a day before what has none, then the longest waiting.
-- A room raises what waits in a function of its own, and it is added here; each reads under the actor's row policies.
--
-- owner: rollbook_owner
-- execute: rollbook_app, rollbook_worker
-- needs: app.due_flags, app.has_ability
create or replace function app.due(p_school int) returns setof app.due_row
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select d.* from app.due_flags(p_school) d
  where app.has_ability(d.ability)
  order by d.due_on nulls last, d.since, d.what, d.thing
$$;
