grant select on role to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope, rollbook_writer;

grant select on role_ability to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope, rollbook_writer;

grant select on role_code to rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer;

-- To everybody the same; app.enqueue reads it.
grant select on web_job to rollbook_app, rollbook_worker, rollbook_auth, rollbook_queue;

grant select on demo to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope, rollbook_writer;
