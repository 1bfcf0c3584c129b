-- The actor, if their role has the ability, wherever they work.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
create or replace function app.require_role(p_ability text) returns app.actor
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor;
begin
  select * into a from app.current_actor();
  if a.membership_id is null then
    perform app.refuse('signed_out', 'You have been signed out. Sign in again.');
  end if;
  if not app.has_ability(p_ability) then
    perform app.refuse('not_allowed', 'Your role does not allow this.');
  end if;
  return a;
end $$;
