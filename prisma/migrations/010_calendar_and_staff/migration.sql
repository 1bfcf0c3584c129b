-- The remaining doors: the calendar, staff and their scopes, who came and left, and the log of what was read.

-- Marks that a new calendar would leave on a session that is no longer held.
-- Takes the days as [{ date, yearGroup, am, pm }]: the whole calendar of one academic year.
create function app.orphaned_marks(p_school int, p_year int, p_days jsonb)
returns table (pupil_id int, date date, session text, code text, minutes_late smallint, revision smallint)
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with day as (
    select (d ->> 'date')::date as date, coalesce((d ->> 'yearGroup')::smallint, 99::smallint) as year_group,
      (d ->> 'am')::boolean as am, (d ->> 'pm')::boolean as pm
    from jsonb_array_elements(p_days) d
  )
  select m.pupil_id, m.date, m.session, m.code, m.minutes_late, m.revision
  from session_mark m
  left join pupil_year_group y on y.school_id = m.school_id and y.pupil_id = m.pupil_id and m.date between y.from_date and y.to_date
  left join day own on own.date = m.date and own.year_group = y.year_group
  left join day whole on whole.date = m.date and whole.year_group = 99
  where m.school_id = p_school and m.date between make_date(p_year, 8, 1) and make_date(p_year + 1, 7, 31) and m.code <> '#'
    and not coalesce(case m.session when 'AM' then coalesce(own.am, whole.am) else coalesce(own.pm, whole.pm) end, false)
$$;

-- Replaces the calendar of one academic year: its half terms, closures and the days that follow from them
-- (reckoned in src/domain). Marks left without a session are amended to # with the reason; without one the change
-- is refused. Gives { orphaned: n }.
create function app.set_calendar(p_school int, p_year int, p_terms jsonb, p_closures jsonb, p_days jsonb, p_reason text)
returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a app.actor := app.require_ability(p_school, 'edit_calendar');
  v_from date := make_date(p_year, 8, 1);
  v_to date := make_date(p_year + 1, 7, 31);
  v_orphaned int; v_session record;
begin
  perform from school where id = p_school for update;
  select count(*) into v_orphaned from app.orphaned_marks(p_school, p_year, p_days);
  if v_orphaned > 0 and coalesce(trim(p_reason), '') = '' then
    perform app.refuse('orphaned_marks', format('%s marks stand on sessions that this calendar would remove. Say why, and they are kept as amended to a planned closure.', v_orphaned));
  end if;
  for v_session in select o.date, o.session,
      jsonb_agg(jsonb_build_object('pupilId', o.pupil_id, 'code', '#', 'seen', o.revision)) as marks
    from app.orphaned_marks(p_school, p_year, p_days) o group by o.date, o.session order by o.date, o.session
  loop
    perform app.close_session(a, p_school, v_session.date, v_session.session, v_session.marks, p_reason);
  end loop;

  delete from school_term where school_id = p_school and academic_year = p_year;
  insert into school_term (school_id, academic_year, half_term, from_date, to_date)
    select p_school, p_year, (t ->> 'halfTerm')::smallint, (t ->> 'from')::date, (t ->> 'to')::date
    from jsonb_array_elements(p_terms) t;
  delete from school_closure where school_id = p_school and academic_year = p_year;
  insert into school_closure (school_id, academic_year, from_date, to_date, kind, year_group, am, pm, note)
    select p_school, p_year, (c ->> 'from')::date, (c ->> 'to')::date, c ->> 'kind',
      coalesce((c ->> 'yearGroup')::smallint, 99::smallint), coalesce((c ->> 'am')::boolean, true),
      coalesce((c ->> 'pm')::boolean, true), coalesce(c ->> 'note', '')
    from jsonb_array_elements(p_closures) c;
  delete from school_day where school_id = p_school and date between v_from and v_to;
  insert into school_day (school_id, date, year_group, am, pm)
    select p_school, (d ->> 'date')::date, coalesce((d ->> 'yearGroup')::smallint, 99::smallint), (d ->> 'am')::boolean, (d ->> 'pm')::boolean
    from jsonb_array_elements(p_days) d where (d ->> 'date')::date between v_from and v_to;
  delete from school_week where school_id = p_school;
  insert into school_week (school_id, monday, number)
    select p_school, x.monday, row_number() over (order by x.monday)
    from (select distinct date_trunc('week', date)::date as monday from school_day where school_id = p_school and (am or pm)) x;
  perform app.log_change(a, p_school, 'calendar', format('%s/%s, %s marks amended. %s', p_year, p_year + 1, v_orphaned, coalesce(p_reason, '')));
  return jsonb_build_object('orphaned', v_orphaned);
end $$;

-- A mark whose session is removed is amended to # (planned closure), never deleted.
create function app.close_session(a app.actor, p_school int, p_date date, p_session text, p_marks jsonb, p_reason text) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  v_year smallint := app.academic_year(p_date);
  j app.judged_mark[];
begin
  perform from pupil_year where school_id = p_school and academic_year = v_year
    and pupil_id in (select (m ->> 'pupilId')::int from jsonb_array_elements(p_marks) m) order by pupil_id for update;
  select array_agg((m.pupil_id, '#', 0::smallint, m.revision, p_reason, '{}', '', 'write', true, m.code, m.minutes_late, m.revision,
      m.recorded_by, m.recorded_at, coalesce(d.detail, '{}'), c.stat_class, 'notPossible')::app.judged_mark)
    into j
    from session_mark m
    join attendance_code c on c.code = m.code and m.date between c.from_date and c.to_date
    left join mark_detail d using (school_id, pupil_id, date, session)
    where m.school_id = p_school and m.date = p_date and m.session = p_session
      and m.pupil_id in (select (x ->> 'pupilId')::int from jsonb_array_elements(p_marks) x);
  perform app.write_judged(a, p_school, p_date, p_session, 'system', j);
end $$;

create function app.log_change(a app.actor, p_school int, p_what text, p_detail text) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
  insert into access_log (school_id, at, person_id, membership_id, what, detail)
  values (p_school, app.now(), a.person_id, a.membership_id, p_what, p_detail)
$$;

-- A new set of session times, in force from a date that is not in the past: closing times already used stay as they were.
create function app.set_session_times(p_school int, p_from date, p_times jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'edit_calendar');
begin
  if p_from < app.today() and exists (select from session_mark where school_id = p_school and date >= p_from limit 1) then
    perform app.refuse('back_dated', 'Registers have been taken since that day. New times start today or later.');
  end if;
  insert into session_time (school_id, session, year_group, from_date, starts, opens, closes, ends)
    select p_school, t ->> 'session', coalesce((t ->> 'yearGroup')::smallint, 99::smallint), p_from,
      t ->> 'starts', t ->> 'opens', t ->> 'closes', t ->> 'ends'
    from jsonb_array_elements(p_times) t
  on conflict (school_id, session, year_group, from_date) do update
    set starts = excluded.starts, opens = excluded.opens, closes = excluded.closes, ends = excluded.ends;
  perform app.log_change(a, p_school, 'session times', p_from || ' ' || p_times::text);
end $$;

-- Adds a position at the school to a person found by e-mail, or to a new person. Gives their ids.
create function app.add_staff(p_school int, p_name text, p_email text, p_role text, p_position text, p_from date) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a app.actor := app.require_ability(p_school, 'manage_staff');
  v_person int; v_membership int; v_new boolean := false;
begin
  if not exists (select from role where role = p_role and kind = 'school' and role <> 'service') then
    perform app.refuse('bad_request', 'There is no such role in a school.');
  end if;
  select id into v_person from person where lower(email) = lower(trim(p_email));
  if v_person is null then
    insert into person (name, email) values (trim(p_name), lower(trim(p_email))) returning id into v_person;
    v_new := true;
  end if;
  insert into membership (person_id, role, school_id, position, from_date)
    values (v_person, p_role, p_school, trim(p_position), p_from) returning id into v_membership;
  perform app.log_change(a, p_school, 'staff added', format('membership %s: %s', v_membership, p_role));
  return jsonb_build_object('personId', v_person, 'membershipId', v_membership, 'newPerson', v_new);
end $$;

-- Ends a position; its sessions end with it, as each is checked on every request.
create function app.end_membership(p_school int, p_membership int, p_last_day date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'manage_staff');
begin
  update membership set to_date = p_last_day
    where id = p_membership and school_id = p_school and role <> 'service' and id <> a.membership_id;
  if not found then
    perform app.refuse('not_found', 'There is no such position, or it is your own.');
  end if;
  perform app.log_change(a, p_school, 'staff ended', format('membership %s on %s', p_membership, p_last_day));
end $$;

-- Gives a group or a year group to a membership for some days. A cover teacher's scope is a day at most.
create function app.give_scope(p_school int, p_membership int, p_group int, p_year_group smallint, p_from date, p_to date) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a app.actor; v_role text; v_id int;
begin
  select m.role into v_role from membership m where m.id = p_membership and m.school_id = p_school;
  a := app.require_ability(p_school, case v_role when 'cover_teacher' then 'give_cover' else 'manage_staff' end);
  if v_role is null or (v_role = 'head_of_year') <> (p_year_group is not null)
    or v_role not in ('class_teacher', 'cover_teacher', 'head_of_year') then
    perform app.refuse('bad_request', 'A teacher is given groups, a head of year is given year groups.');
  end if;
  if v_role = 'cover_teacher' and p_to <> p_from then
    perform app.refuse('bad_request', 'Cover is given for one day at a time.');
  end if;
  insert into membership_scope (school_id, membership_id, group_id, year_group, from_date, to_date, given_by)
    values (p_school, p_membership, p_group, p_year_group, p_from, p_to, a.membership_id) returning id into v_id;
  perform app.log_change(a, p_school, 'scope given', format('membership %s, %s to %s', p_membership, p_from, p_to));
  return v_id;
end $$;

create function app.end_scope(p_school int, p_scope int, p_last_day date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor; v_role text;
begin
  select m.role into v_role from membership_scope s join membership m on m.id = s.membership_id
    where s.school_id = p_school and s.id = p_scope;
  a := app.require_ability(p_school, case v_role when 'cover_teacher' then 'give_cover' else 'manage_staff' end);
  update membership_scope set to_date = greatest(p_last_day, from_date - 1) where school_id = p_school and id = p_scope;
  if not found then
    perform app.refuse('not_found', 'There is no such scope.');
  end if;
  perform app.log_change(a, p_school, 'scope ended', format('scope %s on %s', p_scope, p_last_day));
end $$;

create function app.record_presence(p_school int, p_pupil int, p_kind text, p_note text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'amend_marks');
begin
  if a.reach <> 'school' and not (p_pupil = any (app.scoped_pupils())) then
    perform app.refuse('not_found', 'There is no such pupil.');
  end if;
  insert into presence_event (school_id, pupil_id, at, date, kind, note, recorded_by)
    values (p_school, p_pupil, app.now(), app.today(), p_kind, coalesce(p_note, ''), a.membership_id);
end $$;

-- Reads of restricted fields, exports and inspectors' views, by anyone who may see the school at all.
create function app.log_access(p_school int, p_what text, p_pupil int, p_detail text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor;
begin
  select * into a from app.current_actor();
  if a.membership_id is null or not (p_school = any (app.readable_schools())) then
    perform app.refuse('not_found', 'There is no such school.');
  end if;
  insert into access_log (school_id, at, person_id, membership_id, what, pupil_id, detail)
    values (p_school, app.now(), a.person_id, a.membership_id, p_what, p_pupil, coalesce(p_detail, ''));
end $$;

-- Replies are kept for thirty days, longer than any device keeps an unsent register.
create function app.purge_requests() returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare n int;
begin
  delete from register_request where at < app.now() - interval '30 days';
  get diagnostics n = row_count;
  return n;
end $$;

grant select, insert, delete on school_term, school_closure, school_day, school_week to rollbook_writer;
grant select, insert, update on session_time, membership, membership_scope, person to rollbook_writer;
grant select, update on school to rollbook_writer;
grant select, insert on presence_event, access_log to rollbook_writer;
grant select on auth_session to rollbook_writer;
create policy writer_reads on auth_session for select to rollbook_writer using (true);
create policy purge_all on register_request to rollbook_purge using (true);
grant select, delete on register_request to rollbook_purge;

-- Doors are owned by rollbook_writer and open to the application; what they are built of is theirs alone.
do $$
declare f regprocedure; doors constant text[] := array['write_entries', 'set_calendar', 'set_session_times', 'add_staff',
  'end_membership', 'give_scope', 'end_scope', 'record_presence', 'log_access'];
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname = any (doors || array['refresh_shares', 'require_ability', 'check_leaving',
      'orphaned_marks', 'close_session', 'log_change', 'purge_requests', 'ensure_year'])
  loop
    execute format('revoke execute on function %s from public', f);
  end loop;
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname = any (doors)
  loop
    execute format('alter function %s owner to rollbook_writer', f);
    execute format('grant execute on function %s to rollbook_app, rollbook_worker', f);
  end loop;
end $$;
grant execute on function app.orphaned_marks(int, int, jsonb) to rollbook_writer, rollbook_app;
grant execute on function app.require_ability(int, text), app.check_leaving(int, int, jsonb, jsonb),
  app.close_session(app.actor, int, date, text, jsonb, text), app.log_change(app.actor, int, text, text),
  app.refresh_shares(int, int) to rollbook_writer;
alter function app.refresh_shares(int, int) owner to rollbook_writer;
alter function app.purge_requests() owner to rollbook_purge;
grant execute on function app.purge_requests(), app.ensure_year(int) to rollbook_worker;
