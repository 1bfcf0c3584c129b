-- The actor of a session token, from the tables: at most one row. Each table is read by its key, one after the other, and
-- the date is asked for once: as one join, statistics taken when these tables held a row or two made it ask for the date
-- again for each colleague of the country.
--
-- owner: rollbook_scope
-- execute: its owner alone
create or replace function app.find_actor(p_token text) returns setof app.actor
language plpgsql stable rows 1 set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
declare
  s auth_session;
  m membership;
  p person;
  v_today date := app.today();
begin
  select * into s from auth_session
    where token_hash = sha256(convert_to(p_token, 'UTF8')) and revoked_at is null and expires_at > now();
  select * into m from membership where id = s.membership_id and person_id = s.person_id;
  select * into p from person where id = s.person_id;
  if m.id is null or m.accepted_at is null or p.ended_on < v_today or v_today not between m.from_date and m.to_date then return; end if;
  return query select p.id, m.id, m.role, (select r.reach from role r where r.role = m.role), m.school_id, m.trust_id,
    m.authority_id, p.name, m.position;
end $$;
