-- The actor, if they may decide on each of these entries. Refuses one outside the area as if it were not there.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
create or replace function app.require_parent_linker(p_schools int[], p_contacts int[], p_reason text) returns app.actor
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_role('link_parents');
begin
  if coalesce(trim(p_reason), '') = '' then
    perform app.refuse('reason_needed', 'Say what you decided this on.');
  end if;
  perform from contact c join unnest(p_schools, p_contacts) x (school, contact) on c.school_id = x.school and c.id = x.contact
    where c.school_id = any (app.schools_where('link_parents')) order by c.school_id, c.id for update of c;
  if (select count(*) from contact c join unnest(p_schools, p_contacts) x (school, contact)
        on c.school_id = x.school and c.id = x.contact
      where c.school_id = any (app.schools_where('link_parents'))) <> cardinality(p_schools) then
    perform app.refuse('not_found', 'There is no such record.');
  end if;
  return a;
end $$;
