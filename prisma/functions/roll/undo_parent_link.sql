-- Takes an entry out of the parent it was linked to; the last one left is no longer linked with anything either.
-- Takes { schoolId, contactId, parentId, reason }.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.undo_parent_link(p jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_school int := (p ->> 'schoolId')::int; v_contact int := (p ->> 'contactId')::int; v_parent int := (p ->> 'parentId')::int;
  a app.actor := app.require_parent_linker(array[v_school], array[v_contact], p ->> 'reason');
  v_one record;
begin
  perform from parent_link l where l.parent_id = v_parent and l.undone_at is null order by l.school_id, l.contact_id for update;
  if not exists (select from parent_link l where l.parent_id = v_parent and l.undone_at is null
      and l.school_id = v_school and l.contact_id = v_contact) then
    perform app.refuse('changed_meanwhile', 'Somebody has undone this meanwhile. Look again.');
  end if;
  for v_one in
    update parent_link l set undone_at = greatest(app.now(), l.decided_at), undone_by = a.membership_id,
      undone_reason = trim(p ->> 'reason')
    where l.parent_id = v_parent and l.undone_at is null
      and (l.school_id = v_school and l.contact_id = v_contact
        or (select count(*) from parent_link k where k.parent_id = v_parent and k.undone_at is null) < 3)
    returning l.school_id
  loop
    insert into access_log (school_id, at, person_id, membership_id, what, detail)
      values (v_one.school_id, app.now(), a.person_id, a.membership_id, 'parent link undone', trim(p ->> 'reason'));
  end loop;
end $$;
