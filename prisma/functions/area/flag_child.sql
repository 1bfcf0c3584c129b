-- An authority's virtual school tells a school that a child is looked after or has a social worker. Takes { urn, ground,
-- forename, surname, dateOfBirth, upn, from, note }; gives the flag's number. The school may be any that keeps its register
-- here: children are placed far from home. The answer reveals nothing about its pupils.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.flag_child(p jsonb) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor; v_school int; v_id int;
begin
  select * into a from app.current_actor();
  if a.membership_id is null then
    perform app.refuse('signed_out', 'You have been signed out. Sign in again.');
  end if;
  if a.authority_id is null or not app.has_ability('flag_child') then
    perform app.refuse('not_allowed', 'Your role does not allow this.');
  end if;
  select d.school_id into v_school from school_detail d
    where d.urn = (p ->> 'urn')::int and app.today() between d.from_date and d.to_date;
  if v_school is null then
    perform app.refuse('unknown_school', 'No school with this number keeps its register here.');
  end if;
  insert into child_flag (school_id, authority_id, ground, forename, surname, date_of_birth, upn, from_date, note,
      flagged_at, flagged_by, flagged_by_name, flagged_by_position)
    values (v_school, a.authority_id, p ->> 'ground', p ->> 'forename', p ->> 'surname', (p ->> 'dateOfBirth')::date,
      coalesce(p ->> 'upn', ''), (p ->> 'from')::date, coalesce(p ->> 'note', ''), app.now(), a.membership_id,
      a.person_name, a.position)
    returning id into v_id;
  perform app.record_flag_step(a, v_school, v_id, 'flag', p ->> 'note');
  return v_id;
end $$;
