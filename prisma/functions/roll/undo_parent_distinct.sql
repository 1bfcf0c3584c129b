-- Takes back that two entries are of two people: they are proposed again. Takes { schoolId, contactId, otherSchoolId,
-- otherContactId, reason }, the lower school first.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.undo_parent_distinct(p jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_schools int[] := array[(p ->> 'schoolId')::int, (p ->> 'otherSchoolId')::int];
  v_contacts int[] := array[(p ->> 'contactId')::int, (p ->> 'otherContactId')::int];
  a app.actor := app.require_parent_linker(v_schools, v_contacts, p ->> 'reason');
  i int;
begin
  update parent_distinct d set undone_at = greatest(app.now(), d.decided_at), undone_by = a.membership_id,
    undone_reason = trim(p ->> 'reason')
    where d.undone_at is null and d.school_id = v_schools[1] and d.contact_id = v_contacts[1]
      and d.other_school_id = v_schools[2] and d.other_contact_id = v_contacts[2];
  if not found then
    perform app.refuse('changed_meanwhile', 'Somebody has undone this meanwhile. Look again.');
  end if;
  for i in 1 .. 2 loop
    perform app.log_access(v_schools[i], 'parent told apart undone', null, trim(p ->> 'reason'));
  end loop;
end $$;
