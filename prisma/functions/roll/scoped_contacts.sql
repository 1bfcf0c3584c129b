-- The contacts of pupils whom the actor may see one by one, for the plain form of the wall of contact. Runs with its caller's
-- rights: the wall of pupil_contact decides.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker
-- needs: app.schools_where, app.scoped_pupils
create or replace function app.scoped_contacts() returns int[]
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct contact_id), '{}') from pupil_contact
  where school_id = any (app.schools_where('read_contacts')) or pupil_id = any (app.scoped_pupils())
$$;
