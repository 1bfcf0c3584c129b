-- Wakes a position that slept until its person accepted it. Who may is for the sign-in role to know, as it alone reads
-- links and passwords; it writes nothing else of a position.
--
-- owner: rollbook_writer
-- execute: rollbook_auth
-- needs: app.now
create or replace function app.accept_position(p_membership int) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update membership set accepted_at = app.now() where id = p_membership and accepted_at is null
$$;
