-- Pairs of records at different schools of the actor's area that have a UPN, or a birth date and a name, in common and
-- on which nobody has decided: what a decision needs of each. Reads names and numbers of the area's pupils, no marks.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.child_candidates() returns table (one jsonb, other jsonb)
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
