grant select on officer_school to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on officer_school to rollbook_writer;
alter table officer_school enable row level security, force row level security;
create policy read_officer_school on officer_school for select to rollbook_app, rollbook_worker using (((membership_id = ( SELECT a.membership_id
   FROM app.current_actor() a(person_id, membership_id, role, reach, school_id, trust_id, authority_id, person_name, "position"))) OR (school_id = ANY (( SELECT app.schools_where('give_schools'::text) AS schools_where)::integer[]))));
create policy scope_reads on officer_school for select to rollbook_scope using (true);
create policy writer_all on officer_school to rollbook_writer using (true) with check (true);

grant select on child_flag to rollbook_app, rollbook_worker;
grant select, insert, update on child_flag to rollbook_writer;
grant select, delete on child_flag to rollbook_purge;
alter table child_flag enable row level security, force row level security;
create policy purge_all on child_flag to rollbook_purge using (true);
create policy read_flag on child_flag for select to rollbook_app, rollbook_worker using (((school_id = ANY (( SELECT app.schools_where('confirm_flag'::text) AS schools_where)::integer[])) OR (( SELECT app.has_ability('flag_child'::text) AS has_ability) AND (authority_id = ( SELECT a.authority_id
   FROM app.current_actor() a(person_id, membership_id, role, reach, school_id, trust_id, authority_id, person_name, "position"))))));
create policy writer_all on child_flag to rollbook_writer using (true) with check (true);
