-- Pairs of parents' entries at different schools of the actor's area that have the name and an e-mail address, a
-- telephone number, a postcode or a linked child in common and on which nobody has decided: what a decision needs of each.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.parent_candidates() returns table (one jsonb, other jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set jit = off as $$
declare v_schools int[] := app.schools_where('link_parents');
begin
  return query
  with pair (s1, c1, s2, c2) as materialized (
    select * from app.parents_alike(v_schools)
  ), told as (
    select c.school_id, c.id as contact_id, jsonb_build_object('schoolId', c.school_id, 'contactId', c.id, 'name', c.name,
      'email', c.email, 'telephones', to_jsonb(array_remove(array[c.telephone, c.second_telephone], '')),
      'postcode', case when not bool_or(pc.lives_with and a.confidential is true) then c.postcode else '' end,
      'relationships', jsonb_agg(distinct pc.relationship),
      'children', jsonb_agg(distinct jsonb_build_object('name', n.known_forename || ' ' || n.known_surname,
        'dateOfBirth', p.date_of_birth, 'childId', l.child_id)),
      'school', (select d.name from school_detail d
        where d.school_id = c.school_id and app.today() between d.from_date and d.to_date limit 1)) as facts
    from contact c
    join pupil_contact pc on pc.school_id = c.school_id and pc.contact_id = c.id and pc.to_date >= pc.from_date
    join pupil p on p.school_id = pc.school_id and p.id = pc.pupil_id
    left join lateral (select true as confidential from pupil_address d
      where d.school_id = pc.school_id and d.pupil_id = pc.pupil_id and d.confidential limit 1) a on true
    left join lateral (select * from pupil_name x where x.school_id = p.school_id and x.pupil_id = p.id
      order by x.from_date desc limit 1) n on true
    left join child_link l on l.school_id = p.school_id and l.pupil_id = p.id and l.undone_at is null
    where (c.school_id, c.id) in (select s1, c1 from pair union select s2, c2 from pair)
    group by c.school_id, c.id
  )
  select a.facts, b.facts
  from pair x
  join told a on a.school_id = x.s1 and a.contact_id = x.c1
  join told b on b.school_id = x.s2 and b.contact_id = x.c2
  where not exists (select from parent_distinct d where d.undone_at is null and d.school_id = x.s1 and d.contact_id = x.c1
      and d.other_school_id = x.s2 and d.other_contact_id = x.c2)
    and not exists (select from parent_link k
      join parent_link l on l.parent_id = k.parent_id and l.undone_at is null and l.school_id = x.s2 and l.contact_id = x.c2
      where k.undone_at is null and k.school_id = x.s1 and k.contact_id = x.c1);
end $$;
