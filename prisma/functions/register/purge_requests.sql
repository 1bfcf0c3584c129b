-- Deletes replies to saved registers after thirty days, longer than any device keeps an unsent register.
--
-- owner: rollbook_purge
-- execute: rollbook_worker
create or replace function app.purge_requests() returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare n int;
begin
  delete from register_request where at < app.now() - interval '30 days';
  get diagnostics n = row_count;
  return n;
end $$;
