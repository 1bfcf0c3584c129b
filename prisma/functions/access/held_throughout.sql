-- Whether the actor's trust or authority held the school on each of these days. Sums cannot be divided by day, so
-- they are shown only to a trust or authority that held the school on every day they count. One that has lost a school no
-- longer reads the sums of a week or year that continued after it left.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer
-- needs: app.current_actor
create or replace function app.held_throughout(p_school int, p_from date, p_to date) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(sum(least(d.to_date, p_to) - greatest(d.from_date, p_from) + 1), 0) = p_to - p_from + 1
  from app.current_actor() a
  join school_detail d on d.school_id = p_school and (d.trust_id = a.trust_id or d.authority_id = a.authority_id)
  where d.from_date <= least(d.to_date, p_to) and d.to_date >= p_from
$$;
