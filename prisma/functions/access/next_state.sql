-- The state to which an event leads from this one, or null: the workflow has no such step, or the actor's role may not
-- take it.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
-- needs: app.has_ability
create or replace function app.next_state(p_workflow text, p_state text, p_event text) returns text
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select s.next_state from workflow_step s
  where s.workflow = p_workflow and s.state = p_state and s.event = p_event and app.has_ability(s.ability)
$$;
