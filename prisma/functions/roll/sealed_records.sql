-- The sealed records of a school: when, by whom and why, without the child's name.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.sealed_records(p_school int)
returns table (id int, sealed_at timestamptz, person_name text, "position" text, reason text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'seal_records');
begin
  return query select r.id, r.sealed_at, r.person_name, r.position, r.reason from sealed_record r
    where r.school_id = p_school order by r.sealed_at desc, r.id desc;
end $$;
