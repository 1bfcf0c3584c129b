-- Row-level security. Every table with tenant data: ENABLE and FORCE, so that even the owner needs a policy.
-- For rollbook_app and rollbook_worker each policy is written out below; a table without one shows them nothing.

do $$
declare t text;
begin
  foreach t in array array[
    'school', 'school_detail', 'person', 'membership', 'registration_group', 'membership_scope',
    'credential', 'invitation', 'auth_session', 'sign_in_attempt',
    'school_term', 'school_closure', 'school_day', 'school_week', 'session_time',
    'pupil', 'pupil_name', 'pupil_address', 'contact', 'pupil_contact', 'enrolment', 'session_pattern',
    'pupil_year_group', 'pupil_group', 'pupil_characteristic', 'child', 'child_link', 'pupil_share', 'admission_amendment',
    'session_mark', 'mark_detail', 'mark_amendment', 'register', 'register_request', 'pupil_week', 'pupil_year',
    'presence_event', 'access_log']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to rollbook_owner using (true) with check (true)', t);
  end loop;

  -- The functions' owners: rollbook_scope reads what it was granted, rollbook_writer writes what it was granted.
  foreach t in array array['person', 'membership', 'membership_scope', 'auth_session', 'school_detail',
    'registration_group', 'enrolment', 'pupil_group', 'pupil_year_group', 'pupil_share', 'session_mark']
  loop
    execute format('create policy scope_reads on %I for select to rollbook_scope using (true)', t);
  end loop;

  foreach t in array array[
    'school', 'school_detail', 'person', 'membership', 'registration_group', 'membership_scope',
    'school_term', 'school_closure', 'school_day', 'school_week', 'session_time',
    'pupil', 'pupil_name', 'pupil_address', 'contact', 'pupil_contact', 'enrolment', 'session_pattern',
    'pupil_year_group', 'pupil_group', 'pupil_characteristic', 'child', 'child_link', 'pupil_share', 'admission_amendment',
    'session_mark', 'mark_detail', 'mark_amendment', 'register', 'register_request', 'pupil_week', 'pupil_year',
    'presence_event', 'access_log']
  loop
    execute format('create policy writer_all on %I to rollbook_writer using (true) with check (true)', t);
  end loop;

  -- Credentials and sessions are rollbook_auth's alone; it reads names to say who is signing in, and where.
  foreach t in array array['credential', 'invitation', 'auth_session', 'sign_in_attempt', 'person', 'membership', 'school_detail']
  loop
    execute format('create policy auth_all on %I to rollbook_auth using (true) with check (true)', t);
  end loop;
end $$;

-- Reference data and organisations -------------------------------------------------------------------------
grant select on role, role_ability, attendance_code, role_code, authority, trust, demo
  to rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer;

create policy read_school on school for select to rollbook_app, rollbook_worker
  using (id = any ((select app.readable_schools())::int[]));
create policy read_school_detail on school_detail for select to rollbook_app, rollbook_worker
  using (school_id = any ((select app.readable_schools())::int[]));

-- People: oneself, and those who hold or held a position in a school or organisation one belongs to.
create policy read_membership on membership for select to rollbook_app, rollbook_worker
  using (person_id = (select a.person_id from app.current_actor() a)
    or school_id = any ((select app.pupil_schools())::int[])
    or school_id = any ((select app.schools_where('manage_staff'))::int[])
    or trust_id = (select a.trust_id from app.current_actor() a)
    or authority_id = (select a.authority_id from app.current_actor() a));
create policy read_person on person for select to rollbook_app, rollbook_worker
  using (id = (select a.person_id from app.current_actor() a)
    or exists (select from membership m where m.person_id = person.id));
create policy read_group on registration_group for select to rollbook_app, rollbook_worker
  using (school_id = any ((select app.pupil_schools())::int[])
    or id = any ((select app.groups_on(app.today()))::int[])
    or (school_id = any ((select app.partly_held_schools())::int[]) and app.held_on(school_id, from_date, to_date)));
create policy read_scope on membership_scope for select to rollbook_app, rollbook_worker
  using (membership_id = (select a.membership_id from app.current_actor() a)
    or school_id = any ((select app.schools_where('give_cover'))::int[])
    or school_id = any ((select app.schools_where('manage_staff'))::int[]));

-- The calendar holds no personal data: all who know the school may read it.
do $$
declare t text;
begin
  foreach t in array array['school_term', 'school_closure', 'school_day', 'school_week', 'session_time'] loop
    execute format('create policy read_calendar on %I for select to rollbook_app, rollbook_worker
      using (school_id = any ((select app.readable_schools())::int[]))', t);
  end loop;
end $$;

-- Pupils: the whole school, one's own groups or years, a pupil shared with one's authority, or a school held
-- for a time, of which rows of that time are shown. Governors and trustees are in none of these: no pupil-level
-- policy reaches them.
create policy read_pupil on pupil for select to rollbook_app, rollbook_worker
  using (school_id = any ((select app.pupil_schools())::int[])
    or id = any ((select app.scoped_pupils())::int[])
    or (school_id = any ((select app.partly_held_schools())::int[]) and app.pupil_held(school_id, id)));

do $$
declare t text;
begin
  foreach t in array array['pupil_name', 'enrolment', 'session_pattern', 'pupil_year_group', 'pupil_group', 'pupil_share',
    'presence_event'] loop
    execute format('create policy read_of_pupil on %I for select to rollbook_app, rollbook_worker
      using (school_id = any ((select app.pupil_schools())::int[])
        or pupil_id = any ((select app.scoped_pupils())::int[])
        or (school_id = any ((select app.partly_held_schools())::int[]) and app.pupil_held(school_id, pupil_id)
          and app.held_on(school_id, %s)))', t,
      case t when 'enrolment' then 'starting_day, leaving_day' when 'presence_event' then 'date, date'
        else 'from_date, to_date' end);
  end loop;

  -- Addresses, contacts, characteristics and the history of entries are not a class teacher's to read.
  foreach t in array array['pupil_address', 'pupil_contact', 'pupil_characteristic', 'child_link'] loop
    execute format('create policy read_private_of_pupil on %I for select to rollbook_app, rollbook_worker
      using ((select app.has_ability(''read_contacts''))
        and (school_id = any ((select app.pupil_schools())::int[])
          or pupil_id = any ((select app.scoped_pupils())::int[])
          or (school_id = any ((select app.partly_held_schools())::int[]) and app.pupil_held(school_id, pupil_id)
            and app.held_on(school_id, %s))))', t,
      case t when 'child_link' then '(decided_at at time zone ''Europe/London'')::date, ''9999-12-31'''
        else 'from_date, to_date' end);
  end loop;

  foreach t in array array['mark_amendment', 'session_mark', 'mark_detail'] loop
    execute format('create policy read_marks on %I for select to rollbook_app, rollbook_worker
      using ((school_id = any ((select app.pupil_schools())::int[])
          or pupil_id = any ((select app.scoped_pupils())::int[])
          or (school_id = any ((select app.partly_held_schools())::int[]) and app.held_on(school_id, date, date)))
        and %s)', t,
      case t
        when 'session_mark' then 'code <> all ((select app.hidden_codes())::text[])'
        when 'mark_detail' then '(not restricted or (select app.has_ability(''see_restricted'')))'
        else 'original <> all ((select app.hidden_codes())::text[]) and amended <> all ((select app.hidden_codes())::text[])'
      end);
  end loop;

  foreach t in array array['pupil_week', 'pupil_year'] loop
    execute format('create policy read_sums on %I for select to rollbook_app, rollbook_worker
      using (school_id = any ((select app.pupil_schools())::int[])
        or pupil_id = any ((select app.scoped_pupils())::int[])
        or (school_id = any ((select app.partly_held_schools())::int[]) and app.held_on(school_id, %s)))', t,
      case t when 'pupil_week' then 'monday, monday + 6'
        else 'make_date(academic_year, 8, 1), make_date(academic_year + 1, 7, 31)' end);
  end loop;
end $$;

-- A contact has no dates: what it says is of today, so whoever held the school for a time once does not read it.
create policy read_contact on contact for select to rollbook_app, rollbook_worker
  using ((select app.has_ability('read_contacts'))
    and (school_id = any ((select app.pupil_schools())::int[])
      or exists (select from pupil_contact pc where pc.school_id = contact.school_id and pc.contact_id = contact.id
        and (pc.school_id = any ((select app.schools_where('read_contacts'))::int[])
          or pc.pupil_id = any ((select app.scoped_pupils())::int[])))));
create policy read_child on child for select to rollbook_app, rollbook_worker
  using (exists (select from child_link l where l.child_id = child.id));
create policy read_admission_amendment on admission_amendment for select to rollbook_app, rollbook_worker
  using ((select app.has_ability('read_contacts'))
    and (school_id = any ((select app.pupil_schools())::int[])
      or pupil_id = any ((select app.scoped_pupils())::int[])));
create policy read_register on register for select to rollbook_app, rollbook_worker
  using (school_id = any ((select app.pupil_schools())::int[])
    or group_id = any ((select app.groups_on(app.today()))::int[])
    or (school_id = any ((select app.partly_held_schools())::int[]) and app.held_on(school_id, date, date)));
create policy read_access_log on access_log for select to rollbook_app, rollbook_worker
  using (school_id = any ((select app.schools_where('read_access_log'))::int[]));

-- Grants. The web and the jobs read; every write of tenant data goes through a function.
grant select on school, school_detail, person, membership, registration_group, membership_scope,
  school_term, school_closure, school_day, school_week, session_time,
  pupil, pupil_name, pupil_address, contact, pupil_contact, enrolment, session_pattern, pupil_year_group, pupil_group,
  pupil_characteristic, child, child_link, pupil_share, admission_amendment,
  session_mark, mark_detail, mark_amendment, register, pupil_week, pupil_year, presence_event, access_log
  to rollbook_app, rollbook_worker;

grant select, insert, update on credential, auth_session to rollbook_auth;
grant select, insert, update on invitation to rollbook_auth;
grant select, insert, delete on sign_in_attempt to rollbook_auth;
grant select on person, membership, school_detail to rollbook_auth;
grant usage on schema public to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope, rollbook_writer, rollbook_purge;
