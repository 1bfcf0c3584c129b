-- Notes in a school's access log that restricted fields were read, something was exported or a view was made for an
-- inspector. By anyone who may see the school at all; and by a virtual school head, also at a school of another authority that
-- has a child in their care.
--
-- owner: rollbook_writer
-- execute: rollbook_app, rollbook_worker, rollbook_purge
create or replace function app.log_access(p_school int, p_what text, p_pupil int, p_detail text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor;
begin
  select * into a from app.current_actor();
  if a.membership_id is null or not (p_school = any (app.readable_schools())
      or a.reach = 'shared' and exists (select from app.schools_of_shared() s where s.school_id = p_school)) then
    perform app.refuse('not_found', 'There is no such school.');
  end if;
  insert into access_log (school_id, at, person_id, membership_id, what, pupil_id, detail)
    values (p_school, app.now(), a.person_id, a.membership_id, p_what, p_pupil, coalesce(p_detail, ''));
end $$;
