grant select on authority to rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer;

grant select on trust to rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer;

grant select on school to rollbook_app, rollbook_worker;
grant select, update on school to rollbook_writer;
alter table school enable row level security, force row level security;
create policy owner_all on school to rollbook_owner using (true) with check (true);
create policy read_school on school for select to rollbook_app, rollbook_worker using ((id = ANY (( SELECT app.readable_schools() AS readable_schools)::integer[])));
create policy writer_all on school to rollbook_writer using (true) with check (true);

grant select on school_detail to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope;
grant select, insert, update on school_detail to rollbook_writer;
alter table school_detail enable row level security, force row level security;
create policy auth_all on school_detail to rollbook_auth using (true) with check (true);
create policy owner_all on school_detail to rollbook_owner using (true) with check (true);
create policy read_school_detail on school_detail for select to rollbook_app, rollbook_worker using ((school_id = ANY (( SELECT app.readable_schools() AS readable_schools)::integer[])));
create policy scope_reads on school_detail for select to rollbook_scope using (true);
create policy writer_all on school_detail to rollbook_writer using (true) with check (true);

grant select on school_term to rollbook_app, rollbook_worker;
grant select, insert, delete on school_term to rollbook_writer;
alter table school_term enable row level security, force row level security;
create policy owner_all on school_term to rollbook_owner using (true) with check (true);
create policy read_calendar on school_term for select to rollbook_app, rollbook_worker using ((school_id = ANY (( SELECT app.readable_schools() AS readable_schools)::integer[])));
create policy writer_all on school_term to rollbook_writer using (true) with check (true);

grant select on school_closure to rollbook_app, rollbook_worker;
grant select, insert, delete on school_closure to rollbook_writer;
alter table school_closure enable row level security, force row level security;
create policy owner_all on school_closure to rollbook_owner using (true) with check (true);
create policy read_calendar on school_closure for select to rollbook_app, rollbook_worker using ((school_id = ANY (( SELECT app.readable_schools() AS readable_schools)::integer[])));
create policy writer_all on school_closure to rollbook_writer using (true) with check (true);

grant select on school_day to rollbook_app, rollbook_worker;
grant select, insert, delete on school_day to rollbook_writer;
alter table school_day enable row level security, force row level security;
create policy owner_all on school_day to rollbook_owner using (true) with check (true);
create policy read_calendar on school_day for select to rollbook_app, rollbook_worker using ((school_id = ANY (( SELECT app.readable_schools() AS readable_schools)::integer[])));
create policy writer_all on school_day to rollbook_writer using (true) with check (true);

grant select on school_week to rollbook_app, rollbook_worker;
grant select, insert, delete on school_week to rollbook_writer;
alter table school_week enable row level security, force row level security;
create policy owner_all on school_week to rollbook_owner using (true) with check (true);
create policy read_calendar on school_week for select to rollbook_app, rollbook_worker using ((school_id = ANY (( SELECT app.readable_schools() AS readable_schools)::integer[])));
create policy writer_all on school_week to rollbook_writer using (true) with check (true);

grant select on session_time to rollbook_app, rollbook_worker;
grant select, insert, update on session_time to rollbook_writer;
alter table session_time enable row level security, force row level security;
create policy owner_all on session_time to rollbook_owner using (true) with check (true);
create policy read_calendar on session_time for select to rollbook_app, rollbook_worker using ((school_id = ANY (( SELECT app.readable_schools() AS readable_schools)::integer[])));
create policy writer_all on session_time to rollbook_writer using (true) with check (true);

grant select on school_setting to rollbook_app, rollbook_worker;
grant select, insert, update on school_setting to rollbook_writer;
alter table school_setting enable row level security, force row level security;
create policy owner_all on school_setting to rollbook_owner using (true) with check (true);
create policy read_setting on school_setting for select to rollbook_app, rollbook_worker using ((school_id = ANY (( SELECT app.readable_schools() AS readable_schools)::integer[])));
create policy writer_all on school_setting to rollbook_writer using (true) with check (true);

grant select on access_log to rollbook_app, rollbook_worker;
grant select, insert on access_log to rollbook_writer;
alter table access_log enable row level security, force row level security;
create policy owner_all on access_log to rollbook_owner using (true) with check (true);
create policy read_access_log on access_log for select to rollbook_app, rollbook_worker using ((school_id = ANY (( SELECT app.schools_where('read_access_log'::text) AS schools_where)::integer[])));
create policy writer_all on access_log to rollbook_writer using (true) with check (true);
