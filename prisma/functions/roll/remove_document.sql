-- Hides a document: it is shown and opened no more, and is deleted when the time to keep it is over.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.remove_document(p_school int, p_pupil int, p_document int, p_reason text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'keep_documents'); v_name text;
begin
  perform app.require_reach(a, p_pupil);
  if coalesce(trim(p_reason), '') = '' then
    perform app.refuse('reason_needed', 'Say why it is removed.');
  end if;
  update document set removed_at = app.now(), removed_by = a.membership_id, removed_reason = trim(p_reason)
    where school_id = p_school and pupil_id = p_pupil and id = p_document and removed_at is null
      and (not confidential or app.has_ability('see_restricted'))
    returning name into v_name;
  if not found then
    perform app.refuse('not_found', 'There is no such document.');
  end if;
  perform app.log_access(p_school, 'document removed', p_pupil, v_name || ': ' || trim(p_reason));
end $$;
