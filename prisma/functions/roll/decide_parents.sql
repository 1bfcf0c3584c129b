-- Says that two entries are of one parent, or of two people. Takes { schoolId, contactId, otherSchoolId, otherContactId,
-- same, reason }. Refuses what somebody else decided meanwhile, and two entries that are linked with others each.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.decide_parents(p jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_schools int[] := array[(p ->> 'schoolId')::int, (p ->> 'otherSchoolId')::int];
  v_contacts int[] := array[(p ->> 'contactId')::int, (p ->> 'otherContactId')::int];
  a app.actor := app.require_parent_linker(v_schools, v_contacts, p ->> 'reason');
  v_parents int[]; v_parent int; i int;
begin
  if v_schools[1] = v_schools[2] then
    perform app.refuse('one_school', 'Both records are of one school. The school itself puts that right.');
  end if;
  if v_schools[1] > v_schools[2] then
    v_schools := array[v_schools[2], v_schools[1]];
    v_contacts := array[v_contacts[2], v_contacts[1]];
  end if;
  v_parents := array(select l.parent_id from parent_link l
    join unnest(v_schools, v_contacts) x (school, contact) on l.school_id = x.school and l.contact_id = x.contact
    where l.undone_at is null);
  if v_parents[1] = v_parents[2] or exists (select from parent_distinct d where d.undone_at is null
      and d.school_id = v_schools[1] and d.contact_id = v_contacts[1]
      and d.other_school_id = v_schools[2] and d.other_contact_id = v_contacts[2]) then
    perform app.refuse('changed_meanwhile', 'Somebody has decided on these two records meanwhile. Look again.');
  end if;
  if not (p ->> 'same')::boolean then
    insert into parent_distinct (school_id, contact_id, other_school_id, other_contact_id, decided_by, decided_at, reason)
      values (v_schools[1], v_contacts[1], v_schools[2], v_contacts[2], a.membership_id,
        app.parent_decided_now(v_schools[1], v_contacts[1]), trim(p ->> 'reason'));
  else
    if cardinality(v_parents) = 2 then
      perform app.refuse('linked_apart', 'Each of the two records is linked with others already. Undo one of the links first.');
    end if;
    v_parent := v_parents[1];
    if v_parent is null then
      insert into parent default values returning id into v_parent;
    end if;
    insert into parent_link (school_id, contact_id, parent_id, decided_by, decided_at, reason)
      select x.school, x.contact, v_parent, a.membership_id, app.parent_decided_now(x.school, x.contact), trim(p ->> 'reason')
      from unnest(v_schools, v_contacts) x (school, contact)
      where not exists (select from parent_link l
        where l.school_id = x.school and l.contact_id = x.contact and l.undone_at is null);
  end if;
  for i in 1 .. 2 loop
    perform app.log_access(v_schools[i],
      case when (p ->> 'same')::boolean then 'parent linked' else 'parent told apart' end, null, trim(p ->> 'reason'));
  end loop;
end $$;
