-- Whether the actor's role has this ability.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer, rollbook_queue
-- needs: app.current_actor
create or replace function app.has_ability(p_ability text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from app.current_actor() a join role_ability r on r.role = a.role and r.ability = p_ability)
$$;
