-- The present decisions on parents of the actor's area: a row for each parent, or for each pair found to be two people.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.parent_decisions()
returns table (parent_id int, records jsonb, decided_at timestamptz, person_name text, "position" text, reason text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set jit = off as $$
declare v_schools int[] := app.schools_where('link_parents');
begin
  return query
  with decided as (
    select l.parent_id, l.school_id, l.contact_id, l.decided_at, l.decided_by, l.reason, 'parent ' || l.parent_id as of_one
    from parent_link l
    where l.undone_at is null and l.school_id = any (v_schools)
    union all
    select null, x.school, x.contact, d.decided_at, d.decided_by, d.reason,
      format('%s %s %s %s', d.school_id, d.contact_id, d.other_school_id, d.other_contact_id)
    from parent_distinct d
    cross join lateral (values (d.school_id, d.contact_id), (d.other_school_id, d.other_contact_id)) x (school, contact)
    where d.undone_at is null and d.school_id = any (v_schools) and d.other_school_id = any (v_schools)
  ), grouped as (
    select t.of_one, max(t.parent_id) as parent_id, max(t.decided_at) as decided_at,
      (array_agg(t.decided_by order by t.decided_at desc))[1] as decided_by,
      (array_agg(t.reason order by t.decided_at desc))[1] as reason,
      jsonb_agg(jsonb_build_object('schoolId', t.school_id, 'contactId', t.contact_id, 'name', c.name,
        'school', (select s.name from school_detail s
          where s.school_id = t.school_id and app.today() between s.from_date and s.to_date limit 1))
        order by t.school_id, t.contact_id) as records
    from decided t
    join contact c on c.school_id = t.school_id and c.id = t.contact_id
    group by t.of_one having count(*) > 1
  )
  select g.parent_id, g.records, g.decided_at, p.name, m.position, g.reason
  from grouped g
  join membership m on m.id = g.decided_by
  join person p on p.id = m.person_id;
end $$;
