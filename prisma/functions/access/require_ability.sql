-- The actor, if they work at this school and their role has the ability. Otherwise refuses.
--
-- owner: rollbook_owner
-- execute: rollbook_writer, rollbook_purge
create or replace function app.require_ability(p_school int, p_ability text) returns app.actor
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor;
begin
  select * into a from app.current_actor();
  if a.membership_id is null then
    perform app.refuse('signed_out', 'You have been signed out. Sign in again.');
  end if;
  if not (p_school = any (app.schools_where(p_ability))) or a.school_id is distinct from p_school then
    perform app.refuse('not_allowed', 'Your role does not allow this.');
  end if;
  return a;
end $$;
