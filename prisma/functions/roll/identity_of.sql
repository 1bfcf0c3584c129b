-- Who a pupil is, of all that is sealed: numbers, names, addresses, contacts, records elsewhere.
--
-- owner: rollbook_owner
-- execute: rollbook_purge
create or replace function app.identity_of(p_school int, p_pupil int) returns jsonb
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object('upn', p.upn, 'formerUpn', p.former_upn, 'sex', p.sex, 'dateOfBirth', p.date_of_birth,
    'names', (select coalesce(jsonb_agg(to_jsonb(n) - array['school_id', 'pupil_id', 'id'] order by n.from_date), '[]')
      from pupil_name n where n.school_id = p_school and n.pupil_id = p_pupil),
    'addresses', (select coalesce(jsonb_agg(to_jsonb(d) - array['school_id', 'pupil_id', 'id'] order by d.from_date), '[]')
      from pupil_address d where d.school_id = p_school and d.pupil_id = p_pupil),
    'contacts', (select coalesce(jsonb_agg((to_jsonb(c) || to_jsonb(pc)) - array['school_id', 'pupil_id', 'id', 'contact_id']
        order by pc.priority, pc.id), '[]')
      from pupil_contact pc join contact c on c.school_id = pc.school_id and c.id = pc.contact_id
      where pc.school_id = p_school and pc.pupil_id = p_pupil),
    'links', (select coalesce(jsonb_agg(to_jsonb(l) - array['school_id', 'pupil_id'] order by l.decided_at), '[]')
      from child_link l where l.school_id = p_school and l.pupil_id = p_pupil),
    'parents', (select coalesce(jsonb_agg(to_jsonb(l) - 'school_id' order by l.decided_at), '[]')
      from parent_link l where l.school_id = p_school and l.contact_id in (select pc.contact_id from pupil_contact pc
        where pc.school_id = p_school and pc.pupil_id = p_pupil)),
    'flags', (select coalesce(jsonb_agg(to_jsonb(f) - array['school_id', 'pupil_id'] order by f.id), '[]')
      from child_flag f where f.school_id = p_school and f.pupil_id = p_pupil))
  from pupil p where p.school_id = p_school and p.id = p_pupil
$$;
