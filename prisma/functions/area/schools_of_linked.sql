-- Where children shared with this actor's authority are on roll today under another, linked record: only the school's
-- name. Whoever left one school may attend the next, which need not know of the flag.
--
-- owner: rollbook_scope
-- execute: rollbook_app
-- needs: app.current_actor, app.today
create or replace function app.schools_of_linked() returns table (school_id int, pupil_id int, school text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct s.school_id, s.pupil_id, d.name
  from app.current_actor() a
  join pupil_share s on s.authority_id = a.authority_id and s.ground in ('looked_after', 'social_worker')
    and app.today() between s.from_date and s.to_date
  join child_link l on l.school_id = s.school_id and l.pupil_id = s.pupil_id and l.undone_at is null
  join child_link o on o.child_id = l.child_id and o.undone_at is null
    and (o.school_id, o.pupil_id) <> (l.school_id, l.pupil_id)
  join enrolment e on e.school_id = o.school_id and e.pupil_id = o.pupil_id
    and app.today() between e.starting_day and e.leaving_day
  join school_detail d on d.school_id = o.school_id and app.today() between d.from_date and d.to_date
  where a.reach in ('organisation', 'shared')
$$;
