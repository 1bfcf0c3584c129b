-- The only way to write the admission register (School Attendance (Pupil Registration) (England) Regulations 2024, regs 5
-- and 8). Keeps every change with its reason, and brings shares and groups up to date. What kinds of entries there are, the
-- ability each takes, its fields and what it refreshes are in entry_kind (ENTRY_KINDS in src/domain; decision 015).
-- Takes a school, a reason (required as soon as a present value is changed) and entries
-- [{ entity, id?, as?, seen?, values }]: without id a new entry, named by `as` so that later entries may refer to it as
-- "@name"; with id a change, refused when the entry is no longer as it was `seen`. Gives { ids: { name: id }, changed: n }.
-- All of it is written or none.
--
-- owner: rollbook_writer
-- execute: rollbook_app, rollbook_worker, rollbook_purge
create or replace function app.write_entries(p_school int, p_reason text, p_entries jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a app.actor; k entry_kind; v_ability text;
  v_entry jsonb; v_entity text; v_values jsonb; v_old jsonb; v_new jsonb; v_id int; v_pupil int; v_field text;
  v_columns text; v_ids jsonb := '{}'; v_shares int[] := '{}'; v_cohorts int[] := '{}'; v_changed int := 0;
begin
  for v_entry in select * from jsonb_array_elements(p_entries) loop
    v_entity := v_entry ->> 'entity';
    select * into k from entry_kind where kind = v_entity;
    if not found then
      perform app.refuse('bad_request', 'There is no such entry.');
    end if;
    if k.ability is distinct from v_ability then
      a := app.require_ability(p_school, k.ability);
      v_ability := k.ability;
    end if;
    select coalesce(jsonb_object_agg(key, case when value #>> '{}' like '@%' then coalesce(v_ids -> substr(value #>> '{}', 2), value)
        else value end), '{}')
      into v_values from jsonb_each(v_entry -> 'values');
    if v_values = '{}' or exists (select from jsonb_object_keys(v_values) f where f <> all (k.fields)) then
      perform app.refuse('bad_request', 'An entry has a field that does not exist.');
    end if;
    select string_agg(quote_ident(f), ', ') into v_columns from jsonb_object_keys(v_values) f;

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
        v_entity, v_columns, (select string_agg('v.' || quote_ident(f), ', ') from jsonb_object_keys(v_values) f))
        into v_new using p_school, v_id, v_values;
    end if;

    v_pupil := (v_new ->> k.pupil_field)::int;
    if v_entity = 'enrolment' then
      perform app.check_leaving(p_school, v_pupil, v_old, v_new);
    end if;
    if v_old = '{}' then
      insert into admission_amendment (school_id, pupil_id, entity, entry_id, action, amended, reason, at, by_membership, person_name, position)
        values (p_school, v_pupil, v_entity, v_id, 'entry', (v_new - 'id' - 'school_id' - 'pupil_id')::text, coalesce(p_reason, ''),
          app.now(), a.membership_id, a.person_name, a.position);
      v_changed := v_changed + 1;
    end if;
    for v_field in select f from jsonb_object_keys(v_values) f where v_old <> '{}' and v_old -> f is distinct from v_new -> f loop
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
    if 'shares' = any (k.refreshes) then
      v_shares := v_shares || v_pupil;
    end if;
    if 'cohorts' = any (k.refreshes) then
      v_cohorts := v_cohorts || v_pupil;
    end if;
  end loop;
  perform app.refresh_shares(p_school, x) from (select distinct unnest(v_shares) x) u;
  if v_cohorts <> '{}' then
    perform app.refresh_cohorts(p_school, v_cohorts);
  end if;
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
