-- The names of authorities and trusts: the same for everybody.
grant select on authority to rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer;

grant select on trust to rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer;

-- A school, its details and its calendar hold no personal data: all who know the school may read them.
grant select on school to rollbook_app, rollbook_worker;
grant select, update on school to rollbook_writer;
select app.guard('school', $$id = any (app.readable_schools())$$);

grant select on school_detail to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope;
grant select, insert, update on school_detail to rollbook_writer;
select app.guard('school_detail', $$school_id = any (app.readable_schools())$$);

grant select on school_term to rollbook_app, rollbook_worker;
grant select, insert, delete on school_term to rollbook_writer;
select app.guard('school_term', $$school_id = any (app.readable_schools())$$);

grant select on school_closure to rollbook_app, rollbook_worker;
grant select, insert, delete on school_closure to rollbook_writer;
select app.guard('school_closure', $$school_id = any (app.readable_schools())$$);

grant select on school_day to rollbook_app, rollbook_worker;
grant select, insert, delete on school_day to rollbook_writer;
select app.guard('school_day', $$school_id = any (app.readable_schools())$$);

grant select on school_week to rollbook_app, rollbook_worker;
grant select, insert, delete on school_week to rollbook_writer;
select app.guard('school_week', $$school_id = any (app.readable_schools())$$);

grant select on session_time to rollbook_app, rollbook_worker;
grant select, insert, update on session_time to rollbook_writer;
select app.guard('session_time', $$school_id = any (app.readable_schools())$$);

grant select on school_setting to rollbook_app, rollbook_worker;
grant select, insert, update on school_setting to rollbook_writer;
select app.guard('school_setting', $$school_id = any (app.readable_schools())$$);

-- Who looked at what.
grant select on access_log to rollbook_app, rollbook_worker;
grant select, insert on access_log to rollbook_writer;
select app.guard('access_log', $$school_id = any (app.schools_where('read_access_log'))$$);
