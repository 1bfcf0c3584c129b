-- Says that two records are of one child, or of two. Takes { schoolId, pupilId, otherSchoolId, otherPupilId, same, reason }.
-- Refuses what somebody else decided meanwhile, and two records that are linked with others each.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.decide_children(p jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_schools int[] := array[(p ->> 'schoolId')::int, (p ->> 'otherSchoolId')::int];
  v_pupils int[] := array[(p ->> 'pupilId')::int, (p ->> 'otherPupilId')::int];
  a app.actor := app.require_linker(v_schools, v_pupils, p ->> 'reason');
  v_children int[]; v_child int; i int;
begin
  if v_schools[1] = v_schools[2] then
    perform app.refuse('one_school', 'Both records are of one school. The school itself puts that right.');
  end if;
  if v_schools[1] > v_schools[2] then
    v_schools := array[v_schools[2], v_schools[1]];
    v_pupils := array[v_pupils[2], v_pupils[1]];
  end if;
  v_children := array(select l.child_id from child_link l
    join unnest(v_schools, v_pupils) x (school, pupil) on l.school_id = x.school and l.pupil_id = x.pupil
    where l.undone_at is null);
  if v_children[1] = v_children[2] or exists (select from child_distinct d where d.undone_at is null
      and d.school_id = v_schools[1] and d.pupil_id = v_pupils[1]
      and d.other_school_id = v_schools[2] and d.other_pupil_id = v_pupils[2]) then
    perform app.refuse('changed_meanwhile', 'Somebody has decided on these two records meanwhile. Look again.');
  end if;
  if not (p ->> 'same')::boolean then
    insert into child_distinct (school_id, pupil_id, other_school_id, other_pupil_id, decided_by, decided_at, reason)
      values (v_schools[1], v_pupils[1], v_schools[2], v_pupils[2], a.membership_id,
        greatest(app.now(), (select max(d.decided_at) + interval '1 microsecond' from child_distinct d
          where d.school_id = v_schools[1] and d.pupil_id = v_pupils[1])), trim(p ->> 'reason'));
  else
    if cardinality(v_children) = 2 then
      perform app.refuse('linked_apart', 'Each of the two records is linked with others already. Undo one of the links first.');
    end if;
    v_child := v_children[1];
    if v_child is null then
      insert into child default values returning id into v_child;
    end if;
    insert into child_link (school_id, pupil_id, child_id, decided_by, decided_at, reason)
      select x.school, x.pupil, v_child, a.membership_id, app.decided_now(x.school, x.pupil), trim(p ->> 'reason')
      from unnest(v_schools, v_pupils) x (school, pupil)
      where not exists (select from child_link l
        where l.school_id = x.school and l.pupil_id = x.pupil and l.undone_at is null);
  end if;
  for i in 1 .. 2 loop
    perform app.log_access(v_schools[i],
      case when (p ->> 'same')::boolean then 'child linked' else 'child told apart' end, v_pupils[i], trim(p ->> 'reason'));
  end loop;
end $$;
