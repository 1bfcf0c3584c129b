-- Takes a record out of the child it was linked to; the last record left is no longer linked with anything either.
-- Takes { schoolId, pupilId, childId, reason }.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.undo_child_link(p jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a app.actor := app.require_linker(array[(p ->> 'schoolId')::int], array[(p ->> 'pupilId')::int], p ->> 'reason');
  v_child int := (p ->> 'childId')::int;
  v_one record;
begin
  perform from child_link l where l.child_id = v_child and l.undone_at is null order by l.school_id, l.pupil_id for update;
  if not exists (select from child_link l where l.child_id = v_child and l.undone_at is null
      and l.school_id = (p ->> 'schoolId')::int and l.pupil_id = (p ->> 'pupilId')::int) then
    perform app.refuse('changed_meanwhile', 'Somebody has undone this meanwhile. Look again.');
  end if;
  for v_one in
    update child_link l set undone_at = greatest(app.now(), l.decided_at), undone_by = a.membership_id,
      undone_reason = trim(p ->> 'reason')
    where l.child_id = v_child and l.undone_at is null
      and ((l.school_id = (p ->> 'schoolId')::int and l.pupil_id = (p ->> 'pupilId')::int)
        or (select count(*) from child_link k where k.child_id = v_child and k.undone_at is null) < 3)
    returning l.school_id, l.pupil_id
  loop
    insert into access_log (school_id, at, person_id, membership_id, what, pupil_id, detail)
      values (v_one.school_id, app.now(), a.person_id, a.membership_id, 'child link undone', v_one.pupil_id, trim(p ->> 'reason'));
  end loop;
end $$;
