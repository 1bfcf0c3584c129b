-- Changes what a school is from a day on: it converts and has another URN, joins a trust, moves to another district. What it
-- was until then is kept; an error is corrected in the entry itself. Who changed what, and why, is in the school's access log.
-- Takes { seen: the first day of the entry that was shown, from, urn, name, phase, kind, trustId, dfeNumber,
-- lowestYear, highestYear, district, address, telephone } and why. Refuses a school outside the actor's area as if it
-- were not there, an earlier day than the present entry's, and what somebody else changed meanwhile.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.change_school(p_school int, p jsonb, p_reason text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a app.actor := app.require_role('edit_schools'); v_old school_detail; v_new school_detail; v_changes text;
begin
  if not (p_school = any (app.schools_where('edit_schools'))) then
    perform app.refuse('not_found', 'There is no such school.');
  end if;
  if coalesce(trim(p_reason), '') = '' then
    perform app.refuse('reason_needed', 'Say why it is changed.');
  end if;
  -- Two changes at once: the second looks at what the first one made.
  perform from school where id = p_school for update;
  select * into v_old from school_detail where school_id = p_school order by from_date desc limit 1 for update;
  if v_old.from_date <> (p ->> 'seen')::date then
    perform app.refuse('changed_meanwhile', 'Somebody else has changed this school since you opened it. Look at it again before you change it.');
  end if;
  if (p ->> 'from')::date < v_old.from_date then
    perform app.refuse('back_dated', format('What stands now began on %s. Give that day or a later one.', to_char(v_old.from_date, 'FMDD Mon YYYY')));
  end if;
  v_new := v_old;
  v_new.from_date := (p ->> 'from')::date;
  v_new.urn := (p ->> 'urn')::int;
  v_new.name := p ->> 'name';
  v_new.phase := p ->> 'phase';
  v_new.kind := p ->> 'kind';
  v_new.trust_id := (p ->> 'trustId')::int;
  v_new.dfe_number := p ->> 'dfeNumber';
  v_new.lowest_year := (p ->> 'lowestYear')::smallint;
  v_new.highest_year := (p ->> 'highestYear')::smallint;
  v_new.district := p ->> 'district';
  v_new.address := p ->> 'address';
  v_new.telephone := p ->> 'telephone';
  select string_agg(format('%s: %s, was %s', replace(n.key, '_', ' '), coalesce(nullif(n.value, ''), 'nothing'),
      coalesce(nullif(o.value, ''), 'nothing')), '; ' order by n.key)
    into v_changes
    from jsonb_each_text(to_jsonb(v_new)) n join jsonb_each_text(to_jsonb(v_old)) o using (key)
    where n.value is distinct from o.value and key <> 'from_date';
  if v_changes is null then
    perform app.refuse('nothing_changed', 'Nothing is different from what stands.');
  end if;
  if v_new.from_date = v_old.from_date then
    update school_detail set (urn, name, phase, kind, trust_id, dfe_number, lowest_year, highest_year, district, address, telephone)
      = (v_new.urn, v_new.name, v_new.phase, v_new.kind, v_new.trust_id, v_new.dfe_number, v_new.lowest_year,
        v_new.highest_year, v_new.district, v_new.address, v_new.telephone)
      where school_id = p_school and from_date = v_old.from_date;
  else
    update school_detail set to_date = v_new.from_date - 1 where school_id = p_school and from_date = v_old.from_date;
    insert into school_detail select (v_new).*;
  end if;
  perform app.log_access(p_school, 'school changed', null, format('From %s: %s. %s', v_new.from_date, v_changes, trim(p_reason)));
exception
  when exclusion_violation then
    perform app.refuse('urn_known', 'Another school has this URN.');
  when foreign_key_violation then
    perform app.refuse('not_found', 'There is no such trust.');
  when check_violation or invalid_text_representation or not_null_violation then
    perform app.refuse('impossible', 'These answers do not go together: look at the URN, the phase, the kind and the years.');
end $$;
