-- Keeps a step of a flag: what was done, the state it led to, why, when and who, in which position. Refuses a step that the
-- workflow does not have from the flag's present state. Gives the new state.
--
-- owner: rollbook_writer
-- execute: its owner alone
create or replace function app.record_flag_step(a app.actor, p_school int, p_flag int, p_event text, p_reason text) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v_authority int; v_last record; v_next text;
begin
  select authority_id into v_authority from child_flag where school_id = p_school and id = p_flag for update;
  select step, state into v_last from child_flag_event
    where school_id = p_school and flag_id = p_flag order by step desc limit 1;
  v_next := app.next_state('child_flag', coalesce(v_last.state, ''), p_event);
  if v_authority is null or v_next is null then
    perform app.refuse('changed_meanwhile', 'Somebody else has answered this meanwhile.');
  end if;
  insert into child_flag_event (school_id, flag_id, step, authority_id, event, state, reason, at, by_membership, by_name, by_position)
    values (p_school, p_flag, coalesce(v_last.step, 0) + 1, v_authority, p_event, v_next, coalesce(p_reason, ''), app.now(),
      a.membership_id, a.person_name, a.position);
  return v_next;
end $$;
