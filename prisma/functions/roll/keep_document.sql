-- Keeps a file with a pupil. Takes { kind, name, mediaType, confidential, retention, keepUntil } and the bytes; gives its number.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.keep_document(p_school int, p_pupil int, p jsonb, p_content bytea) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'keep_documents'); v_id int;
begin
  perform app.require_reach(a, p_pupil);
  if (p ->> 'confidential')::boolean and not app.has_ability('see_restricted') then
    perform app.refuse('not_allowed', 'Your role could not see a confidential document again. Ask somebody whose role may.');
  end if;
  if octet_length(p_content) not between 1 and 10485760 then
    perform app.refuse('bad_size', 'A document is at least one byte and at most 10 MB.');
  end if;
  insert into document (school_id, pupil_id, kind, name, media_type, size, sha256, confidential, retention, keep_until,
      added_at, by_membership, person_name, position)
    values (p_school, p_pupil, p ->> 'kind', p ->> 'name', p ->> 'mediaType', octet_length(p_content), sha256(p_content),
      (p ->> 'confidential')::boolean, p ->> 'retention', (p ->> 'keepUntil')::date, app.now(), a.membership_id,
      a.person_name, a.position)
    on conflict (school_id, pupil_id, sha256) where removed_at is null do nothing
    returning id into v_id;
  if v_id is null then
    perform app.refuse('kept_already', 'This very file is kept with this pupil already.');
  end if;
  insert into document_content (school_id, document_id, content) values (p_school, v_id, p_content);
  perform app.log_access(p_school, 'document added', p_pupil, p ->> 'name');
  return v_id;
exception
  when foreign_key_violation then
    perform app.refuse('not_found', 'There is no such pupil.');
end $$;
