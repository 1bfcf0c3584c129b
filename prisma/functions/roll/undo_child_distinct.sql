-- Takes back that two records are of two children: they are proposed again. Takes { schoolId, pupilId, otherSchoolId,
-- otherPupilId, reason }, the lower school first.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.undo_child_distinct(p jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_schools int[] := array[(p ->> 'schoolId')::int, (p ->> 'otherSchoolId')::int];
  v_pupils int[] := array[(p ->> 'pupilId')::int, (p ->> 'otherPupilId')::int];
  a app.actor := app.require_linker(v_schools, v_pupils, p ->> 'reason');
  i int;
begin
  update child_distinct d set undone_at = greatest(app.now(), d.decided_at), undone_by = a.membership_id,
    undone_reason = trim(p ->> 'reason')
    where d.undone_at is null and d.school_id = v_schools[1] and d.pupil_id = v_pupils[1]
      and d.other_school_id = v_schools[2] and d.other_pupil_id = v_pupils[2];
  if not found then
    perform app.refuse('changed_meanwhile', 'Somebody has undone this meanwhile. Look again.');
  end if;
  for i in 1 .. 2 loop
    perform app.log_access(v_schools[i], 'child told apart undone', v_pupils[i], trim(p ->> 'reason'));
  end loop;
end $$;
