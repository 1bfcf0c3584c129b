-- From today an officer looks after exactly these schools. Refuses officers and schools of another authority.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.give_schools(p_membership int, p_schools int[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor;
begin
  select * into a from app.current_actor();
  if a.membership_id is null then
    perform app.refuse('signed_out', 'You have been signed out. Sign in again.');
  end if;
  if not app.has_ability('give_schools') then
    perform app.refuse('not_allowed', 'Your role does not allow this.');
  end if;
  if not exists (select from app.area_officers() o where o.membership_id = p_membership)
    or not p_schools <@ app.schools_where('give_schools') then
    perform app.refuse('not_found', 'There is no such officer or school.');
  end if;
  update officer_school set to_date = app.today() - 1
    where membership_id = p_membership and to_date >= app.today() and school_id <> all(p_schools);
  insert into officer_school (school_id, membership_id, from_date, given_by)
    select s, p_membership, app.today(), a.membership_id from unnest(p_schools) s
    where not exists (select from officer_school o
      where o.school_id = s and o.membership_id = p_membership and o.to_date >= app.today())
  on conflict (school_id, membership_id, from_date) do update set to_date = excluded.to_date, given_by = excluded.given_by;
end $$;
