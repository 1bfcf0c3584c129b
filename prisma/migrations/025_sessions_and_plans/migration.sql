-- A save looks marks up by their key, whatever the planner knows of the table. Its plan is made once a connection: made on
-- the first morning of a year, when the year's part held a few rows, it would read that part whole for every pupil.
alter function app.save_register(jsonb) set enable_seqscan = off;

-- Sessions that ended thirty days ago and failed sign-ins of the day before yesterday are of no more use. Each person's
-- latest session stays: it says which of their positions they worked in last.
create function app.purge_sessions() returns table (sessions int, attempts int)
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

create policy purge_all on auth_session to rollbook_purge using (true);
create policy purge_all on sign_in_attempt to rollbook_purge using (true);
grant select, delete on auth_session, sign_in_attempt to rollbook_purge;
alter function app.purge_sessions() owner to rollbook_purge;
revoke execute on function app.purge_sessions() from public;
grant execute on function app.purge_sessions() to rollbook_worker;
