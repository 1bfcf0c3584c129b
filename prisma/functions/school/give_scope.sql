-- Gives a group or a year group to a membership for some days. A cover teacher's scope is a day at most.
--
-- owner: rollbook_writer
-- execute: rollbook_app, rollbook_worker
create or replace function app.give_scope(p_school int, p_membership int, p_group int, p_year_group smallint, p_from date, p_to date) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a app.actor; v_role text; v_id int;
begin
  select m.role into v_role from membership m where m.id = p_membership and m.school_id = p_school;
  a := app.require_ability(p_school, case v_role when 'cover_teacher' then 'give_cover' else 'manage_staff' end);
  if v_role is null or (v_role = 'head_of_year') <> (p_year_group is not null)
    or v_role not in ('class_teacher', 'cover_teacher', 'head_of_year') then
    perform app.refuse('bad_request', 'A teacher is given groups, a head of year is given year groups.');
  end if;
  if v_role = 'cover_teacher' and p_to <> p_from then
    perform app.refuse('bad_request', 'Cover is given for one day at a time.');
  end if;
  insert into membership_scope (school_id, membership_id, group_id, year_group, from_date, to_date, given_by)
    values (p_school, p_membership, p_group, p_year_group, p_from, p_to, a.membership_id) returning id into v_id;
  perform app.log_change(a, p_school, 'scope given', format('membership %s, %s to %s', p_membership, p_from, p_to));
  return v_id;
end $$;
