-- What analysis reads besides weeks and years: a pupil's sums by the parts of the census year, and the groups a pupil
-- belonged to in a year. Both are kept by the transactions that change what they follow from.

-- The law's calendar and its groups, from src/domain.
create table census_part (
  academic_year smallint not null,
  part smallint not null check (part between 1 and 4),
  from_date date not null,
  to_date date not null,
  primary key (academic_year, part)
);
create index on census_part (from_date, to_date);
create table cohort_bits (
  kind text not null,
  value text not null,
  bits int not null,
  primary key (kind, value)
);
grant select on census_part, cohort_bits
  to rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer, rollbook_scope;

create table pupil_term (
  school_id int not null,
  pupil_id int not null,
  academic_year smallint not null,
  part smallint not null,
  possible smallint not null default 0,
  attended smallint not null default 0,
  authorised smallint not null default 0,
  unauthorised smallint not null default 0,
  late_before_close smallint not null default 0,
  late_after_close smallint not null default 0,
  primary key (school_id, academic_year, part, pupil_id),
  foreign key (school_id, pupil_id) references pupil (school_id, id)
) with (fillfactor = 60);

-- A row for every pupil with sums of that year; each group is a bit, set when they belonged to it at any time in the
-- year. It tells of free meals and of care, so it stands behind the wall of characteristics, apart from the sums.
create table pupil_cohort (
  school_id int not null,
  pupil_id int not null,
  academic_year smallint not null,
  year_group smallint not null,
  cohorts int not null,
  primary key (school_id, academic_year, pupil_id),
  foreign key (school_id, pupil_id) references pupil (school_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['pupil_term', 'pupil_cohort'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy writer_all on %I to rollbook_writer using (true) with check (true)', t);
  end loop;
end $$;

-- A term is read as a year is: by whoever held the school for all of it.
create policy read_sums on pupil_term for select to rollbook_app, rollbook_worker
  using (school_id = any ((select app.pupil_schools())::int[])
    or pupil_id = any ((select app.scoped_pupils())::int[])
    or (school_id = any ((select app.partly_held_schools())::int[])
      and app.held_throughout(school_id, make_date(academic_year, 8, 1), make_date(academic_year + 1, 7, 31))));
create policy read_private_of_pupil on pupil_cohort for select to rollbook_app, rollbook_worker
  using ((select app.has_ability('read_contacts'))
    and (school_id = any ((select app.pupil_schools())::int[])
      or pupil_id = any ((select app.scoped_pupils())::int[])
      or (school_id = any ((select app.partly_held_schools())::int[])
        and app.held_throughout(school_id, make_date(academic_year, 8, 1), make_date(academic_year + 1, 7, 31)))));

grant select on pupil_term, pupil_cohort to rollbook_app, rollbook_worker;
grant select, insert, update on pupil_term, pupil_cohort to rollbook_writer;
grant select on pupil_characteristic, pupil_year_group, pupil to rollbook_writer;

-- The groups of these pupils in a year: the latest entry of each kind that stood at any time in it, the sex, and the
-- age on the 31 August with which it begins.
create function app.cohorts_of(p_school int, p_year smallint, p_pupils int[])
returns table (pupil_id int, year_group smallint, cohorts int)
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with entry as (
    select distinct on (c.pupil_id, c.kind) c.pupil_id, c.kind, c.value from pupil_characteristic c
    where c.school_id = p_school and c.pupil_id = any(p_pupils) and c.to_date >= c.from_date
      and c.from_date <= make_date(p_year + 1, 7, 31) and c.to_date >= make_date(p_year, 8, 1)
    order by c.pupil_id, c.kind, c.from_date desc
  ), placed as (
    select distinct on (y.pupil_id) y.pupil_id, y.year_group from pupil_year_group y
    where y.school_id = p_school and y.pupil_id = any(p_pupils) and y.to_date >= y.from_date
      and y.from_date <= make_date(p_year + 1, 7, 31) and y.to_date >= make_date(p_year, 8, 1)
    order by y.pupil_id, y.from_date desc
  ), stood as (
    select pupil_id, kind, value from entry
    union all
    select p.id, 'sex', p.sex from pupil p where p.school_id = p_school and p.id = any(p_pupils)
    union all
    select p.id, 'age', extract(year from age(make_date(p_year, 8, 31), p.date_of_birth))::text
    from pupil p where p.school_id = p_school and p.id = any(p_pupils)
  )
  select s.pupil_id, coalesce(min(g.year_group), 99::smallint), coalesce(bit_or(b.bits), 0)
  from stood s
  left join cohort_bits b on b.kind = s.kind and b.value in ('', s.value)
  left join placed g on g.pupil_id = s.pupil_id
  group by s.pupil_id
$$;

-- Brings the groups of these pupils to what their entries now say, in every year that has sums of theirs.
create function app.refresh_cohorts(p_school int, p_pupils int[]) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  -- A save under way makes the row of a pupil's first mark; it is waited for.
  perform from pupil_year y where y.school_id = p_school and y.pupil_id = any(p_pupils)
    order by y.academic_year, y.pupil_id for update;
  update pupil_cohort k set year_group = c.year_group, cohorts = c.cohorts
    from (select distinct y.academic_year from pupil_year y where y.school_id = p_school and y.pupil_id = any(p_pupils)) y
    cross join lateral app.cohorts_of(p_school, y.academic_year, p_pupils) c
    where k.school_id = p_school and k.academic_year = y.academic_year and k.pupil_id = c.pupil_id
      and (k.year_group, k.cohorts) <> (c.year_group, c.cohorts);
end $$;

revoke execute on function app.cohorts_of(int, smallint, int[]), app.refresh_cohorts(int, int[]) from public;
grant execute on function app.cohorts_of(int, smallint, int[]), app.refresh_cohorts(int, int[]) to rollbook_writer;

-- The save, with the sums of the term and the groups of whoever is marked for the first time in a year.
-- Writes the marks judged 'write', keeps what they overwrite and carries the difference into the sums.
-- The caller holds the locks on the pupils' sums.
create or replace function app.write_judged(a app.actor, p_school int, p_date date, p_session text, p_source text, j app.judged_mark[])
returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  v_now timestamptz := app.now();
  v_year smallint := app.academic_year(p_date);
  v_monday date := date_trunc('week', p_date)::date;
  v_part smallint := (select c.part from census_part c where c.academic_year = app.academic_year(p_date) and p_date between c.from_date and c.to_date);
  v_new int[];
begin
  -- (4) The marks, in one statement.
  insert into session_mark as m (school_id, pupil_id, date, session, code, minutes_late, source, recorded_by, recorded_at)
    select p_school, w.pupil_id, p_date, p_session, w.code, w.minutes_late, p_source, a.membership_id, v_now
    from unnest(j) w where w.verdict = 'write'
  on conflict (school_id, pupil_id, date, session) do update
    set code = excluded.code, minutes_late = excluded.minutes_late, source = excluded.source,
      recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at, revision = m.revision + 1;

  insert into mark_detail as d (school_id, pupil_id, date, session, detail, comment, restricted)
    select p_school, w.pupil_id, p_date, p_session, w.detail, w.comment,
      w.code in ('I', 'M') or exists (select from attendance_code c where c.code = w.code and c.restricted)
    from unnest(j) w
    where w.verdict = 'write' and (w.detail <> '{}' or w.comment <> '' or w.old_detail <> '{}')
  on conflict (school_id, pupil_id, date, session) do update
    set detail = excluded.detail, comment = excluded.comment, restricted = excluded.restricted;

  -- (5) What was overwritten, by whom, when and why (reg 10).
  insert into mark_amendment (school_id, pupil_id, date, session, revision, original, original_minutes, original_detail,
      original_by, original_at, amended, amended_minutes, after_close, reason, at, by_membership, person_name, position)
    select p_school, w.pupil_id, p_date, p_session, w.old_revision, w.old_code, w.old_minutes, w.old_detail,
      w.old_by, w.old_at, w.code, w.minutes_late, w.after_close, w.reason, v_now, a.membership_id, a.person_name, a.position
    from unnest(j) w where w.verdict = 'write' and w.old_code <> '';

  -- (6) The sums: each pupil has one mark here, so the difference is new less old, under the lock of (2).
  insert into pupil_week as s (school_id, pupil_id, monday, possible, attended, authorised, unauthorised,
      late_before_close, late_after_close)
    select p_school, w.pupil_id, v_monday, e.* from unnest(j) w cross join lateral app.mark_effect(w) e
    where w.verdict = 'write'
  on conflict (school_id, pupil_id, monday) do update
    set possible = s.possible + excluded.possible, attended = s.attended + excluded.attended,
      authorised = s.authorised + excluded.authorised, unauthorised = s.unauthorised + excluded.unauthorised,
      late_before_close = s.late_before_close + excluded.late_before_close,
      late_after_close = s.late_after_close + excluded.late_after_close;

  update pupil_year s
    set possible = s.possible + e.possible, attended = s.attended + e.attended,
      authorised = s.authorised + e.authorised, unauthorised = s.unauthorised + e.unauthorised,
      late_before_close = s.late_before_close + e.late_before_close,
      late_after_close = s.late_after_close + e.late_after_close
    from unnest(j) w cross join lateral app.mark_effect(w) e
    where w.verdict = 'write' and s.school_id = p_school and s.academic_year = v_year and s.pupil_id = w.pupil_id;

  insert into pupil_term as s (school_id, pupil_id, academic_year, part, possible, attended, authorised, unauthorised,
      late_before_close, late_after_close)
    select p_school, w.pupil_id, v_year, v_part, e.* from unnest(j) w cross join lateral app.mark_effect(w) e
    where w.verdict = 'write'
  on conflict (school_id, academic_year, part, pupil_id) do update
    set possible = s.possible + excluded.possible, attended = s.attended + excluded.attended,
      authorised = s.authorised + excluded.authorised, unauthorised = s.unauthorised + excluded.unauthorised,
      late_before_close = s.late_before_close + excluded.late_before_close,
      late_after_close = s.late_after_close + excluded.late_after_close;

  select array_agg(w.pupil_id) into v_new from unnest(j) w
    where w.verdict = 'write' and not exists (select from pupil_cohort k
      where k.school_id = p_school and k.academic_year = v_year and k.pupil_id = w.pupil_id);
  if v_new is not null then
    insert into pupil_cohort (school_id, pupil_id, academic_year, year_group, cohorts)
      select p_school, c.pupil_id, v_year, c.year_group, c.cohorts from app.cohorts_of(p_school, v_year, v_new) c
    on conflict do nothing;
  end if;
end $$;

-- The door of the admission register, which now also keeps the groups.
-- Takes a school, a reason (required as soon as something that stands is changed) and entries
-- [{ entity, id?, as?, seen?, values }]: without id a new entry, named by `as` so that later entries may refer to it as
-- "@name"; with id a change, refused when the entry is no longer as it was `seen`. Gives { ids: { name: id }, changed: n }. All of it is written or none.
create or replace function app.write_entries(p_school int, p_reason text, p_entries jsonb) returns jsonb
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
    if v_entity in ('pupil', 'pupil_address', 'pupil_year_group', 'pupil_characteristic') then
      v_pupils := v_pupils || v_pupil;
    end if;
  end loop;
  perform app.refresh_shares(p_school, x) from (select distinct unnest(v_pupils) x) u;
  if v_pupils <> '{}' then
    perform app.refresh_cohorts(p_school, v_pupils);
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
