-- Sets a school's rule from a day on. Set again for the same day, it replaces the earlier value.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.set_setting(p_school int, p_key text, p_value jsonb, p_from date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'plan_support');
begin
  if p_from < app.today() then
    perform app.refuse('back_dated', 'A setting starts today or later: what was shown before stays explained.');
  end if;
  insert into school_setting (school_id, key, from_date, value, set_at, by_membership)
    values (p_school, p_key, p_from, p_value, app.now(), a.membership_id)
    on conflict (school_id, key, from_date) do update
      set value = excluded.value, set_at = excluded.set_at, by_membership = excluded.by_membership;
  perform app.log_change(a, p_school, 'setting', format('%s from %s: %s', p_key, p_from, p_value));
end $$;
