-- The officers of the actor's own trust or authority and how many schools each looks after, for those who may give them schools.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_writer
-- needs: app.today, app.current_actor
create or replace function app.area_officers() returns table (membership_id int, name text, role text, "position" text, schools int[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.id, p.name, m.role, m."position", array(
    select o.school_id from officer_school o where o.membership_id = m.id and app.today() between o.from_date and o.to_date)
  from app.current_actor() a
  join role_ability g on g.role = a.role and g.ability = 'give_schools'
  join membership m on m.authority_id = a.authority_id and app.today() between m.from_date and m.to_date
  join role_ability r on r.role = m.role and r.ability = 'see_area'
  join person p on p.id = m.person_id
$$;
