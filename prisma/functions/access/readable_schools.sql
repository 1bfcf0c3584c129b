-- Every school this actor knows of at all: their own, or those their trust or authority holds or has held. The date is
-- asked for once, not for each school: for 500 schools that took five milliseconds, several times a page.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer
-- needs: app.current_actor, app.today
create or replace function app.readable_schools() returns int[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct s.id), '{}')
  from app.current_actor() a
  cross join lateral (
    select a.school_id as id where a.school_id is not null
    union all
    select d.school_id from school_detail d
    where (d.trust_id = a.trust_id or d.authority_id = a.authority_id)
      and d.from_date <= least(d.to_date, (select app.today()))
  ) s
$$;
