-- A session of a school's own service, for a job: the hash of a token that the job keeps to itself. The service is made
-- when it is first needed; it has no credential, so nobody signs in as it.
--
-- owner: rollbook_writer
-- execute: rollbook_worker
create or replace function app.start_service_session(p_school int, p_token_hash bytea) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v_person int; v_membership int;
begin
  perform from school where id = p_school for update;
  if not found then
    perform app.refuse('not_found', 'There is no such school.');
  end if;
  select id, person_id into v_membership, v_person from membership
    where school_id = p_school and role = 'service' order by id limit 1;
  if v_membership is null then
    insert into person (name, email) values ('Rollbook', format('service-%s@rollbook.invalid', p_school))
      on conflict (lower(email)) do update set name = excluded.name returning id into v_person;
    insert into membership (person_id, role, school_id, position, from_date)
      values (v_person, 'service', p_school, 'Background jobs', '2000-01-01') returning id into v_membership;
  end if;
  insert into auth_session (token_hash, person_id, membership_id, kind, created_at, expires_at)
    values (p_token_hash, v_person, v_membership, 'service', now(), now() + interval '10 minutes');
end $$;
