-- Pairs of parents and carers at different schools, of these, who have their name and something else in common.
-- What they say is compared by its hash: two that differ and fall together are refused by the rule. Names are folded of
-- those alone who share something. Confidential addresses are not compared.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
-- needs: app.dialled, app.folded
create or replace function app.parents_alike(p_schools int[])
returns table (school_id int, contact_id int, other_school_id int, other_contact_id int)
language sql stable set search_path = pg_catalog, public, pg_temp set jit = off set work_mem = '64MB' as $$
  with sheltered as materialized (
    select distinct d.school_id, d.pupil_id from pupil_address d where d.school_id = any (p_schools) and d.confidential
  ), carer as materialized (
    select pc.school_id, pc.contact_id, bool_or(pc.lives_with and d.pupil_id is not null) as hidden
    from pupil_contact pc
    left join sheltered d using (school_id, pupil_id)
    where pc.school_id = any (p_schools) and pc.to_date >= pc.from_date and (pc.parental_responsibility or pc.care <> '')
    group by pc.school_id, pc.contact_id
  ), person as materialized (
    select c.school_id, c.id, c.name, c.email, c.telephone, c.second_telephone,
      case when a.hidden then '' else upper(replace(c.postcode, ' ', '')) end as postcode
    from carer a
    join contact c on c.school_id = a.school_id and c.id = a.contact_id
    where c.school_id = any (p_schools)
  ), said as materialized (
    select school_id, id, name, hashtextextended(lower(email), 1) as hash from person where email <> ''
    union all
    select school_id, id, name, hashtextextended(app.dialled(telephone), 2) from person
      where app.dialled(telephone) <> ''
    union all
    select school_id, id, name, hashtextextended(app.dialled(second_telephone), 2) from person
      where second_telephone <> '' and app.dialled(second_telephone) <> ''
    union all
    select school_id, id, name, hashtextextended(postcode, 3) from person where postcode <> ''
    union all
    select p.school_id, p.id, p.name, hashint8extended(l.child_id, 4)
    from child_link l
    join pupil_contact pc on pc.school_id = l.school_id and pc.pupil_id = l.pupil_id and pc.to_date >= pc.from_date
    join person p on p.school_id = pc.school_id and p.id = pc.contact_id
    where l.school_id = any (p_schools) and l.undone_at is null
  ), shared as materialized (
    select s.school_id, s.id, s.hash, app.folded(replace(s.name, ' ', '')) as name
    from said s
    join (select hash from said group by hash having min(school_id) < max(school_id)) twice using (hash)
  )
  select distinct a.school_id, a.id, b.school_id, b.id
  from shared a join shared b on b.hash = a.hash and b.name = a.name and a.school_id < b.school_id
$$;
