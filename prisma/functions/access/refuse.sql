-- Refuses with a code that the application knows and a sentence that the person is shown; what the transaction did is undone.
--
-- owner: rollbook_owner
-- execute: rollbook_writer, rollbook_purge, rollbook_queue
create or replace function app.refuse(p_code text, p_sentence text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = 'RB001', message = p_code, hint = p_sentence;
end $$;
