-- Who is asking, and what they may see. Everything is derived from the session token alone, so that code able
-- to run any SQL still cannot become somebody else. These functions are owned by rollbook_scope, which may
-- read a few tables and write none. pg_temp stands last in every search path: unnamed, it would come first, and a
-- temporary table made by the caller would stand in for the real one.

-- Only a demonstration database lets its clock be set.
create function app.now() returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when exists (select from demo)
    then coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
    else now() end
$$;

create function app.today() returns date
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select (app.now() at time zone 'Europe/London')::date
$$;

create type app.actor as (
  person_id int, membership_id int, role text, reach text,
  school_id int, trust_id int, authority_id int, person_name text, "position" text
);

-- No row unless the token is live and its membership in force today. A service session has no person behind it
-- but the one its membership names, and is held to the same rules.
create function app.current_actor() returns setof app.actor
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id, m.id, m.role, r.reach, m.school_id, m.trust_id, m.authority_id, p.name, m.position
  from auth_session s
  join membership m on m.id = s.membership_id and m.person_id = s.person_id
  join person p on p.id = s.person_id
  join role r on r.role = m.role
  where s.token_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
    and s.revoked_at is null and s.expires_at > now()
    and app.today() between m.from_date and m.to_date and p.ended_on >= app.today()
$$;

-- Every school this actor knows of at all: its own, or those its trust or authority holds or has held.
create function app.readable_schools() returns int[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct s.id), '{}')
  from app.current_actor() a
  cross join lateral (
    select a.school_id as id where a.school_id is not null
    union all
    select d.school_id from school_detail d
    where (d.trust_id = a.trust_id or d.authority_id = a.authority_id) and d.from_date <= least(d.to_date, app.today())
  ) s
$$;

create function app.has_ability(p_ability text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from app.current_actor() a join role_ability r on r.role = a.role and r.ability = p_ability)
$$;

-- Schools in which this actor has an ability, today.
create function app.schools_where(p_ability text) returns int[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct s.id), '{}')
  from app.current_actor() a
  join role_ability r on r.role = a.role and r.ability = p_ability
  cross join lateral (
    select a.school_id as id where a.school_id is not null
    union all
    select d.school_id from school_detail d
    where (d.trust_id = a.trust_id or d.authority_id = a.authority_id)
      and app.today() between d.from_date and d.to_date
  ) s
$$;

-- Schools all of whose pupils this actor may read: the whole school, or a trust or authority that has held
-- the school throughout.
create function app.pupil_schools() returns int[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(s.id), '{}')
  from app.current_actor() a
  cross join lateral (
    select a.school_id as id where a.reach = 'school'
    union all
    select d.school_id from school_detail d
    where a.reach = 'organisation' and d.from_date <= d.to_date
    group by d.school_id
    having bool_and(coalesce(d.trust_id = a.trust_id, false) or coalesce(d.authority_id = a.authority_id, false))
  ) s
$$;

-- Schools that a trust or authority holds, or held, for part of their life: read for those dates only.
create function app.partly_held_schools() returns int[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(s.id), '{}')
  from app.current_actor() a
  cross join lateral (
    select d.school_id as id from school_detail d
    where a.reach = 'organisation' and d.from_date <= d.to_date
    group by d.school_id
    having bool_or(d.trust_id = a.trust_id or d.authority_id = a.authority_id)
      and not bool_and(coalesce(d.trust_id = a.trust_id, false) or coalesce(d.authority_id = a.authority_id, false))
  ) s
$$;

create function app.held_on(p_school int, p_from date, p_to date) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from app.current_actor() a
    join school_detail d on d.school_id = p_school and (d.trust_id = a.trust_id or d.authority_id = a.authority_id)
    where d.from_date <= p_to and d.to_date >= p_from and d.from_date <= least(d.to_date, app.today()))
$$;

create function app.pupil_held(p_school int, p_pupil int) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from enrolment e
    where e.school_id = p_school and e.pupil_id = p_pupil and app.held_on(p_school, e.starting_day, e.leaving_day))
$$;

-- Groups whose register this actor may work on, on a given day. Scopes are read as of that day, so that a cover
-- teacher's day is that day and a register kept on a device can still be delivered.
create function app.groups_on(p_date date) returns int[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct g.id), '{}')
  from app.current_actor() a
  join registration_group g on g.school_id = a.school_id and p_date between g.from_date and g.to_date
  where a.reach = 'school'
     or exists (
       select from membership_scope s
       where s.membership_id = a.membership_id and s.school_id = a.school_id
         and p_date between s.from_date and s.to_date
         and (s.group_id = g.id or s.year_group = g.year_group))
$$;

-- The pupils on a given day of someone whose role is narrower than the school.
create function app.scoped_pupils_on(p_date date) returns int[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct x.pupil_id), '{}') from (
    select pg.pupil_id
    from app.current_actor() a
    join membership_scope s on s.membership_id = a.membership_id and s.school_id = a.school_id
      and p_date between s.from_date and s.to_date
    join pupil_group pg on pg.school_id = s.school_id and pg.group_id = s.group_id
      and p_date between pg.from_date and pg.to_date
    where a.reach in ('groups', 'years')
    union all
    select py.pupil_id
    from app.current_actor() a
    join membership_scope s on s.membership_id = a.membership_id and s.school_id = a.school_id
      and p_date between s.from_date and s.to_date
    join pupil_year_group py on py.school_id = s.school_id and py.year_group = s.year_group
      and p_date between py.from_date and py.to_date
    where a.reach in ('groups', 'years')
    union all
    select sh.pupil_id
    from app.current_actor() a
    join pupil_share sh on sh.authority_id = a.authority_id and p_date between sh.from_date and sh.to_date
    where a.reach in ('organisation', 'shared')
      and (a.reach = 'organisation' or sh.ground in ('looked_after', 'social_worker'))
  ) x
$$;

create function app.scoped_pupils() returns int[]
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select app.scoped_pupils_on(app.today())
$$;

-- Codes whose holders' sensitivity keeps them from this actor; empty for those who may see them.
create function app.hidden_codes() returns text[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when app.has_ability('see_restricted') then '{}'
    else (select coalesce(array_agg(distinct code), '{}') from attendance_code where restricted) end
$$;

-- A row policy cannot hide a column. Marks as the actor may see them: a hidden code comes as '' with its class.
create function app.shown_marks(p_school int, p_pupils int[], p_from date, p_to date)
returns table (pupil_id int, date date, session text, code text, stat_class text, minutes_late smallint,
  revision smallint, source text, recorded_at timestamptz, recorded_by_name text, recorded_by_position text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  whole int[] := app.pupil_schools();
  partly int[] := app.partly_held_schools();
  scoped int[] := app.scoped_pupils();
  hidden text[] := app.hidden_codes();
begin
  return query
    select m.pupil_id, m.date, m.session,
      case when m.code = any(hidden) then '' else m.code end,
      c.stat_class, m.minutes_late, m.revision, m.source, m.recorded_at, p.name, b.position
    from session_mark m
    join attendance_code c on c.code = m.code and m.date between c.from_date and c.to_date
    join membership b on b.id = m.recorded_by
    join person p on p.id = b.person_id
    where m.school_id = p_school and m.pupil_id = any(p_pupils) and m.date between p_from and p_to
      and (m.school_id = any(whole) or m.pupil_id = any(scoped)
        or (m.school_id = any(partly) and app.held_on(m.school_id, m.date, m.date)));
end $$;

grant usage on schema app to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope, rollbook_writer, rollbook_purge;
grant select on role, role_ability, attendance_code, demo, person, membership, membership_scope, auth_session, school_detail,
  registration_group, enrolment, pupil_group, pupil_year_group, pupil_share, session_mark to rollbook_scope;

do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('now', 'current_actor', 'readable_schools', 'has_ability', 'schools_where',
      'pupil_schools', 'partly_held_schools', 'held_on', 'pupil_held', 'groups_on', 'scoped_pupils_on', 'scoped_pupils',
      'hidden_codes', 'shown_marks', 'today')
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to rollbook_app, rollbook_worker, rollbook_scope, rollbook_writer, rollbook_auth', f);
    execute format('alter function %s owner to rollbook_scope', f);
  end loop;
end $$;
