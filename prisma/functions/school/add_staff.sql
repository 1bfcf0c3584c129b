-- Adds a position at the school to a person found by e-mail, or to a new person. Gives their ids. Somebody who is known, but
-- holds no accepted position here that is not over, has it asleep: whoever added that address elsewhere, first or since
-- they left, may hold its password.
--
-- owner: rollbook_writer
-- execute: rollbook_app, rollbook_worker
create or replace function app.add_staff(p_school int, p_name text, p_email text, p_role text, p_position text, p_from date) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a app.actor := app.require_ability(p_school, 'manage_staff');
  v_person int; v_membership int; v_new boolean := false; v_here boolean;
begin
  if not exists (select from role where role = p_role and kind = 'school' and role <> 'service') then
    perform app.refuse('bad_request', 'There is no such role in a school.');
  end if;
  select id into v_person from person where lower(email) = lower(trim(p_email));
  if v_person is null then
    -- Another school may add the same address at this moment: then its person is known, as if it had been there before.
    insert into person (name, email) values (trim(p_name), lower(trim(p_email)))
      on conflict (lower(email)) do nothing returning id into v_person;
    v_new := v_person is not null;
    if not v_new then
      select id into v_person from person where lower(email) = lower(trim(p_email));
    end if;
  end if;
  v_here := v_new or exists (select from membership where person_id = v_person and school_id = p_school
    and accepted_at is not null and to_date >= app.today());
  insert into membership (person_id, role, school_id, position, from_date, accepted_at, added_name, added_email)
    values (v_person, p_role, p_school, trim(p_position), p_from, case when v_here then app.now() end, trim(p_name), lower(trim(p_email)))
    returning id into v_membership;
  perform app.log_change(a, p_school, 'staff added', format('membership %s: %s', v_membership, p_role));
  return jsonb_build_object('personId', v_person, 'membershipId', v_membership, 'asleep', not v_here);
end $$;
