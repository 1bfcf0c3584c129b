-- Saves a register: the only way by which marks are written, whether typed, imported, amended or corrected. No role of the
-- application may insert or update marks, sums, amendments or registers itself. The numbers in the body are the steps of
-- docs/decisions/001-one-door-for-marks.md.
-- Takes { schoolId, date, session, requestId, source, reason, takenAt, membershipId, marks: [{ pupilId, code,
-- minutesLate, seen, reason, detail, comment }] }; seen is the revision the mark was seen at, 0 for none.
-- membershipId, where given, names the position in which the register was taken: it can be sent in no other.
-- Gives { written: [[pupilId, revision]], unchanged: [pupilId], stale: [{ pupilId, code, minutesLate, revision, by, at }],
-- refused: [{ pupilId, problem }], registers: [groupId] }. A stale or refused mark is not written; the others are.
--
-- owner: rollbook_writer
-- execute: rollbook_app, rollbook_worker
create or replace function app.save_register(p jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
-- Left alone, the statement that judges is planned anew at each save, for the sake of leaving other years' partitions
-- out; a kept plan leaves them out as well, when it starts.
set plan_cache_mode = force_generic_plan
-- A save looks marks up by their key, whatever the planner knows of the table. Its plan is made once a connection: made on
-- the first morning of a year, when the year's part held a few rows, it would read that part whole for every pupil.
set enable_seqscan = off as $$
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
  v_days_back int;
  v_pupils int[];
  v_allowed int[];
  v_hidden text[];
  v_sees boolean;
  v_may_amend boolean;
  v_reply jsonb;
  v_groups int[];
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
  select r.days_back into v_days_back from role_ability b join role r on r.role = b.role
    where b.role = a.role and b.ability = 'take_register';
  if not found or a.school_id is distinct from v_school then
    perform app.refuse('not_found', 'There is no such register.');
  end if;
  if v_session is null or v_session not in ('AM', 'PM') or v_date is null or v_request is null then
    perform app.refuse('bad_request', 'A register needs a date, a session and a request number.');
  end if;
  if v_date > app.today() then
    perform app.refuse('future', 'A register cannot be taken before its day.');
  end if;
  if v_date < app.today() - v_days_back then
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
  with placed as materialized (
    select x as pupil_id, coalesce(y.year_group, 99::smallint) as year_group
    from unnest(v_pupils) x
    left join pupil_year_group y on y.school_id = v_school and y.pupil_id = x and v_date between y.from_date and y.to_date
  ), y as materialized (
    -- Asked once a year group, not once a pupil.
    select g.year_group, app.has_session(v_school, g.year_group, v_date, v_session) as has_session,
      app.closes_at(v_school, g.year_group, v_date, v_session) as closes_at
    from (select distinct year_group from placed) g
  )
  select array_agg((x.pupil_id, x.code, x.minutes_late, x.seen, x.reason, x.detail, x.comment,
      case
        when not x.on_roll then 'not_on_roll'
        when not x.has_session then 'no_session'
        when x.new_class is null then 'unknown_code'
        when x.unchanged and not x.hidden then 'unchanged'
        when x.old_code <> '' and x.old_revision <> x.seen then 'stale'
        when not x.may_use then 'code_not_allowed'
        -- Whoever has the child in front of them may say so until the register closes, whatever was entered ahead;
        -- write_judged keeps both.
        when x.old_code <> '' and not x.may_overwrite and (x.after_close or x.code not in ('/', '\', 'L')) then 'not_yours'
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
    join placed on placed.pupil_id = i.pupil_id
    join y on y.year_group = placed.year_group
    left join session_mark o on o.school_id = v_school and o.pupil_id = i.pupil_id and o.date = v_date and o.session = v_session
    left join mark_detail d on d.school_id = v_school and d.pupil_id = i.pupil_id and d.date = v_date and d.session = v_session
    left join attendance_code c on c.code = i.code and v_date between c.from_date and c.to_date
      and case v_session when 'AM' then c.am else c.pm end
    left join attendance_code oc on oc.code = o.code and v_date between oc.from_date and oc.to_date
  ) x;

  perform app.write_judged(a, v_school, v_date, v_session, v_source, j);

  -- (7) Stamp each register that is now complete; the first to complete it took it. One saver of a group at a time,
  -- or two who each mark the last pupils the other lacks would both leave the register unstamped.
  select array_agg(distinct g.group_id order by g.group_id) into v_groups from pupil_group g
    where g.school_id = v_school and g.pupil_id = any(v_pupils) and v_date between g.from_date and g.to_date;
  perform pg_advisory_xact_lock(v_school, x) from unnest(v_groups) x;
  with stamped as (
    insert into register (school_id, group_id, date, session, taken_by, taken_by_name, taken_at, recorded_at, closes_at)
      select v_school, rg.id, v_date, v_session, a.membership_id, a.person_name, v_taken, v_now,
        coalesce(app.closes_at(v_school, coalesce(rg.year_group, 99::smallint), v_date, v_session), v_now)
      from registration_group rg
      where rg.school_id = v_school and rg.id = any(v_groups)
        and not exists (select from app.blank_pupils(v_school, rg.id, v_date, v_session))
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
