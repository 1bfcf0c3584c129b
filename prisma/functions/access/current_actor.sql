-- Who is asking: no row unless the session token is live and its membership in force today. Everything is derived from the
-- token alone, so that code able to run any SQL still cannot become somebody else. A service session has no person behind it
-- but the one its membership names, and is held to the same rules.
--
-- Every policy asks this, dozens of times a page, so the tables are asked once a transaction and the answer is kept in a
-- setting of the transaction. Anybody who can run SQL can write a setting: it counts only under a seal that nobody but this
-- function's owner can make, over this transaction, its token and its clock. The seal is hashed twice, so that a longer
-- answer cannot be sealed from a shorter one.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer, rollbook_purge, rollbook_queue
create or replace function app.current_actor() returns setof app.actor
language plpgsql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
declare
  v_token text := nullif(current_setting('app.session', true), '');
  v_kept text := current_setting('app.asked', true);
  v_for text;
  v_answer text;
  v_actor app.actor;
begin
  if v_token is null then return; end if;
  -- The caller chooses the token and the clock, so these are as long whatever they say: nothing of them can pass for the answer.
  v_for := concat_ws(' ', (select secret from actor_seal), pg_backend_pid(), extract(epoch from now()),
    encode(sha256(convert_to(v_token, 'UTF8')), 'hex'),
    encode(sha256(convert_to(coalesce(current_setting('app.now', true), ''), 'UTF8')), 'hex'), '');
  v_answer := substr(v_kept, 65);
  if left(v_kept, 64) = encode(sha256(sha256(convert_to(v_for || v_answer, 'UTF8'))), 'hex') then
    return next v_answer::app.actor;
    return;
  end if;
  select * into v_actor from app.find_actor(v_token);
  if v_actor.membership_id is null then return; end if;
  v_answer := v_actor::text;
  perform set_config('app.asked', encode(sha256(sha256(convert_to(v_for || v_answer, 'UTF8'))), 'hex') || v_answer, true);
  return next v_actor;
end $$;
