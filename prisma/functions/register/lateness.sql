-- Whether a code is that of somebody late, before the register closed or after; null for any other. As LATENESS in src/domain.
--
-- owner: rollbook_owner
-- execute: rollbook_app, rollbook_worker, rollbook_writer, rollbook_scope
create or replace function app.lateness(p_code text) returns text
-- No search path of its own, so that it is planned into the statement that calls it; what it names was settled when it was made.
language sql immutable
return case p_code when 'L' then 'beforeClose' when 'U' then 'afterClose' end;
