-- Whether the actor's trust or authority held the school on any of these days.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer
-- needs: app.current_actor, app.today
create or replace function app.held_on(p_school int, p_from date, p_to date) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from app.current_actor() a
    join school_detail d on d.school_id = p_school and (d.trust_id = a.trust_id or d.authority_id = a.authority_id)
    where d.from_date <= p_to and d.to_date >= p_from and d.from_date <= least(d.to_date, app.today()))
$$;
