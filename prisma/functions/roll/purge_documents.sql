-- Deletes documents whose last day of keeping is past, removed before or not, with their bytes.
--
-- owner: rollbook_purge
-- execute: rollbook_worker
create or replace function app.purge_documents() returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare n int;
begin
  delete from document_content c using document d
    where d.school_id = c.school_id and d.id = c.document_id and d.keep_until < app.today();
  delete from document where keep_until < app.today();
  get diagnostics n = row_count;
  return n;
end $$;
