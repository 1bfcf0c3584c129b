grant select on attendance_code to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope, rollbook_writer;

grant select on session_mark to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on session_mark to rollbook_writer;
alter table session_mark enable row level security, force row level security;
alter table session_mark_2019 enable row level security, force row level security;
alter table session_mark_2020 enable row level security, force row level security;
alter table session_mark_2021 enable row level security, force row level security;
alter table session_mark_2022 enable row level security, force row level security;
alter table session_mark_2023 enable row level security, force row level security;
alter table session_mark_2024 enable row level security, force row level security;
alter table session_mark_2025 enable row level security, force row level security;
alter table session_mark_2026 enable row level security, force row level security;
alter table session_mark_2027 enable row level security, force row level security;
create policy owner_all on session_mark to rollbook_owner using (true) with check (true);
create policy read_marks on session_mark for select to rollbook_app, rollbook_worker using ((((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.held_on(school_id, date, date))) AND (code <> ALL (( SELECT app.hidden_codes() AS hidden_codes)::text[]))));
create policy scope_reads on session_mark for select to rollbook_scope using (true);
create policy writer_all on session_mark to rollbook_writer using (true) with check (true);

grant select on mark_detail to rollbook_app, rollbook_worker;
grant select, insert, update on mark_detail to rollbook_writer;
alter table mark_detail enable row level security, force row level security;
create policy owner_all on mark_detail to rollbook_owner using (true) with check (true);
create policy read_marks on mark_detail for select to rollbook_app, rollbook_worker using ((((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.held_on(school_id, date, date))) AND ((NOT restricted) OR ( SELECT app.has_ability('see_restricted'::text) AS has_ability))));
create policy writer_all on mark_detail to rollbook_writer using (true) with check (true);

grant select, insert on mark_amendment to rollbook_writer;
grant select (school_id, pupil_id, date, session, revision, original, original_minutes, original_by, original_at, amended, amended_minutes, after_close, reason, at, by_membership, person_name, position) on mark_amendment to rollbook_app, rollbook_worker;
alter table mark_amendment enable row level security, force row level security;
create policy owner_all on mark_amendment to rollbook_owner using (true) with check (true);
create policy read_marks on mark_amendment for select to rollbook_app, rollbook_worker using ((((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.held_on(school_id, date, date))) AND (original <> ALL (( SELECT app.hidden_codes() AS hidden_codes)::text[])) AND (amended <> ALL (( SELECT app.hidden_codes() AS hidden_codes)::text[]))));
create policy writer_all on mark_amendment to rollbook_writer using (true) with check (true);

grant select on register to rollbook_app, rollbook_worker;
grant select, insert on register to rollbook_writer;
alter table register enable row level security, force row level security;
create policy owner_all on register to rollbook_owner using (true) with check (true);
create policy read_register on register for select to rollbook_app, rollbook_worker using (((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (group_id = ANY (( SELECT app.groups_on(app.today()) AS groups_on)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.held_on(school_id, date, date))));
create policy writer_all on register to rollbook_writer using (true) with check (true);

grant select, insert on register_request to rollbook_writer;
grant select, delete on register_request to rollbook_purge;
alter table register_request enable row level security, force row level security;
create policy owner_all on register_request to rollbook_owner using (true) with check (true);
create policy purge_all on register_request to rollbook_purge using (true);
create policy writer_all on register_request to rollbook_writer using (true) with check (true);

grant select on presence_event to rollbook_app, rollbook_worker;
grant select, insert on presence_event to rollbook_writer;
alter table presence_event enable row level security, force row level security;
create policy owner_all on presence_event to rollbook_owner using (true) with check (true);
create policy read_of_pupil on presence_event for select to rollbook_app, rollbook_worker using (((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.pupil_held(school_id, pupil_id) AND app.held_on(school_id, date, date))));
create policy writer_all on presence_event to rollbook_writer using (true) with check (true);
