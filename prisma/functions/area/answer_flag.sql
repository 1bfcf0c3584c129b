-- The school's answer to a virtual school: giving a pupil confirms, giving none declines. An answer is final.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.answer_flag(p_school int, p_flag int, p_pupil int, p_reason text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'confirm_flag'); v_state text;
begin
  if p_pupil is null and coalesce(trim(p_reason), '') = '' then
    perform app.refuse('reason_needed', 'Say why the school declines.');
  end if;
  v_state := app.record_flag_step(a, p_school, p_flag, case when p_pupil is null then 'decline' else 'confirm' end, p_reason);
  update child_flag set pupil_id = p_pupil, answer = v_state,
      answer_reason = coalesce(p_reason, ''), answered_at = app.now(), answered_by = a.membership_id,
      answered_by_name = a.person_name, answered_by_position = a.position
    where school_id = p_school and id = p_flag;
exception
  when foreign_key_violation then
    perform app.refuse('not_found', 'There is no such pupil.');
end $$;
