-- Oneself, and people with a past or present position that one may see. Listing all of an authority's colleagues would read
-- thousands of rows for each query, so the usual form checks the one person.
grant select on person to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope;
grant select, insert, update on person to rollbook_writer;
select app.guard('person',
  $$
    id = app.my_person()
    or id = any (app.known_people())
  $$,
  usual => $$
    id = app.my_person()
    or exists (select from membership m where m.person_id = person.id and m.accepted_at is not null)
  $$);

-- One's own positions, and those in a school or organisation one belongs to.
grant select on membership to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope;
grant select, insert, update on membership to rollbook_writer;
select app.guard('membership', $$
  person_id = app.my_person()
  or school_id = any (app.pupil_schools())
  or school_id = any (app.schools_where('manage_staff'))
  or trust_id = app.my_trust()
  or authority_id = app.my_authority()
$$);

-- The groups and years one was given oneself; those of others, for people who may give them. The job that sends reports
-- reads those of its own school, to know the recipients.
grant select on membership_scope to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on membership_scope to rollbook_writer;
select app.guard('membership_scope', $$
  membership_id = app.my_membership()
  or school_id = any (app.schools_where('give_cover'))
  or school_id = any (app.schools_where('manage_staff'))
  or school_id = any (app.schools_where('send_reports'))
$$);

-- Credentials and sessions are for signing in alone: rollbook_auth reads them before it is known who is asking.
grant select, insert, update on credential to rollbook_auth;
select app.guard('credential');

grant select, insert, update on invitation to rollbook_auth;
select app.guard('invitation');

grant select, insert, update on auth_session to rollbook_auth;
grant select on auth_session to rollbook_scope;
grant select on auth_session to rollbook_writer;
grant select, delete on auth_session to rollbook_purge;
select app.guard('auth_session');
-- A job's session is its school's own service, and ends by itself.
grant insert on auth_session to rollbook_writer;
create policy writer_starts_service on auth_session for insert to rollbook_writer with check (kind = 'service');

grant select, insert, delete on sign_in_attempt to rollbook_auth;
grant select, delete on sign_in_attempt to rollbook_purge;
select app.guard('sign_in_attempt');
