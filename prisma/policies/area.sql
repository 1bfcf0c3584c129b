-- To the officer, and to whoever gives schools to officers.
grant select on officer_school to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on officer_school to rollbook_writer;
select app.guard('officer_school', $$
  membership_id = app.my_membership()
  or school_id = any (app.schools_where('give_schools'))
$$);

-- To the authority that asks and to those of the school who answer.
grant select on child_flag to rollbook_app, rollbook_worker;
grant select, insert, update on child_flag to rollbook_writer;
grant select, delete on child_flag to rollbook_purge;
select app.guard('child_flag', $$
  school_id = any (app.schools_where('confirm_flag'))
  or (app.has_ability('flag_child') and authority_id = app.my_authority())
$$);

-- As the flags whose steps they are. Nobody may change or take back a step.
grant select on child_flag_event to rollbook_app, rollbook_worker;
grant select, insert on child_flag_event to rollbook_writer;
select app.guard('child_flag_event', $$
  school_id = any (app.schools_where('confirm_flag'))
  or (app.has_ability('flag_child') and authority_id = app.my_authority())
$$);
