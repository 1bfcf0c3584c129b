-- Deletes sessions that ended thirty days ago and failed sign-ins of the day before yesterday. Each person's latest session
-- stays: it says which of their positions they worked in last.
--
-- owner: rollbook_purge
-- execute: rollbook_worker
create or replace function app.purge_sessions() returns table (sessions int, attempts int)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from auth_session s
    where least(s.revoked_at, s.expires_at) < now() - interval '30 days'
      and exists (select from auth_session later where later.person_id = s.person_id and later.created_at > s.created_at);
  get diagnostics sessions = row_count;
  delete from sign_in_attempt where at < now() - interval '1 day';
  get diagnostics attempts = row_count;
  return next;
end $$;
