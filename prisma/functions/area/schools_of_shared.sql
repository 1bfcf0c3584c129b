-- The schools of children shared with this actor's authority, including those it does not hold: only their names.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_writer
-- needs: app.current_actor, app.today
create or replace function app.schools_of_shared() returns table (school_id int, urn int, name text, phase text, held boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select d.school_id, d.urn, d.name, d.phase, d.authority_id = a.authority_id
  from app.current_actor() a
  join school_detail d on app.today() between d.from_date and d.to_date
  where a.authority_id is not null and a.reach in ('organisation', 'shared')
    and exists (select from pupil_share s where s.school_id = d.school_id and s.authority_id = a.authority_id
      and app.today() between s.from_date and s.to_date
      and (a.reach = 'organisation' or s.ground in ('looked_after', 'social_worker')))
$$;
