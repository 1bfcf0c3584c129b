-- The one door by which marks are written: typed, imported, amended, corrected. It runs as rollbook_writer, which
-- alone may insert or update marks, sums, amendments and registers; no application role may do so itself.

create function app.refuse(p_code text, p_sentence text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = 'RB001', message = p_code, hint = p_sentence;
end $$;

-- 1 August to 31 July, named by the year it begins in.
create function app.academic_year(p_date date) returns smallint
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select (extract(year from p_date) - case when extract(month from p_date) < 8 then 1 else 0 end)::smallint
$$;

-- Whether pupils of a year group have the session: their own row of the calendar, else the school's, else none.
create function app.has_session(p_school int, p_year_group smallint, p_date date, p_session text) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((
    select case p_session when 'AM' then d.am else d.pm end
    from school_day d
    where d.school_id = p_school and d.date = p_date and d.year_group in (p_year_group, 99)
    order by d.year_group = 99
    limit 1), false)
$$;

create function app.closes_at(p_school int, p_year_group smallint, p_date date, p_session text) returns timestamptz
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select (p_date + t.closes::time) at time zone 'Europe/London'
  from session_time t
  where t.school_id = p_school and t.session = p_session and t.year_group in (p_year_group, 99) and t.from_date <= p_date
  order by t.year_group = 99, t.from_date desc
  limit 1
$$;

-- Code that a pattern gives to a session its pupil does not attend; '' where the pupil is expected.
create function app.pattern_code(p_school int, p_pupil int, p_date date, p_session text) returns text
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((
    select case substr(s.sessions, (2 * extract(isodow from p_date))::int - case p_session when 'AM' then 1 else 0 end, 1)
      when '0' then s.otherwise else '' end
    from session_pattern s
    where s.school_id = p_school and s.pupil_id = p_pupil and p_date between s.from_date and s.to_date
      and extract(isodow from p_date) <= 5), '')
$$;

create type app.judged_mark as (
  pupil_id int, code text, minutes_late smallint, seen smallint, reason text, detail jsonb, comment text,
  verdict text, after_close boolean, old_code text, old_minutes smallint, old_revision smallint, old_by int,
  old_at timestamptz, old_detail jsonb, old_class text, new_class text
);

-- Writes the marks judged 'write', keeps what they overwrite and carries the difference into the sums.
-- The caller holds the locks on the pupils' sums.
create function app.write_judged(a app.actor, p_school int, p_date date, p_session text, p_source text, j app.judged_mark[])
returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  v_now timestamptz := app.now();
  v_year smallint := app.academic_year(p_date);
  v_monday date := date_trunc('week', p_date)::date;
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
end $$;

-- Takes { schoolId, date, session, requestId, source, reason, takenAt, membershipId, marks: [{ pupilId, code,
-- minutesLate, seen, reason, detail, comment }] }; seen is the revision the mark was seen at, 0 for none.
-- membershipId, where given, is whose register it is: nobody else may send it.
-- Gives { written: [[pupilId, revision]], unchanged: [pupilId], stale: [{ pupilId, code, minutesLate, revision, by, at }],
-- refused: [{ pupilId, problem }], registers: [groupId] }. A stale or refused mark is not written; the others are.
create function app.save_register(p jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a app.actor;
  v_school int := (p ->> 'schoolId')::int;
  v_date date := (p ->> 'date')::date;
  v_session text := p ->> 'session';
  v_request uuid := (p ->> 'requestId')::uuid;
  v_source text := coalesce(p ->> 'source', 'typed');
  v_now timestamptz := app.now();
  -- A device's clock may be wrong: never before the day itself, never after now.
  v_taken timestamptz := least(app.now(), greatest(coalesce((p ->> 'takenAt')::timestamptz, app.now()),
    v_date::timestamp at time zone 'Europe/London'));
  v_year smallint := app.academic_year(v_date);
  v_pupils int[];
  v_allowed int[];
  v_hidden text[];
  v_sees boolean;
  v_may_amend boolean;
  v_reply jsonb;
  v_registers int[];
  j app.judged_mark[];
begin
  -- (1) Who is asking, and may they mark these pupils?
  select * into a from app.current_actor();
  if a.membership_id is null then
    perform app.refuse('signed_out', 'You have been signed out. Sign in again; nothing you typed is lost.');
  end if;
  if (p ->> 'membershipId')::int <> a.membership_id then
    perform app.refuse('not_author', 'This register was taken by somebody else, or by you in another position. Only its author can send it.');
  end if;
  if a.school_id is distinct from v_school 
    or not exists (select from role_ability r where r.role = a.role and r.ability = 'take_register')
  then
    perform app.refuse('not_found', 'There is no such register.');
  end if;
  if v_session is null or v_session not in ('AM', 'PM') or v_date is null or v_request is null then
    perform app.refuse('bad_request', 'A register needs a date, a session and a request number.');
  end if;
  if v_date > app.today() then
    perform app.refuse('future', 'A register cannot be taken before its day.');
  end if;
  if a.reach = 'groups' and v_date < app.today() - 7 then
    perform app.refuse('too_late', 'A register older than a week is amended by the office.');
  end if;
  -- What people enter is typed, or copied from paper; imports and the like run as a service.
  if v_source not in ('typed', 'paper') and a.role <> 'service' then
    perform app.refuse('bad_request', 'A register is typed, or entered from paper.');
  end if;
  if v_source <> 'import' and exists (select from school where id = v_school and register_kept_in = 'elsewhere') then
    perform app.refuse('kept_elsewhere', 'This school keeps its register in another system.');
  end if;

  select array_agg(distinct (m ->> 'pupilId')::int) into v_pupils from jsonb_array_elements(p -> 'marks') m;
  if v_pupils is null or cardinality(v_pupils) <> jsonb_array_length(p -> 'marks') or cardinality(v_pupils) > 500 then
    perform app.refuse('bad_request', 'A register holds each pupil once, and at most 500 of them.');
  end if;
  if a.reach = 'school' then
    select array_agg(id) into v_allowed from pupil where school_id = v_school and id = any(v_pupils);
  else
    v_allowed := app.scoped_pupils_on(v_date);
  end if;
  if v_allowed is null or not v_pupils <@ v_allowed then
    perform app.refuse('not_found', 'There is no such register.');
  end if;

  -- (2) Lock the pupils' sums in one order, so that two savers wait for each other instead of losing an update.
  insert into pupil_year (school_id, pupil_id, academic_year)
    select v_school, x, v_year from unnest(v_pupils) x order by x
    on conflict do nothing;
  perform from pupil_year
    where school_id = v_school and academic_year = v_year and pupil_id = any(v_pupils) order by pupil_id for update;

  -- (0) A repeated request hears its first answer. Asked after the lock: the first may still have been at work.
  select reply into v_reply from register_request where school_id = v_school and request_id = v_request;
  if found then
    return v_reply;
  end if;

  -- (3) Judge each mark against what stands.
  v_may_amend := exists (select from role_ability r where r.role = a.role and r.ability = 'amend_marks');
  v_sees := exists (select from role_ability r where r.role = a.role and r.ability = 'see_restricted');
  v_hidden := case when v_sees then '{}'
    else array(select distinct code from attendance_code where restricted) end;
  with y as materialized (
    -- Asked once a year group, not once a pupil.
    select g.year_group, app.has_session(v_school, g.year_group, v_date, v_session) as has_session,
      app.closes_at(v_school, g.year_group, v_date, v_session) as closes_at
    from (
      select distinct py.year_group from pupil_year_group py
      where py.school_id = v_school and py.pupil_id = any(v_pupils) and v_date between py.from_date and py.to_date
      union select 99::smallint
    ) g
  )
  select array_agg((x.pupil_id, x.code, x.minutes_late, x.seen, x.reason, x.detail, x.comment,
      case
        when not x.on_roll then 'not_on_roll'
        when not x.has_session then 'no_session'
        when x.new_class is null then 'unknown_code'
        when x.unchanged and not x.hidden then 'unchanged'
        when x.old_code <> '' and x.old_revision <> x.seen then 'stale'
        when not x.may_use then 'code_not_allowed'
        when x.old_code <> '' and not x.may_overwrite then 'not_yours'
        when x.old_code <> '' and x.after_close and not v_may_amend then 'closed'
        when x.old_code <> '' and x.after_close and x.reason = '' then 'reason_needed'
        else 'write'
      end,
      x.after_close, x.old_code, x.old_minutes, x.old_revision, x.old_by, x.old_at, x.old_detail, x.old_class, x.new_class
    )::app.judged_mark order by x.pupil_id)
  into j
  from (
    select i.*, y.has_session, coalesce(v_now >= y.closes_at, false) as after_close, c.stat_class as new_class,
      coalesce(o.code, '') as old_code, coalesce(o.minutes_late, 0::smallint) as old_minutes,
      coalesce(o.revision, 0::smallint) as old_revision, o.recorded_by as old_by, o.recorded_at as old_at,
      coalesce(d.detail || jsonb_build_object('comment', d.comment), '{}') as old_detail, oc.stat_class as old_class,
      exists (select from enrolment e where e.school_id = v_school and e.pupil_id = i.pupil_id
        and v_date between e.starting_day and e.leaving_day) as on_roll,
      o.code = i.code and o.minutes_late = i.minutes_late
        and coalesce(d.detail, '{}') = i.detail and coalesce(d.comment, '') = i.comment as unchanged,
      -- Not even by guessing is a hidden code learnt, or a medical note that somebody else wrote.
      coalesce(o.code = any(v_hidden), false)
        or coalesce(d.restricted and not v_sees and o.recorded_by <> a.membership_id, false) as hidden,
      exists (select from role_code rc where rc.role = a.role and rc.code = i.code)
        or i.code = app.pattern_code(v_school, i.pupil_id, v_date, v_session) as may_use,
      exists (select from role_code rc where rc.role = a.role and rc.code = o.code) and o.code <> all(v_hidden) as may_overwrite
    from (
      select (m ->> 'pupilId')::int as pupil_id, m ->> 'code' as code,
        coalesce((m ->> 'minutesLate')::smallint, 0::smallint) as minutes_late,
        coalesce((m ->> 'seen')::smallint, 0::smallint) as seen,
        coalesce(nullif(m ->> 'reason', ''), p ->> 'reason', '') as reason,
        coalesce(m -> 'detail', '{}') as detail, coalesce(m ->> 'comment', '') as comment
      from jsonb_array_elements(p -> 'marks') m
    ) i
    left join pupil_year_group py on py.school_id = v_school and py.pupil_id = i.pupil_id
      and v_date between py.from_date and py.to_date
    left join y on y.year_group = coalesce(py.year_group, 99::smallint)
    left join session_mark o on o.school_id = v_school and o.pupil_id = i.pupil_id and o.date = v_date and o.session = v_session
    left join mark_detail d on d.school_id = v_school and d.pupil_id = i.pupil_id and d.date = v_date and d.session = v_session
    left join attendance_code c on c.code = i.code and v_date between c.from_date and c.to_date
      and case v_session when 'AM' then c.am else c.pm end
    left join attendance_code oc on oc.code = o.code and v_date between oc.from_date and oc.to_date
  ) x;

  perform app.write_judged(a, v_school, v_date, v_session, v_source, j);

  -- (7) Stamp each register that is now complete; the first to complete it took it. One saver of a group at a time,
  -- or two who each mark the last pupils the other lacks would both leave the register unstamped.
  perform pg_advisory_xact_lock(v_school, t.group_id) from (
    select distinct g.group_id from pupil_group g
    where g.school_id = v_school and g.pupil_id = any(v_pupils) and v_date between g.from_date and g.to_date
    order by g.group_id) t;
  with touched as (
    select distinct g.group_id from pupil_group g
    where g.school_id = v_school and g.pupil_id = any(v_pupils) and v_date between g.from_date and g.to_date
  ), stamped as (
    insert into register (school_id, group_id, date, session, taken_by, taken_by_name, taken_at, recorded_at, closes_at)
      select v_school, t.group_id, v_date, v_session, a.membership_id, a.person_name, v_taken, v_now,
        coalesce(app.closes_at(v_school, coalesce(rg.year_group, 99::smallint), v_date, v_session), v_now)
      from touched t
      join registration_group rg on rg.school_id = v_school and rg.id = t.group_id
      where not exists (select from app.blank_pupils(v_school, t.group_id, v_date, v_session))
    on conflict do nothing
    returning group_id
  )
  select array_agg(group_id) into v_registers from stamped;

  select jsonb_build_object(
    'written', coalesce(jsonb_agg(jsonb_build_array(w.pupil_id, w.old_revision + 1)) filter (where w.verdict = 'write'), '[]'),
    'unchanged', coalesce(jsonb_agg(w.pupil_id) filter (where w.verdict = 'unchanged'), '[]'),
    'stale', coalesce(jsonb_agg(jsonb_build_object('pupilId', w.pupil_id,
        'code', case when w.old_code = any(v_hidden) then '' else w.old_code end, 'statClass', w.old_class,
        'minutesLate', w.old_minutes, 'revision', w.old_revision, 'at', w.old_at,
        'by', (select pe.name from membership b join person pe on pe.id = b.person_id where b.id = w.old_by)))
      filter (where w.verdict = 'stale'), '[]'),
    'refused', coalesce(jsonb_agg(jsonb_build_object('pupilId', w.pupil_id, 'problem', w.verdict))
      filter (where w.verdict not in ('write', 'unchanged', 'stale')), '[]'),
    'registers', to_jsonb(coalesce(v_registers, '{}')))
  into v_reply from unnest(j) w;

  insert into register_request (school_id, request_id, at, reply) values (v_school, v_request, v_now, v_reply);
  return v_reply;
end $$;

-- What one mark does to its pupil's sums: the new mark's part less the old one's.
create function app.mark_effect(w app.judged_mark)
returns table (possible smallint, attended smallint, authorised smallint, unauthorised smallint,
  late_before_close smallint, late_after_close smallint)
-- No fixed search path: it reads no table, and so it is planned into the statement that calls it.
language sql immutable as $$
  select
    ((w.new_class <> 'notPossible')::int - (coalesce(w.old_class, 'notPossible') <> 'notPossible')::int)::smallint,
    ((w.new_class = 'attending')::int - (coalesce(w.old_class, '') = 'attending')::int)::smallint,
    ((w.new_class = 'authorised')::int - (coalesce(w.old_class, '') = 'authorised')::int)::smallint,
    ((w.new_class = 'unauthorised')::int - (coalesce(w.old_class, '') = 'unauthorised')::int)::smallint,
    ((w.code = 'L')::int - (w.old_code = 'L')::int)::smallint,
    ((w.code = 'U')::int - (w.old_code = 'U')::int)::smallint
$$;

-- Pupils of a group who should have a mark for the session and have none.
create function app.blank_pupils(p_school int, p_group int, p_date date, p_session text) returns setof int
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  -- Few have no mark, so the calendar is asked of those alone.
  with unmarked as materialized (
    select g.pupil_id
    from pupil_group g
    where g.school_id = p_school and g.group_id = p_group and p_date between g.from_date and g.to_date
      and not exists (
        select from session_mark m
        where m.school_id = g.school_id and m.pupil_id = g.pupil_id and m.date = p_date and m.session = p_session)
  )
  select u.pupil_id
  from unmarked u
  join enrolment e on e.school_id = p_school and e.pupil_id = u.pupil_id and p_date between e.starting_day and e.leaving_day
  left join pupil_year_group y on y.school_id = p_school and y.pupil_id = u.pupil_id and p_date between y.from_date and y.to_date
  where app.has_session(p_school, coalesce(y.year_group, 99::smallint), p_date, p_session)
$$;

-- What a mark was before this revision, details and all, for whoever may put it back: nobody from whom its code is hidden.
create function app.overwritten(p_school int, p_pupil int, p_date date, p_session text, p_revision int)
returns table (code text, minutes_late smallint, detail jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select m.original, m.original_minutes, m.original_detail
  from app.current_actor() a
  join mark_amendment m on m.school_id = a.school_id
  where m.school_id = p_school and m.pupil_id = p_pupil and m.date = p_date and m.session = p_session
    and m.revision = p_revision - 1 and app.has_ability('amend_marks') and m.original <> all (app.hidden_codes())
    and (a.reach = 'school' or p_pupil = any (app.scoped_pupils_on(p_date)))
$$;

-- Details that were overwritten are as restricted as they were: no role of the application reads that column.
revoke select on mark_amendment from rollbook_app, rollbook_worker;
grant select (school_id, pupil_id, date, session, revision, original, original_minutes, original_by, original_at,
  amended, amended_minutes, after_close, reason, at, by_membership, person_name, position)
  on mark_amendment to rollbook_app, rollbook_worker;

grant select on school, pupil, enrolment, pupil_group, pupil_year_group, session_pattern, registration_group, school_day,
  session_time, membership, person to rollbook_writer;
grant select, insert, update on session_mark, mark_detail, pupil_week, pupil_year to rollbook_writer;
grant select, insert on mark_amendment, register, register_request to rollbook_writer;

do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('refuse', 'academic_year', 'write_judged', 'has_session', 'closes_at', 'pattern_code', 'save_register',
      'mark_effect', 'blank_pupils', 'overwritten')
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to rollbook_writer', f);
    if f::text ~ '^app.(save_register|overwritten)' then
      execute format('grant execute on function %s to rollbook_app, rollbook_worker', f);
      execute format('alter function %s owner to rollbook_writer', f);
    elsif f::text !~ 'mark_effect|refuse|write_judged' then
      execute format('grant execute on function %s to rollbook_app, rollbook_worker', f);
    end if;
  end loop;
end $$;
