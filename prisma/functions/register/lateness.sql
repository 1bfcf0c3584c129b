-- Whether a code is that of somebody late, before the register closed or after; null for any other. As LATENESS in src/domain.
--
-- owner: rollbook_owner
-- execute: rollbook_app, rollbook_worker, rollbook_writer, rollbook_scope
create or replace function app.lateness(p_code text) returns text
-- No fixed search path: it reads no table, and so it is planned into the statement that calls it.
language sql immutable as $$
  select case p_code when 'L' then 'beforeClose' when 'U' then 'afterClose' end
$$;
