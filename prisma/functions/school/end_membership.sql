-- Ends a position; its sessions end with it, as each is checked on every request. Refuses to open one that is over again:
-- since then another school may have set the person's password, so they are added anew, and accept it.
--
-- owner: rollbook_writer
-- execute: rollbook_app, rollbook_worker
create or replace function app.end_membership(p_school int, p_membership int, p_last_day date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'manage_staff');
begin
  if p_last_day >= app.today()
    and exists (select from membership where id = p_membership and school_id = p_school and to_date < app.today()) then
    perform app.refuse('over', 'This position is over. Add the person again, and they accept it.');
  end if;
  update membership set to_date = p_last_day
    where id = p_membership and school_id = p_school and role <> 'service' and id <> a.membership_id;
  if not found then
    perform app.refuse('not_found', 'There is no such position, or it is your own.');
  end if;
  perform app.log_change(a, p_school, 'staff ended', format('membership %s on %s', p_membership, p_last_day));
end $$;
