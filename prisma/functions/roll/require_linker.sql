-- The actor, if they may decide on each of these records. Refuses a record outside the area as if it were not there.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
create or replace function app.require_linker(p_schools int[], p_pupils int[], p_reason text) returns app.actor
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor;
begin
  select * into a from app.current_actor();
  if a.membership_id is null then
    perform app.refuse('signed_out', 'You have been signed out. Sign in again.');
  end if;
  if not app.has_ability('link_children') then
    perform app.refuse('not_allowed', 'Your role does not allow this.');
  end if;
  if not p_schools <@ app.schools_where('link_children') then
    perform app.refuse('not_found', 'There is no such record.');
  end if;
  if coalesce(trim(p_reason), '') = '' then
    perform app.refuse('reason_needed', 'Say what you decided this on.');
  end if;
  perform from pupil p join unnest(p_schools, p_pupils) x (school, pupil) on p.school_id = x.school and p.id = x.pupil
    order by p.school_id, p.id for update of p;
  if (select count(*) from pupil p join unnest(p_schools, p_pupils) x (school, pupil)
      on p.school_id = x.school and p.id = x.pupil) <> cardinality(p_schools) then
    perform app.refuse('not_found', 'There is no such record.');
  end if;
  return a;
end $$;
