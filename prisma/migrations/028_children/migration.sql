-- One child's records at several schools, linked by a decision of somebody of the authority: kept, logged, reversible.
alter table child_link
  add column undone_by int references membership,
  add column undone_reason text not null default '',
  add check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason = ''));
-- A record is of one child at a time.
create unique index child_link_standing on child_link (school_id, pupil_id) where undone_at is null;

-- Two records that somebody looked at and found to be two children: not proposed again. The lower school stands first.
create table child_distinct (
  school_id int not null,
  pupil_id int not null,
  other_school_id int not null,
  other_pupil_id int not null,
  decided_by int not null references membership,
  decided_at timestamptz not null,
  reason text not null check (reason <> ''),
  undone_by int references membership,
  undone_at timestamptz,
  undone_reason text not null default '',
  primary key (school_id, pupil_id, other_school_id, other_pupil_id, decided_at),
  foreign key (school_id, pupil_id) references pupil (school_id, id),
  foreign key (other_school_id, other_pupil_id) references pupil (school_id, id),
  check (school_id < other_school_id),
  check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason = ''))
);
create index on child_distinct (other_school_id, other_pupil_id);
create unique index child_distinct_standing on child_distinct (school_id, pupil_id, other_school_id, other_pupil_id)
  where undone_at is null;
alter table child_distinct enable row level security;
alter table child_distinct force row level security;
create policy owner_all on child_distinct to rollbook_owner using (true) with check (true);
create policy writer_all on child_distinct to rollbook_writer using (true) with check (true);
grant select, insert, update on child_distinct to rollbook_writer;
grant select, insert on child to rollbook_writer;
grant select on school_detail to rollbook_writer;

-- Letters alone, small and without accents: how a name is compared.
create function app.folded(p_name text) returns text
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select regexp_replace(lower(normalize(p_name, NFD)), '[^[:alpha:]]', '', 'g')
$$;

-- The actor, if they may decide on each of these records. Refuses a record outside the area as if it were not there.
create function app.require_linker(p_schools int[], p_pupils int[], p_reason text) returns app.actor
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor;
begin
  select * into a from app.current_actor();
  if a.membership_id is null then
    perform app.refuse('signed_out', 'You have been signed out. Sign in again.');
  end if;
  if not app.has_ability('link_children') then
    perform app.refuse('not_allowed', 'Your role does not allow this.');
  end if;
  if not p_schools <@ app.schools_where('link_children') then
    perform app.refuse('not_found', 'There is no such record.');
  end if;
  if coalesce(trim(p_reason), '') = '' then
    perform app.refuse('reason_needed', 'Say what you decided this on.');
  end if;
  perform from pupil p join unnest(p_schools, p_pupils) x (school, pupil) on p.school_id = x.school and p.id = x.pupil
    order by p.school_id, p.id for update of p;
  if (select count(*) from pupil p join unnest(p_schools, p_pupils) x (school, pupil)
      on p.school_id = x.school and p.id = x.pupil) <> cardinality(p_schools) then
    perform app.refuse('not_found', 'There is no such record.');
  end if;
  return a;
end $$;

-- A moment after every earlier decision on the record, though the clock of a demonstration stands still.
create function app.decided_now(p_school int, p_pupil int) returns timestamptz
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select greatest(app.now(), (select max(l.decided_at) + interval '1 microsecond' from child_link l
    where l.school_id = p_school and l.pupil_id = p_pupil))
$$;

-- Pairs of records at different schools of the actor's area that have a UPN, or a birth date and a name, in common and
-- on which nobody has decided: what a decision needs of each. Reads names and numbers of the area's pupils, no marks.
create function app.child_candidates() returns table (one jsonb, other jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set jit = off as $$
declare v_schools int[] := app.schools_where('link_children');
begin
  return query
  with record as materialized (
    select distinct on (p.school_id, p.id) p.school_id, p.id as pupil_id, p.upn, p.date_of_birth, p.sex,
      n.legal_forename, n.legal_surname, n.known_forename, n.known_surname
    from pupil p
    join pupil_name n on n.school_id = p.school_id and n.pupil_id = p.id
    where p.school_id = any(v_schools)
    order by p.school_id, p.id, n.from_date desc
  ), named as materialized (
    select r.school_id, r.pupil_id, r.date_of_birth, f.name
    from record r
    cross join lateral (
      select app.folded(r.legal_forename) || ' ' || app.folded(r.legal_surname) as name
      union select app.folded(r.known_forename) || ' ' || app.folded(r.known_surname)) f
  ), pair as (
    select a.school_id as s1, a.pupil_id as p1, b.school_id as s2, b.pupil_id as p2
      from record a join record b on b.upn = a.upn and a.school_id < b.school_id
    union
    select a.school_id, a.pupil_id, b.school_id, b.pupil_id
      from named a join named b on b.date_of_birth = a.date_of_birth and b.name = a.name and a.school_id < b.school_id
  ), told as (
    select r.school_id, r.pupil_id, jsonb_build_object('schoolId', r.school_id, 'pupilId', r.pupil_id, 'upn', r.upn,
      'dateOfBirth', r.date_of_birth, 'sex', r.sex, 'forename', r.legal_forename, 'surname', r.legal_surname,
      'knownForename', r.known_forename, 'knownSurname', r.known_surname,
      'school', (select d.name from school_detail d
        where d.school_id = r.school_id and app.today() between d.from_date and d.to_date limit 1),
      'spells', coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'from', e.starting_day, 'to', e.leaving_day)
          order by e.starting_day)
        from enrolment e where e.school_id = r.school_id and e.pupil_id = r.pupil_id), '[]')) as facts
    from record r
    where (r.school_id, r.pupil_id) in (select s1, p1 from pair union select s2, p2 from pair)
  )
  select a.facts, b.facts
  from pair x
  join told a on a.school_id = x.s1 and a.pupil_id = x.p1
  join told b on b.school_id = x.s2 and b.pupil_id = x.p2
  where not exists (select from child_distinct d where d.undone_at is null and d.school_id = x.s1 and d.pupil_id = x.p1
      and d.other_school_id = x.s2 and d.other_pupil_id = x.p2)
    and not exists (select from child_link k
      join child_link l on l.child_id = k.child_id and l.undone_at is null and l.school_id = x.s2 and l.pupil_id = x.p2
      where k.undone_at is null and k.school_id = x.s1 and k.pupil_id = x.p1);
end $$;

-- The decisions that stand on records of the actor's area: one row a child, or a pair of two children.
create function app.child_decisions()
returns table (child_id int, records jsonb, decided_at timestamptz, person_name text, "position" text, reason text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set jit = off as $$
declare v_schools int[] := app.schools_where('link_children');
begin
  return query
  with decided as (
    select l.child_id, l.school_id, l.pupil_id, l.decided_at, l.decided_by, l.reason,
      'child ' || l.child_id as of_one
    from child_link l
    where l.undone_at is null and l.school_id = any(v_schools)
    union all
    select null, x.school, x.pupil, d.decided_at, d.decided_by, d.reason,
      format('%s %s %s %s', d.school_id, d.pupil_id, d.other_school_id, d.other_pupil_id)
    from child_distinct d
    cross join lateral (values (d.school_id, d.pupil_id), (d.other_school_id, d.other_pupil_id)) x (school, pupil)
    where d.undone_at is null and d.school_id = any(v_schools) and d.other_school_id = any(v_schools)
  ), grouped as (
    select t.of_one, max(t.child_id) as child_id, max(t.decided_at) as decided_at,
      (array_agg(t.decided_by order by t.decided_at desc))[1] as decided_by,
      (array_agg(t.reason order by t.decided_at desc))[1] as reason,
      jsonb_agg(jsonb_build_object('schoolId', t.school_id, 'pupilId', t.pupil_id,
        'name', (select n.known_forename || ' ' || n.known_surname from pupil_name n
          where n.school_id = t.school_id and n.pupil_id = t.pupil_id order by n.from_date desc limit 1),
        'school', (select s.name from school_detail s
          where s.school_id = t.school_id and app.today() between s.from_date and s.to_date limit 1))
        order by t.school_id, t.pupil_id) as records
    from decided t group by t.of_one having count(*) > 1
  )
  select g.child_id, g.records, g.decided_at, p.name, m.position, g.reason
  from grouped g
  join membership m on m.id = g.decided_by
  join person p on p.id = m.person_id;
end $$;

-- Says that two records are of one child, or of two. Takes { schoolId, pupilId, otherSchoolId, otherPupilId, same, reason }.
-- Refuses what somebody else decided meanwhile, and two records that are linked with others each.
create function app.decide_children(p jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_schools int[] := array[(p ->> 'schoolId')::int, (p ->> 'otherSchoolId')::int];
  v_pupils int[] := array[(p ->> 'pupilId')::int, (p ->> 'otherPupilId')::int];
  a app.actor := app.require_linker(v_schools, v_pupils, p ->> 'reason');
  v_children int[]; v_child int; i int;
begin
  if v_schools[1] = v_schools[2] then
    perform app.refuse('one_school', 'Both records are of one school. The school itself puts that right.');
  end if;
  if v_schools[1] > v_schools[2] then
    v_schools := array[v_schools[2], v_schools[1]];
    v_pupils := array[v_pupils[2], v_pupils[1]];
  end if;
  v_children := array(select l.child_id from child_link l
    join unnest(v_schools, v_pupils) x (school, pupil) on l.school_id = x.school and l.pupil_id = x.pupil
    where l.undone_at is null);
  if v_children[1] = v_children[2] or exists (select from child_distinct d where d.undone_at is null
      and d.school_id = v_schools[1] and d.pupil_id = v_pupils[1]
      and d.other_school_id = v_schools[2] and d.other_pupil_id = v_pupils[2]) then
    perform app.refuse('changed_meanwhile', 'Somebody has decided on these two records meanwhile. Look again.');
  end if;
  if not (p ->> 'same')::boolean then
    insert into child_distinct (school_id, pupil_id, other_school_id, other_pupil_id, decided_by, decided_at, reason)
      values (v_schools[1], v_pupils[1], v_schools[2], v_pupils[2], a.membership_id,
        greatest(app.now(), (select max(d.decided_at) + interval '1 microsecond' from child_distinct d
          where d.school_id = v_schools[1] and d.pupil_id = v_pupils[1])), trim(p ->> 'reason'));
  else
    if cardinality(v_children) = 2 then
      perform app.refuse('linked_apart', 'Each of the two records is linked with others already. Undo one of the links first.');
    end if;
    v_child := v_children[1];
    if v_child is null then
      insert into child default values returning id into v_child;
    end if;
    insert into child_link (school_id, pupil_id, child_id, decided_by, decided_at, reason)
      select x.school, x.pupil, v_child, a.membership_id, app.decided_now(x.school, x.pupil), trim(p ->> 'reason')
      from unnest(v_schools, v_pupils) x (school, pupil)
      where not exists (select from child_link l
        where l.school_id = x.school and l.pupil_id = x.pupil and l.undone_at is null);
  end if;
  for i in 1 .. 2 loop
    perform app.log_access(v_schools[i],
      case when (p ->> 'same')::boolean then 'child linked' else 'child told apart' end, v_pupils[i], trim(p ->> 'reason'));
  end loop;
end $$;

-- Takes a record out of the child it was linked to; the last record left is no longer linked with anything either.
-- Takes { schoolId, pupilId, childId, reason }.
create function app.undo_child_link(p jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a app.actor := app.require_linker(array[(p ->> 'schoolId')::int], array[(p ->> 'pupilId')::int], p ->> 'reason');
  v_child int := (p ->> 'childId')::int;
  v_one record;
begin
  perform from child_link l where l.child_id = v_child and l.undone_at is null order by l.school_id, l.pupil_id for update;
  if not exists (select from child_link l where l.child_id = v_child and l.undone_at is null
      and l.school_id = (p ->> 'schoolId')::int and l.pupil_id = (p ->> 'pupilId')::int) then
    perform app.refuse('changed_meanwhile', 'Somebody has undone this meanwhile. Look again.');
  end if;
  for v_one in
    update child_link l set undone_at = greatest(app.now(), l.decided_at), undone_by = a.membership_id,
      undone_reason = trim(p ->> 'reason')
    where l.child_id = v_child and l.undone_at is null
      and ((l.school_id = (p ->> 'schoolId')::int and l.pupil_id = (p ->> 'pupilId')::int)
        or (select count(*) from child_link k where k.child_id = v_child and k.undone_at is null) < 3)
    returning l.school_id, l.pupil_id
  loop
    insert into access_log (school_id, at, person_id, membership_id, what, pupil_id, detail)
      values (v_one.school_id, app.now(), a.person_id, a.membership_id, 'child link undone', v_one.pupil_id, trim(p ->> 'reason'));
  end loop;
end $$;

-- Takes back that two records are of two children: they are proposed again. Takes { schoolId, pupilId, otherSchoolId,
-- otherPupilId, reason }, the lower school first.
create function app.undo_child_distinct(p jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_schools int[] := array[(p ->> 'schoolId')::int, (p ->> 'otherSchoolId')::int];
  v_pupils int[] := array[(p ->> 'pupilId')::int, (p ->> 'otherPupilId')::int];
  a app.actor := app.require_linker(v_schools, v_pupils, p ->> 'reason');
  i int;
begin
  update child_distinct d set undone_at = greatest(app.now(), d.decided_at), undone_by = a.membership_id,
    undone_reason = trim(p ->> 'reason')
    where d.undone_at is null and d.school_id = v_schools[1] and d.pupil_id = v_pupils[1]
      and d.other_school_id = v_schools[2] and d.other_pupil_id = v_pupils[2];
  if not found then
    perform app.refuse('changed_meanwhile', 'Somebody has undone this meanwhile. Look again.');
  end if;
  for i in 1 .. 2 loop
    perform app.log_access(v_schools[i], 'child told apart undone', v_pupils[i], trim(p ->> 'reason'));
  end loop;
end $$;

alter function app.child_candidates() owner to rollbook_writer;
alter function app.child_decisions() owner to rollbook_writer;
alter function app.decide_children(jsonb) owner to rollbook_writer;
alter function app.undo_child_link(jsonb) owner to rollbook_writer;
alter function app.undo_child_distinct(jsonb) owner to rollbook_writer;
revoke execute on function app.folded(text), app.require_linker(int[], int[], text), app.decided_now(int, int),
  app.child_candidates(), app.child_decisions(), app.decide_children(jsonb), app.undo_child_link(jsonb),
  app.undo_child_distinct(jsonb) from public;
grant execute on function app.folded(text), app.require_linker(int[], int[], text), app.decided_now(int, int)
  to rollbook_writer;
grant execute on function app.child_candidates(), app.child_decisions(), app.decide_children(jsonb),
  app.undo_child_link(jsonb), app.undo_child_distinct(jsonb) to rollbook_app;
