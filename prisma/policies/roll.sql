grant select on registration_group to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on registration_group to rollbook_writer;
alter table registration_group enable row level security, force row level security;
create policy owner_all on registration_group to rollbook_owner using (true) with check (true);
create policy read_group on registration_group for select to rollbook_app, rollbook_worker using (((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (id = ANY (( SELECT app.groups_on(app.today()) AS groups_on)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.held_on(school_id, from_date, to_date))));
create policy scope_reads on registration_group for select to rollbook_scope using (true);
create policy writer_all on registration_group to rollbook_writer using (true) with check (true);

grant select on pupil to rollbook_app, rollbook_worker, rollbook_purge;
grant select, insert, update on pupil to rollbook_writer;
grant update (upn, former_upn) on pupil to rollbook_purge;
alter table pupil enable row level security, force row level security;
create policy owner_all on pupil to rollbook_owner using (true) with check (true);
create policy purge_all on pupil to rollbook_purge using (true);
create policy read_pupil on pupil for select to rollbook_app, rollbook_worker using (((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.pupil_held(school_id, id))));
create policy writer_all on pupil to rollbook_writer using (true) with check (true);

grant select on pupil_name to rollbook_app, rollbook_worker;
grant select, insert, update on pupil_name to rollbook_writer;
grant select, delete on pupil_name to rollbook_purge;
alter table pupil_name enable row level security, force row level security;
create policy owner_all on pupil_name to rollbook_owner using (true) with check (true);
create policy purge_all on pupil_name to rollbook_purge using (true);
create policy read_of_pupil on pupil_name for select to rollbook_app, rollbook_worker using (((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.pupil_held(school_id, pupil_id) AND app.held_on(school_id, from_date, to_date))));
create policy writer_all on pupil_name to rollbook_writer using (true) with check (true);

grant select on pupil_address to rollbook_app, rollbook_worker;
grant select, insert, update on pupil_address to rollbook_writer;
grant select, delete on pupil_address to rollbook_purge;
alter table pupil_address enable row level security, force row level security;
create policy owner_all on pupil_address to rollbook_owner using (true) with check (true);
create policy purge_all on pupil_address to rollbook_purge using (true);
create policy read_private_of_pupil on pupil_address for select to rollbook_app, rollbook_worker using ((( SELECT app.has_ability('read_contacts'::text) AS has_ability) AND ((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.pupil_held(school_id, pupil_id) AND app.held_on(school_id, from_date, to_date)))));
create policy writer_all on pupil_address to rollbook_writer using (true) with check (true);

grant select on contact to rollbook_app, rollbook_worker;
grant select, insert, update on contact to rollbook_writer;
grant select, delete on contact to rollbook_purge;
alter table contact enable row level security, force row level security;
create policy owner_all on contact to rollbook_owner using (true) with check (true);
create policy purge_all on contact to rollbook_purge using (true);
create policy read_contact on contact for select to rollbook_app, rollbook_worker using ((( SELECT app.has_ability('read_contacts'::text) AS has_ability) AND ((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (EXISTS ( SELECT
   FROM pupil_contact pc
  WHERE ((pc.school_id = contact.school_id) AND (pc.contact_id = contact.id) AND ((pc.school_id = ANY (( SELECT app.schools_where('read_contacts'::text) AS schools_where)::integer[])) OR (pc.pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])))))))));
create policy writer_all on contact to rollbook_writer using (true) with check (true);

grant select on pupil_contact to rollbook_app, rollbook_worker;
grant select, insert, update on pupil_contact to rollbook_writer;
grant select, delete on pupil_contact to rollbook_purge;
alter table pupil_contact enable row level security, force row level security;
create policy owner_all on pupil_contact to rollbook_owner using (true) with check (true);
create policy purge_all on pupil_contact to rollbook_purge using (true);
create policy read_private_of_pupil on pupil_contact for select to rollbook_app, rollbook_worker using ((( SELECT app.has_ability('read_contacts'::text) AS has_ability) AND ((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.pupil_held(school_id, pupil_id) AND app.held_on(school_id, from_date, to_date)))));
create policy writer_all on pupil_contact to rollbook_writer using (true) with check (true);

grant select on enrolment to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on enrolment to rollbook_writer;
alter table enrolment enable row level security, force row level security;
create policy owner_all on enrolment to rollbook_owner using (true) with check (true);
create policy read_of_pupil on enrolment for select to rollbook_app, rollbook_worker using (((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.pupil_held(school_id, pupil_id) AND app.held_on(school_id, starting_day, leaving_day))));
create policy scope_reads on enrolment for select to rollbook_scope using (true);
create policy writer_all on enrolment to rollbook_writer using (true) with check (true);

grant select on session_pattern to rollbook_app, rollbook_worker;
grant select, insert, update on session_pattern to rollbook_writer;
alter table session_pattern enable row level security, force row level security;
create policy owner_all on session_pattern to rollbook_owner using (true) with check (true);
create policy read_of_pupil on session_pattern for select to rollbook_app, rollbook_worker using (((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.pupil_held(school_id, pupil_id) AND app.held_on(school_id, from_date, to_date))));
create policy writer_all on session_pattern to rollbook_writer using (true) with check (true);

grant select on pupil_year_group to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on pupil_year_group to rollbook_writer;
alter table pupil_year_group enable row level security, force row level security;
create policy owner_all on pupil_year_group to rollbook_owner using (true) with check (true);
create policy read_of_pupil on pupil_year_group for select to rollbook_app, rollbook_worker using (((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.pupil_held(school_id, pupil_id) AND app.held_on(school_id, from_date, to_date))));
create policy scope_reads on pupil_year_group for select to rollbook_scope using (true);
create policy writer_all on pupil_year_group to rollbook_writer using (true) with check (true);

grant select on pupil_group to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on pupil_group to rollbook_writer;
alter table pupil_group enable row level security, force row level security;
create policy owner_all on pupil_group to rollbook_owner using (true) with check (true);
create policy read_of_pupil on pupil_group for select to rollbook_app, rollbook_worker using (((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.pupil_held(school_id, pupil_id) AND app.held_on(school_id, from_date, to_date))));
create policy scope_reads on pupil_group for select to rollbook_scope using (true);
create policy writer_all on pupil_group to rollbook_writer using (true) with check (true);

grant select on pupil_characteristic to rollbook_app, rollbook_worker, rollbook_purge;
grant select, insert, update on pupil_characteristic to rollbook_writer;
alter table pupil_characteristic enable row level security, force row level security;
create policy owner_all on pupil_characteristic to rollbook_owner using (true) with check (true);
create policy purge_all on pupil_characteristic to rollbook_purge using (true);
create policy read_private_of_pupil on pupil_characteristic for select to rollbook_app, rollbook_worker using ((( SELECT app.has_ability('read_contacts'::text) AS has_ability) AND ((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.pupil_held(school_id, pupil_id) AND app.held_on(school_id, from_date, to_date)))));
create policy writer_all on pupil_characteristic to rollbook_writer using (true) with check (true);

grant select on pupil_share to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, delete on pupil_share to rollbook_writer;
alter table pupil_share enable row level security, force row level security;
create policy owner_all on pupil_share to rollbook_owner using (true) with check (true);
create policy read_of_pupil on pupil_share for select to rollbook_app, rollbook_worker using (((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.pupil_held(school_id, pupil_id) AND app.held_on(school_id, from_date, to_date))));
create policy scope_reads on pupil_share for select to rollbook_scope using (true);
create policy writer_all on pupil_share to rollbook_writer using (true) with check (true);

grant select on admission_amendment to rollbook_app, rollbook_worker, rollbook_purge;
grant select, insert on admission_amendment to rollbook_writer;
alter table admission_amendment enable row level security, force row level security;
create policy owner_all on admission_amendment to rollbook_owner using (true) with check (true);
create policy purge_all on admission_amendment to rollbook_purge using (true);
create policy read_admission_amendment on admission_amendment for select to rollbook_app, rollbook_worker using ((( SELECT app.has_ability('read_contacts'::text) AS has_ability) AND ((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[]))) AND (id <> ALL (( SELECT app.sealed_amendments() AS sealed_amendments)::bigint[]))));
create policy writer_all on admission_amendment to rollbook_writer using (true) with check (true);

grant select on document to rollbook_app, rollbook_worker;
grant select, insert, update on document to rollbook_writer;
grant select, delete on document to rollbook_purge;
alter table document enable row level security, force row level security;
create policy owner_all on document to rollbook_owner using (true) with check (true);
create policy purge_all on document to rollbook_purge using (true);
create policy read_document on document for select to rollbook_app, rollbook_worker using (((removed_at IS NULL) AND ( SELECT app.has_ability('read_documents'::text) AS has_ability) AND ((NOT confidential) OR ( SELECT app.has_ability('see_restricted'::text) AS has_ability)) AND ((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])))));
create policy writer_all on document to rollbook_writer using (true) with check (true);

grant select, insert on document_content to rollbook_writer;
grant select, delete on document_content to rollbook_purge;
alter table document_content enable row level security, force row level security;
create policy owner_all on document_content to rollbook_owner using (true) with check (true);
create policy purge_all on document_content to rollbook_purge using (true);
create policy writer_all on document_content to rollbook_writer using (true) with check (true);

grant select on child to rollbook_app, rollbook_worker;
grant select, insert on child to rollbook_writer;
alter table child enable row level security, force row level security;
create policy owner_all on child to rollbook_owner using (true) with check (true);
create policy read_child on child for select to rollbook_app, rollbook_worker using ((EXISTS ( SELECT
   FROM child_link l
  WHERE (l.child_id = child.id))));
create policy writer_all on child to rollbook_writer using (true) with check (true);

grant select on child_link to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on child_link to rollbook_writer;
grant select, delete on child_link to rollbook_purge;
grant update (undone_at, undone_by, undone_reason) on child_link to rollbook_purge;
alter table child_link enable row level security, force row level security;
create policy owner_all on child_link to rollbook_owner using (true) with check (true);
create policy purge_all on child_link to rollbook_purge using (true);
create policy read_private_of_pupil on child_link for select to rollbook_app, rollbook_worker using ((( SELECT app.has_ability('read_contacts'::text) AS has_ability) AND ((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.pupil_held(school_id, pupil_id) AND app.held_on(school_id, ((decided_at AT TIME ZONE 'Europe/London'::text))::date, '9999-12-31'::date)))));
create policy scope_reads on child_link for select to rollbook_scope using (true);
create policy writer_all on child_link to rollbook_writer using (true) with check (true);

grant select, insert, update on child_distinct to rollbook_writer;
grant select, delete on child_distinct to rollbook_purge;
alter table child_distinct enable row level security, force row level security;
create policy owner_all on child_distinct to rollbook_owner using (true) with check (true);
create policy purge_all on child_distinct to rollbook_purge using (true);
create policy writer_all on child_distinct to rollbook_writer using (true) with check (true);

grant select on parent to rollbook_app, rollbook_worker;
grant select, insert on parent to rollbook_writer;
alter table parent enable row level security, force row level security;
create policy owner_all on parent to rollbook_owner using (true) with check (true);
create policy read_parent on parent for select to rollbook_app, rollbook_worker using ((EXISTS ( SELECT
   FROM parent_link l
  WHERE (l.parent_id = parent.id))));
create policy writer_all on parent to rollbook_writer using (true) with check (true);

grant select on parent_link to rollbook_app, rollbook_worker, rollbook_purge;
grant select, insert, update on parent_link to rollbook_writer;
alter table parent_link enable row level security, force row level security;
create policy owner_all on parent_link to rollbook_owner using (true) with check (true);
create policy purge_all on parent_link to rollbook_purge using (true);
create policy read_contact on parent_link for select to rollbook_app, rollbook_worker using ((EXISTS ( SELECT
   FROM contact c
  WHERE ((c.school_id = parent_link.school_id) AND (c.id = parent_link.contact_id)))));
create policy writer_all on parent_link to rollbook_writer using (true) with check (true);

grant select, insert, update on parent_distinct to rollbook_writer;
alter table parent_distinct enable row level security, force row level security;
create policy owner_all on parent_distinct to rollbook_owner using (true) with check (true);
create policy writer_all on parent_distinct to rollbook_writer using (true) with check (true);

grant select on sealed_record to rollbook_writer;
grant select, insert on sealed_record to rollbook_purge;
alter table sealed_record enable row level security, force row level security;
create policy owner_all on sealed_record to rollbook_owner using (true) with check (true);
create policy purge_all on sealed_record to rollbook_purge using (true) with check (true);
create policy writer_all on sealed_record to rollbook_writer using (true) with check (true);

grant select on sealed_amendment to rollbook_scope, rollbook_writer;
grant select, insert on sealed_amendment to rollbook_purge;
alter table sealed_amendment enable row level security, force row level security;
create policy owner_all on sealed_amendment to rollbook_owner using (true) with check (true);
create policy purge_all on sealed_amendment to rollbook_purge using (true) with check (true);
create policy scope_reads on sealed_amendment for select to rollbook_scope using (true);
create policy writer_all on sealed_amendment to rollbook_writer using (true) with check (true);
