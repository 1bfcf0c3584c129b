-- Shown to the officer, and to those who give schools to officers.
grant select on officer_school to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on officer_school to rollbook_writer;
select app.guard('officer_school', $$
  membership_id = app.my_membership()
  or school_id = any (app.schools_where('give_schools'))
$$);

-- Shown to the authority that asks, and to those at the school who may answer.
grant select on child_flag to rollbook_app, rollbook_worker;
grant select, insert, update on child_flag to rollbook_writer;
grant select, delete on child_flag to rollbook_purge;
select app.guard('child_flag', $$
  school_id = any (app.schools_where('confirm_flag'))
  or (app.has_ability('flag_child') and authority_id = app.my_authority())
$$);

-- A step is shown to those who see its flag. Nobody may change a step or take it back.
grant select on child_flag_event to rollbook_app, rollbook_worker;
grant select, insert on child_flag_event to rollbook_writer;
select app.guard('child_flag_event', $$
  school_id = any (app.schools_where('confirm_flag'))
  or (app.has_ability('flag_child') and authority_id = app.my_authority())
$$);
