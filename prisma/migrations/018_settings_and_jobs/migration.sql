-- What a school has decided about its own pages, dated; and how a job acts inside one school.

-- The version with the latest day that is not in the future is in force. Values hold rules, never anything on a person.
create table school_setting (
  school_id int not null references school,
  key text not null check (key ~ '^[a-z]+(_[a-z]+)*$'),
  from_date date not null,
  value jsonb not null,
  set_at timestamptz not null,
  by_membership int not null references membership,
  primary key (school_id, key, from_date)
);

-- One row a class and week: a report is e-mailed once, however often the job runs.
create table weekly_report_sent (
  school_id int not null references school,
  group_id int not null,
  monday date not null check (extract(isodow from monday) = 1),
  recipients int not null check (recipients > 0),
  sent_at timestamptz not null,
  primary key (school_id, group_id, monday),
  foreign key (school_id, group_id) references registration_group (school_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['school_setting', 'weekly_report_sent'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to rollbook_owner using (true) with check (true)', t);
    execute format('create policy writer_all on %I to rollbook_writer using (true) with check (true)', t);
  end loop;
end $$;

create policy read_setting on school_setting for select to rollbook_app, rollbook_worker
  using (school_id = any ((select app.readable_schools())::int[]));
create policy read_sent on weekly_report_sent for select to rollbook_app, rollbook_worker
  using (school_id = any ((select app.pupil_schools())::int[])
    or group_id = any ((select app.groups_on(app.today()))::int[]));

-- Whom a report is for is in the scopes; a job reads those of its own school.
create policy read_scope_to_report on membership_scope for select to rollbook_app, rollbook_worker
  using (school_id = any ((select app.schools_where('send_reports'))::int[]));

-- A job's session names its school's own service, and ends by itself.
create policy writer_starts_service on auth_session for insert to rollbook_writer with check (kind = 'service');

grant select on school_setting, weekly_report_sent to rollbook_app, rollbook_worker;
grant select, insert, update on school_setting to rollbook_writer;
grant select, insert on weekly_report_sent to rollbook_writer;
grant insert on auth_session to rollbook_writer;

-- Sets a school's rule from a day on; said again for the same day, it replaces what was said.
create function app.set_setting(p_school int, p_key text, p_value jsonb, p_from date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'plan_support');
begin
  if p_from < app.today() then
    perform app.refuse('back_dated', 'A setting starts today or later: what was shown before stays explained.');
  end if;
  insert into school_setting (school_id, key, from_date, value, set_at, by_membership)
    values (p_school, p_key, p_from, p_value, app.now(), a.membership_id)
    on conflict (school_id, key, from_date) do update
      set value = excluded.value, set_at = excluded.set_at, by_membership = excluded.by_membership;
  perform app.log_change(a, p_school, 'setting', format('%s from %s: %s', p_key, p_from, p_value));
end $$;

-- Takes the one right to send a class's report of a week. False when it was sent before; given back when the sender's
-- transaction fails.
create function app.claim_weekly_report(p_school int, p_group int, p_monday date, p_recipients int) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'send_reports');
begin
  insert into weekly_report_sent (school_id, group_id, monday, recipients, sent_at)
    values (p_school, p_group, p_monday, p_recipients, app.now())
    on conflict do nothing;
  return found;
end $$;

-- The schools that meet on a day, for jobs: no actor stands behind a timetable.
create function app.schools_meeting(p_date date) returns setof int
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct d.school_id from school_day d where d.date = p_date and (d.am or d.pm) order by 1
$$;

-- A session of a school's own service, for a job: the hash of a token that the job keeps to itself. The service is made
-- when it is first needed; it has no credential, so nobody signs in as it.
create function app.start_service_session(p_school int, p_token_hash bytea) returns void
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

do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('set_setting', 'claim_weekly_report', 'schools_meeting', 'start_service_session')
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to rollbook_writer', f);
  end loop;
end $$;
grant execute on function app.set_setting(int, text, jsonb, date), app.claim_weekly_report(int, int, date, int) to rollbook_app;
grant execute on function app.schools_meeting(date), app.start_service_session(int, bytea) to rollbook_worker;
