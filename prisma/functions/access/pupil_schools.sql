-- Schools all of whose pupils this actor may read: the whole school, or a trust or authority that has held
-- the school throughout.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer
-- needs: app.current_actor
create or replace function app.pupil_schools() returns int[]
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
