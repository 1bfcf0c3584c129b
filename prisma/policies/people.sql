grant select on person to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope;
grant select, insert, update on person to rollbook_writer;
alter table person enable row level security, force row level security;
create policy auth_all on person to rollbook_auth using (true) with check (true);
create policy owner_all on person to rollbook_owner using (true) with check (true);
create policy read_person on person for select to rollbook_app, rollbook_worker using (((id = ( SELECT a.person_id
   FROM app.current_actor() a(person_id, membership_id, role, reach, school_id, trust_id, authority_id, person_name, "position"))) OR (EXISTS ( SELECT
   FROM membership m
  WHERE (m.person_id = person.id)))));
create policy scope_reads on person for select to rollbook_scope using (true);
create policy writer_all on person to rollbook_writer using (true) with check (true);

grant select on membership to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope;
grant select, insert, update on membership to rollbook_writer;
alter table membership enable row level security, force row level security;
create policy auth_all on membership to rollbook_auth using (true) with check (true);
create policy owner_all on membership to rollbook_owner using (true) with check (true);
create policy read_membership on membership for select to rollbook_app, rollbook_worker using (((person_id = ( SELECT a.person_id
   FROM app.current_actor() a(person_id, membership_id, role, reach, school_id, trust_id, authority_id, person_name, "position"))) OR (school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (school_id = ANY (( SELECT app.schools_where('manage_staff'::text) AS schools_where)::integer[])) OR (trust_id = ( SELECT a.trust_id
   FROM app.current_actor() a(person_id, membership_id, role, reach, school_id, trust_id, authority_id, person_name, "position"))) OR (authority_id = ( SELECT a.authority_id
   FROM app.current_actor() a(person_id, membership_id, role, reach, school_id, trust_id, authority_id, person_name, "position")))));
create policy scope_reads on membership for select to rollbook_scope using (true);
create policy writer_all on membership to rollbook_writer using (true) with check (true);

grant select on membership_scope to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on membership_scope to rollbook_writer;
alter table membership_scope enable row level security, force row level security;
create policy owner_all on membership_scope to rollbook_owner using (true) with check (true);
create policy read_scope on membership_scope for select to rollbook_app, rollbook_worker using (((membership_id = ( SELECT a.membership_id
   FROM app.current_actor() a(person_id, membership_id, role, reach, school_id, trust_id, authority_id, person_name, "position"))) OR (school_id = ANY (( SELECT app.schools_where('give_cover'::text) AS schools_where)::integer[])) OR (school_id = ANY (( SELECT app.schools_where('manage_staff'::text) AS schools_where)::integer[]))));
create policy read_scope_to_report on membership_scope for select to rollbook_app, rollbook_worker using ((school_id = ANY (( SELECT app.schools_where('send_reports'::text) AS schools_where)::integer[])));
create policy scope_reads on membership_scope for select to rollbook_scope using (true);
create policy writer_all on membership_scope to rollbook_writer using (true) with check (true);

grant select, insert, update on credential to rollbook_auth;
alter table credential enable row level security, force row level security;
create policy auth_all on credential to rollbook_auth using (true) with check (true);
create policy owner_all on credential to rollbook_owner using (true) with check (true);

grant select, insert, update on invitation to rollbook_auth;
alter table invitation enable row level security, force row level security;
create policy auth_all on invitation to rollbook_auth using (true) with check (true);
create policy owner_all on invitation to rollbook_owner using (true) with check (true);

grant select, insert, update on auth_session to rollbook_auth;
grant select on auth_session to rollbook_scope;
grant select, insert on auth_session to rollbook_writer;
grant select, delete on auth_session to rollbook_purge;
alter table auth_session enable row level security, force row level security;
create policy auth_all on auth_session to rollbook_auth using (true) with check (true);
create policy owner_all on auth_session to rollbook_owner using (true) with check (true);
create policy purge_all on auth_session to rollbook_purge using (true);
create policy scope_reads on auth_session for select to rollbook_scope using (true);
create policy writer_reads on auth_session for select to rollbook_writer using (true);
create policy writer_starts_service on auth_session for insert to rollbook_writer with check ((kind = 'service'::text));

grant select, insert, delete on sign_in_attempt to rollbook_auth;
grant select, delete on sign_in_attempt to rollbook_purge;
alter table sign_in_attempt enable row level security, force row level security;
create policy auth_all on sign_in_attempt to rollbook_auth using (true) with check (true);
create policy owner_all on sign_in_attempt to rollbook_owner using (true) with check (true);
create policy purge_all on sign_in_attempt to rollbook_purge using (true);
