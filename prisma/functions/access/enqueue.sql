-- Asks for a background job in the caller's own transaction, and is undone with it. Only a job that web_job names may
-- be asked for, and only by somebody with its ability. The payload is given who asked, under "asked", so that a job need
-- not trust its other values for that. A waiting job is replaced by a later one with the same key; keys belong to the
-- asker's own school, trust or authority.
--
-- owner: rollbook_queue
-- execute: rollbook_app, rollbook_worker
create or replace function app.enqueue(p_job text, p_payload jsonb, p_key text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor; v_ability text;
begin
  select * into a from app.current_actor();
  if a.membership_id is null then
    perform app.refuse('signed_out', 'You have been signed out. Sign in again.');
  end if;
  select w.ability into v_ability from web_job w where w.job = p_job;
  if v_ability is null or not app.has_ability(v_ability) then
    perform app.refuse('not_allowed', 'Your role does not allow this.');
  end if;
  if jsonb_typeof(p_payload) is distinct from 'object' or octet_length(p_payload::text) > 8000
    or not coalesce(p_key ~ '^\S{1,100}$', false) then
    perform app.refuse('bad_request', 'This request makes no sense.');
  end if;
  perform graphile_worker.add_job(
    p_job,
    (p_payload || jsonb_build_object('asked', jsonb_build_object('membershipId', a.membership_id,
      'schoolId', a.school_id, 'trustId', a.trust_id, 'authorityId', a.authority_id)))::json,
    job_key := concat_ws(':', p_job, coalesce('school' || a.school_id, 'trust' || a.trust_id, 'authority' || a.authority_id), p_key));
end $$;
