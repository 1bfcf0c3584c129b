-- Groups whose register this actor may work on, on a given day. Scopes are read as of that day, so that a cover
-- teacher's day is that day and a register kept on a device can still be delivered.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer
-- needs: app.current_actor
create or replace function app.groups_on(p_date date) returns int[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct g.id), '{}')
  from app.current_actor() a
  join registration_group g on g.school_id = a.school_id and p_date between g.from_date and g.to_date
  where a.reach = 'school'
     or exists (
       select from membership_scope s
       where s.membership_id = a.membership_id and s.school_id = a.school_id
         and p_date between s.from_date and s.to_date
         and (s.group_id = g.id or s.year_group = g.year_group))
$$;
