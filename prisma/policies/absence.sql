grant select on pupil_week to rollbook_app, rollbook_worker;
grant select, insert, update on pupil_week to rollbook_writer;
alter table pupil_week enable row level security, force row level security;
create policy owner_all on pupil_week to rollbook_owner using (true) with check (true);
create policy read_sums on pupil_week for select to rollbook_app, rollbook_worker using (((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])) OR ((school_id = ANY (( SELECT app.partly_held_schools() AS partly_held_schools)::integer[])) AND app.held_throughout(school_id, monday, (monday + 6)))));
create policy writer_all on pupil_week to rollbook_writer using (true) with check (true);

grant select on pupil_year to rollbook_app, rollbook_worker;
grant select, insert, update on pupil_year to rollbook_writer;
alter table pupil_year enable row level security, force row level security;
create policy owner_all on pupil_year to rollbook_owner using (true) with check (true);
create policy read_sums on pupil_year for select to rollbook_app, rollbook_worker using (((school_id IN ( SELECT unnest(app.pupil_schools()) AS unnest)) OR (pupil_id IN ( SELECT unnest(app.scoped_pupils()) AS unnest)) OR ((school_id IN ( SELECT unnest(app.partly_held_schools()) AS unnest)) AND app.held_throughout(school_id, make_date((academic_year)::integer, 8, 1), make_date((academic_year + 1), 7, 31)))));
create policy writer_all on pupil_year to rollbook_writer using (true) with check (true);

grant select on pupil_term to rollbook_app, rollbook_worker;
grant select, insert, update on pupil_term to rollbook_writer;
alter table pupil_term enable row level security, force row level security;
create policy read_sums on pupil_term for select to rollbook_app, rollbook_worker using (((school_id IN ( SELECT unnest(app.pupil_schools()) AS unnest)) OR (pupil_id IN ( SELECT unnest(app.scoped_pupils()) AS unnest)) OR ((school_id IN ( SELECT unnest(app.partly_held_schools()) AS unnest)) AND app.held_throughout(school_id, make_date((academic_year)::integer, 8, 1), make_date((academic_year + 1), 7, 31)))));
create policy writer_all on pupil_term to rollbook_writer using (true) with check (true);

grant select on pupil_cohort to rollbook_app, rollbook_worker;
grant select, insert, update on pupil_cohort to rollbook_writer;
alter table pupil_cohort enable row level security, force row level security;
create policy read_private_of_pupil on pupil_cohort for select to rollbook_app, rollbook_worker using ((( SELECT app.has_ability('read_contacts'::text) AS has_ability) AND ((school_id IN ( SELECT unnest(app.pupil_schools()) AS unnest)) OR (pupil_id IN ( SELECT unnest(app.scoped_pupils()) AS unnest)) OR ((school_id IN ( SELECT unnest(app.partly_held_schools()) AS unnest)) AND app.held_throughout(school_id, make_date((academic_year)::integer, 8, 1), make_date((academic_year + 1), 7, 31))))));
create policy writer_all on pupil_cohort to rollbook_writer using (true) with check (true);

grant select on census_part to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope, rollbook_writer;

grant select on cohort_bits to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope, rollbook_writer;

grant select on benchmark to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope, rollbook_writer;

grant select on school_target to rollbook_app, rollbook_worker;
grant select, insert on school_target to rollbook_writer;
alter table school_target enable row level security, force row level security;
create policy owner_all on school_target to rollbook_owner using (true) with check (true);
create policy read_target on school_target for select to rollbook_app, rollbook_worker using ((school_id = ANY (( SELECT app.readable_schools() AS readable_schools)::integer[])));
create policy writer_all on school_target to rollbook_writer using (true) with check (true);

grant select on strategy to rollbook_app, rollbook_worker;
grant select, insert on strategy to rollbook_writer;
alter table strategy enable row level security, force row level security;
create policy owner_all on strategy to rollbook_owner using (true) with check (true);
create policy read_strategy on strategy for select to rollbook_app, rollbook_worker using ((school_id = ANY (( SELECT app.schools_where('see_analysis'::text) AS schools_where)::integer[])));
create policy writer_all on strategy to rollbook_writer using (true) with check (true);

grant select on strategy_pupil to rollbook_app, rollbook_worker;
grant select, insert, update on strategy_pupil to rollbook_writer;
alter table strategy_pupil enable row level security, force row level security;
create policy owner_all on strategy_pupil to rollbook_owner using (true) with check (true);
create policy read_private_of_pupil on strategy_pupil for select to rollbook_app, rollbook_worker using ((( SELECT app.has_ability('read_contacts'::text) AS has_ability) AND ((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (pupil_id = ANY (( SELECT app.scoped_pupils() AS scoped_pupils)::integer[])))));
create policy writer_all on strategy_pupil to rollbook_writer using (true) with check (true);

grant select on published_report to rollbook_app, rollbook_worker;
grant select, insert on published_report to rollbook_writer;
alter table published_report enable row level security, force row level security;
create policy owner_all on published_report to rollbook_owner using (true) with check (true);
create policy read_snapshot on published_report for select to rollbook_app, rollbook_worker using ((( SELECT app.has_ability('read_snapshots'::text) AS has_ability) AND ((school_id = ( SELECT a.school_id
   FROM app.current_actor() a(person_id, membership_id, role, reach, school_id, trust_id, authority_id, person_name, "position"))) OR app.held_on(school_id, published_on, published_on))));
create policy writer_all on published_report to rollbook_writer using (true) with check (true);

grant select on report_draft to rollbook_app, rollbook_worker;
grant select, insert, update, delete on report_draft to rollbook_writer;
alter table report_draft enable row level security, force row level security;
create policy owner_all on report_draft to rollbook_owner using (true) with check (true);
create policy read_draft on report_draft for select to rollbook_app, rollbook_worker using (((school_id = ANY (( SELECT app.schools_where('publish_report'::text) AS schools_where)::integer[])) AND (school_id = ( SELECT a.school_id
   FROM app.current_actor() a(person_id, membership_id, role, reach, school_id, trust_id, authority_id, person_name, "position")))));
create policy writer_all on report_draft to rollbook_writer using (true) with check (true);

grant select on weekly_report_sent to rollbook_app, rollbook_worker;
grant select, insert on weekly_report_sent to rollbook_writer;
alter table weekly_report_sent enable row level security, force row level security;
create policy owner_all on weekly_report_sent to rollbook_owner using (true) with check (true);
create policy read_sent on weekly_report_sent for select to rollbook_app, rollbook_worker using (((school_id = ANY (( SELECT app.pupil_schools() AS pupil_schools)::integer[])) OR (group_id = ANY (( SELECT app.groups_on(app.today()) AS groups_on)::integer[]))));
create policy writer_all on weekly_report_sent to rollbook_writer using (true) with check (true);
