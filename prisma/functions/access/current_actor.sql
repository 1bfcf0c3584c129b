-- Who is asking: no row unless the session token is live and its membership in force today. Everything is derived from the
-- token alone, so that code able to run any SQL still cannot become somebody else. A service session has no person behind it
-- but the one its membership names, and is held to the same rules.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer, rollbook_purge, rollbook_queue
-- needs: app.today
create or replace function app.current_actor() returns setof app.actor
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
