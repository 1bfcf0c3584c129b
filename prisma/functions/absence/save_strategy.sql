-- Saves a strategy whole, new or as its next version, and gives its number. Takes { id, seen, title, aim, what, owner,
-- who, cohort, pupils, from, until, measure, result }. Refuses if somebody else saved it meanwhile, or if it
-- is for no pupils. A result closes it, on the day the result is first given.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.save_strategy(p_school int, p jsonb) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a app.actor := app.require_ability(p_school, 'plan_support');
  v_id int := (p ->> 'id')::int;
  v_version smallint := 1;
  v_closed date;
  v_pupils int[] := array(select jsonb_array_elements_text(p -> 'pupils')::int);
  v_group int := (p -> 'cohort' ->> 'group')::int;
begin
  perform from school where id = p_school for update;
  if v_id is null then
    v_id := (select coalesce(max(id), 0) + 1 from strategy where school_id = p_school);
  else
    select version + 1, closed_on into v_version, v_closed from strategy
      where school_id = p_school and id = v_id order by version desc limit 1;
    if not found then
      perform app.refuse('not_found', 'There is no such strategy.');
    end if;
    if v_version - 1 <> (p ->> 'seen')::int then
      perform app.refuse('changed_meanwhile', 'Somebody else has changed this meanwhile. Look again, then save.');
    end if;
  end if;
  if p ->> 'who' = 'pupils' and v_pupils = '{}' then
    perform app.refuse('nobody', 'Choose at least one pupil.');
  end if;
  if v_group is not null and not exists (select from registration_group where school_id = p_school and id = v_group) then
    perform app.refuse('not_found', 'There is no such group.');
  end if;
  v_closed := case when p ->> 'result' = '' then null else coalesce(v_closed, app.today()) end;
  insert into strategy (school_id, id, version, title, aim, what, owner_name, who, cohort, from_date, until_date,
      measure, result, closed_on, saved_at, by_membership, person_name, position)
    values (p_school, v_id, v_version, p ->> 'title', p ->> 'aim', p ->> 'what', p ->> 'owner', p ->> 'who',
      case p ->> 'who' when 'cohort' then p -> 'cohort' else '{}' end, (p ->> 'from')::date, (p ->> 'until')::date,
      p ->> 'measure', p ->> 'result', v_closed, app.now(), a.membership_id, a.person_name, a.position);
  if p ->> 'who' = 'cohort' then
    v_pupils := '{}';
  end if;
  update strategy_pupil set to_version = v_version - 1
    where school_id = p_school and strategy_id = v_id and to_version is null and not (pupil_id = any(v_pupils));
  insert into strategy_pupil (school_id, strategy_id, pupil_id, from_version)
    select p_school, v_id, x, v_version from (select distinct unnest(v_pupils) as x) named
    where not exists (select from strategy_pupil s
      where s.school_id = p_school and s.strategy_id = v_id and s.pupil_id = x and s.to_version is null);
  perform app.log_change(a, p_school, 'strategy', format('%s, version %s: %s', v_id, v_version, p ->> 'title'));
  return v_id;
exception
  when foreign_key_violation then
    perform app.refuse('not_found', 'There is no such pupil.');
end $$;
