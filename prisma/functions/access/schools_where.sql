-- Schools in which this actor has an ability, today. The date is asked once, as in app.readable_schools.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer, rollbook_purge
-- needs: app.current_actor, app.today
create or replace function app.schools_where(p_ability text) returns int[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct s.id), '{}')
  from app.current_actor() a
  join role_ability r on r.role = a.role and r.ability = p_ability
  cross join lateral (
    select a.school_id as id where a.school_id is not null
    union all
    select d.school_id from school_detail d
    where (d.trust_id = a.trust_id or d.authority_id = a.authority_id)
      and (select app.today()) between d.from_date and d.to_date
  ) s
$$;
