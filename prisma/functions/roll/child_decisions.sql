-- The present decisions on records of the actor's area: a row for each child, or for each pair found to be two children.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.child_decisions()
returns table (child_id int, records jsonb, decided_at timestamptz, person_name text, "position" text, reason text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set jit = off as $$
declare v_schools int[] := app.schools_where('link_children');
begin
  return query
  with decided as (
    select l.child_id, l.school_id, l.pupil_id, l.decided_at, l.decided_by, l.reason,
      'child ' || l.child_id as of_one
    from child_link l
    where l.undone_at is null and l.school_id = any(v_schools)
    union all
    select null, x.school, x.pupil, d.decided_at, d.decided_by, d.reason,
      format('%s %s %s %s', d.school_id, d.pupil_id, d.other_school_id, d.other_pupil_id)
    from child_distinct d
    cross join lateral (values (d.school_id, d.pupil_id), (d.other_school_id, d.other_pupil_id)) x (school, pupil)
    where d.undone_at is null and d.school_id = any(v_schools) and d.other_school_id = any(v_schools)
  ), grouped as (
    select t.of_one, max(t.child_id) as child_id, max(t.decided_at) as decided_at,
      (array_agg(t.decided_by order by t.decided_at desc))[1] as decided_by,
      (array_agg(t.reason order by t.decided_at desc))[1] as reason,
      jsonb_agg(jsonb_build_object('schoolId', t.school_id, 'pupilId', t.pupil_id,
        'name', (select n.known_forename || ' ' || n.known_surname from pupil_name n
          where n.school_id = t.school_id and n.pupil_id = t.pupil_id order by n.from_date desc limit 1),
        'school', (select s.name from school_detail s
          where s.school_id = t.school_id and app.today() between s.from_date and s.to_date limit 1))
        order by t.school_id, t.pupil_id) as records
    from decided t group by t.of_one having count(*) > 1
  )
  select g.child_id, g.records, g.decided_at, p.name, m.position, g.reason
  from grouped g
  join membership m on m.id = g.decided_by
  join person p on p.id = m.person_id;
end $$;
