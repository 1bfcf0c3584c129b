-- Ends what a membership was given, after its last day.
--
-- owner: rollbook_writer
-- execute: rollbook_app, rollbook_worker
create or replace function app.end_scope(p_school int, p_scope int, p_last_day date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor; v_role text;
begin
  select m.role into v_role from membership_scope s join membership m on m.id = s.membership_id
    where s.school_id = p_school and s.id = p_scope;
  a := app.require_ability(p_school, case v_role when 'cover_teacher' then 'give_cover' else 'manage_staff' end);
  update membership_scope set to_date = greatest(p_last_day, from_date - 1) where school_id = p_school and id = p_scope;
  if not found then
    perform app.refuse('not_found', 'There is no such scope.');
  end if;
  perform app.log_change(a, p_school, 'scope ended', format('scope %s on %s', p_scope, p_last_day));
end $$;
