-- Roles and what each may do: the same for everybody, so without a wall.
grant select on role, role_ability, demo to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope, rollbook_writer;
grant select on role_code to rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer;
grant select on web_job, workflow_step to rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer, rollbook_queue;

-- What seals the answer to who is asking: read by that function's owner alone.
grant select on actor_seal to rollbook_scope;
select app.guard('actor_seal');
