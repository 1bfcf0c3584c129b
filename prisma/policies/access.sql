grant select on role to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope, rollbook_writer;

grant select on role_ability to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope, rollbook_writer;

grant select on role_code to rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer;

grant select on demo to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope, rollbook_writer;
