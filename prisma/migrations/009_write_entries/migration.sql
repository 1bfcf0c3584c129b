-- The one door by which the admission register is written. Every change keeps original, amended, reason, date,
-- and the name and position of the person, as reg 10 asks of a mark.

-- Which other authorities may see a pupil follows from addresses and characteristics.
create function app.refresh_shares(p_school int, p_pupil int) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from pupil_share where school_id = p_school and pupil_id = p_pupil;
  insert into pupil_share (school_id, pupil_id, authority_id, ground, from_date, to_date)
    select p_school, p_pupil, x.authority_id, x.ground, x.from_date, max(x.to_date)
    from (
      select a.authority_id, 'resident' as ground, a.from_date, a.to_date
      from pupil_address a
      where a.school_id = p_school and a.pupil_id = p_pupil and a.authority_id is not null
        and not exists (select from school_detail d where d.school_id = p_school and d.authority_id = a.authority_id)
      union all
      select au.id, 'looked_after', c.from_date, c.to_date
      from pupil_characteristic c
      join school_detail d on d.school_id = p_school and greatest(c.from_date, d.from_date) <= least(c.to_date, d.to_date)
      join authority au on au.code = c.value or (c.value = '' and au.id = d.authority_id)
      where c.school_id = p_school and c.pupil_id = p_pupil and c.kind = 'looked_after'
      union all
      select d.authority_id, 'social_worker', greatest(c.from_date, d.from_date), least(c.to_date, d.to_date)
      from pupil_characteristic c
      join school_detail d on d.school_id = p_school and greatest(c.from_date, d.from_date) <= least(c.to_date, d.to_date)
      where c.school_id = p_school and c.pupil_id = p_pupil and c.kind = 'social_worker'
    ) x
    where x.to_date >= x.from_date
    group by x.authority_id, x.ground, x.from_date;
end $$;

create function app.require_ability(p_school int, p_ability text) returns app.actor
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor;
begin
  select * into a from app.current_actor();
  if a.membership_id is null then
    perform app.refuse('signed_out', 'You have been signed out. Sign in again.');
  end if;
  if not (p_school = any (app.schools_where(p_ability))) or a.school_id is distinct from p_school then
    perform app.refuse('not_allowed', 'Your role does not allow this.');
  end if;
  return a;
end $$;

-- A reg 9 deletion is never retrospective, and no mark may stand after it.
create function app.check_leaving(p_school int, p_pupil int, p_old jsonb, p_new jsonb) returns void
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare v_day date := (p_new ->> 'leaving_day')::date;
begin
  if v_day = '9999-12-31' or p_old ->> 'leaving_day' = p_new ->> 'leaving_day' then
    return;
  end if;
  if v_day < app.today() and v_day >= (p_new ->> 'starting_day')::date then
    perform app.refuse('back_dated', 'A name is never deleted with an earlier date. The last day on roll is today or later.');
  end if;
  if exists (select from session_mark m where m.school_id = p_school and m.pupil_id = p_pupil and m.date > v_day) then
    perform app.refuse('marks_after_leaving', 'There are marks after that day.');
  end if;
end $$;

-- Takes a school, a reason (required as soon as something that stands is changed) and entries
-- [{ entity, id?, as?, seen?, values }]: without id a new entry, named by `as` so that later entries may refer to it as
-- "@name"; with id a change, refused when the entry is no longer as it was `seen`. Gives { ids: { name: id }, changed: n }. All of it is written or none.
create function app.write_entries(p_school int, p_reason text, p_entries jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a app.actor := app.require_ability(p_school, 'edit_admission_register');
  entities constant text[] := array['pupil', 'pupil_name', 'pupil_address', 'contact', 'pupil_contact', 'enrolment',
    'session_pattern', 'pupil_year_group', 'pupil_group', 'pupil_characteristic', 'registration_group'];
  v_entry jsonb; v_entity text; v_values jsonb; v_old jsonb; v_new jsonb; v_id int; v_pupil int; v_field text;
  v_columns text; v_ids jsonb := '{}'; v_pupils int[] := '{}'; v_changed int := 0;
begin
  for v_entry in select * from jsonb_array_elements(p_entries) loop
    v_entity := v_entry ->> 'entity';
    if v_entity is null or v_entity <> all(entities) then
      perform app.refuse('bad_request', 'There is no such entry.');
    end if;
    select coalesce(jsonb_object_agg(key, case when value #>> '{}' like '@%' then coalesce(v_ids -> substr(value #>> '{}', 2), value)
        else value end), '{}')
      into v_values from jsonb_each(v_entry -> 'values');
    if v_values = '{}' or v_values ?| array['id', 'school_id'] or exists (
      select from jsonb_object_keys(v_values) k
      where not exists (select from pg_attribute t where t.attrelid = ('public.' || v_entity)::regclass and t.attname = k
        and t.attnum > 0 and not t.attisdropped))
    then
      perform app.refuse('bad_request', 'An entry has a field that does not exist.');
    end if;
    select string_agg(quote_ident(k), ', ') into v_columns from jsonb_object_keys(v_values) k;

    v_id := (v_entry ->> 'id')::int;
    if v_id is null then
      execute format('insert into %1$I as t (school_id, %2$s) select $1, %2$s from jsonb_populate_record(null::%1$I, $2) returning id, to_jsonb(t)',
        v_entity, v_columns) into v_id, v_new using p_school, v_values;
      v_old := '{}';
    else
      execute format('select to_jsonb(t) from %I t where school_id = $1 and id = $2 for update', v_entity)
        into v_old using p_school, v_id;
      if v_old is null then
        perform app.refuse('not_found', 'There is no such entry.');
      end if;
      if not v_old @> coalesce(v_entry -> 'seen', '{}') then
        perform app.refuse('changed_meanwhile', 'Somebody else has changed this entry since you opened it. Look at it again before you change it.');
      end if;
      if v_values ? 'pupil_id' and (v_values ->> 'pupil_id') <> (v_old ->> 'pupil_id') then
        perform app.refuse('bad_request', 'An entry cannot be moved to another pupil.');
      end if;
      execute format('update %1$I as t set (%2$s) = row (%3$s) from jsonb_populate_record(null::%1$I, $3) v where t.school_id = $1 and t.id = $2 returning to_jsonb(t)',
        v_entity, v_columns, (select string_agg('v.' || quote_ident(k), ', ') from jsonb_object_keys(v_values) k))
        into v_new using p_school, v_id, v_values;
    end if;

    v_pupil := case when v_entity = 'pupil' then v_id else (v_new ->> 'pupil_id')::int end;
    if v_entity = 'enrolment' then
      perform app.check_leaving(p_school, v_pupil, v_old, v_new);
    end if;
    if v_old = '{}' then
      insert into admission_amendment (school_id, pupil_id, entity, entry_id, action, amended, reason, at, by_membership, person_name, position)
        values (p_school, v_pupil, v_entity, v_id, 'entry', (v_new - 'id' - 'school_id' - 'pupil_id')::text, coalesce(p_reason, ''),
          app.now(), a.membership_id, a.person_name, a.position);
      v_changed := v_changed + 1;
    end if;
    for v_field in select k from jsonb_object_keys(v_values) k where v_old <> '{}' and v_old -> k is distinct from v_new -> k loop
      if coalesce(trim(p_reason), '') = '' then
        perform app.refuse('reason_needed', 'Say why the entry is changed.');
      end if;
      insert into admission_amendment (school_id, pupil_id, entity, entry_id, action, field, original, amended, reason, at, by_membership, person_name, position)
        values (p_school, v_pupil, v_entity, v_id, 'amendment', v_field, coalesce(v_old ->> v_field, ''), coalesce(v_new ->> v_field, ''),
          p_reason, app.now(), a.membership_id, a.person_name, a.position);
      v_changed := v_changed + 1;
    end loop;

    if v_entry ? 'as' then
      v_ids := v_ids || jsonb_build_object(v_entry ->> 'as', v_id);
    end if;
    if v_entity in ('pupil_address', 'pupil_characteristic') then
      v_pupils := v_pupils || v_pupil;
    end if;
  end loop;
  perform app.refresh_shares(p_school, x) from (select distinct unnest(v_pupils) x) u;
  return jsonb_build_object('ids', v_ids, 'changed', v_changed);
exception
  when exclusion_violation then
    perform app.refuse('overlaps', 'Another entry stands on some of those days. End that one first, or choose other days.');
  when unique_violation then
    perform app.refuse('upn_known', 'Another pupil of this school has this number.');
  when foreign_key_violation then
    perform app.refuse('not_found', 'There is no such entry.');
  when check_violation then
    perform app.refuse('impossible', 'These answers do not go together: look at the days, and at what is left empty.');
end $$;

grant select, insert, update on pupil, pupil_name, pupil_address, contact, pupil_contact, enrolment, session_pattern,
  pupil_year_group, pupil_group, pupil_characteristic, registration_group, child_link to rollbook_writer;
grant select, insert on admission_amendment, child to rollbook_writer;
grant select, insert, delete on pupil_share to rollbook_writer;
grant select on school_detail to rollbook_writer;
