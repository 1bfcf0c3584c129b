-- Refuses a pupil outside the groups or years of someone whose role is narrower than the school.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
create or replace function app.require_reach(a app.actor, p_pupil int) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  if a.reach <> 'school' and not (p_pupil = any (app.scoped_pupils())) then
    perform app.refuse('not_found', 'There is no such pupil.');
  end if;
end $$;
