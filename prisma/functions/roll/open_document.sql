-- The bytes of a document, for those who may read it. That they did is noted in the access log in the same transaction.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.open_document(p_school int, p_pupil int, p_document int)
returns table (name text, media_type text, content bytea)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'read_documents');
begin
  perform app.require_reach(a, p_pupil);
  select d.name, d.media_type, c.content into name, media_type, content
    from document d
    join document_content c on c.school_id = d.school_id and c.document_id = d.id
    where d.school_id = p_school and d.pupil_id = p_pupil and d.id = p_document and d.removed_at is null
      and (not d.confidential or app.has_ability('see_restricted'));
  if not found then
    perform app.refuse('not_found', 'There is no such document.');
  end if;
  perform app.log_access(p_school, 'document read', p_pupil, name);
  return next;
end $$;
