-- Groups, for those who work with the whole school or with the group.
grant select on registration_group to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on registration_group to rollbook_writer;
select app.guard('registration_group', $$
  school_id = any (app.pupil_schools())
  or id = any (app.groups_on(app.today()))
  or (school_id = any (app.partly_held_schools())
    and app.held_on(school_id, from_date, to_date))
$$);

-- Pupils: the whole school, one's own groups or years, a pupil shared with one's authority, or a school held for a time, of
-- which rows of that time are shown. Governors and trustees are in none of these: no wall of a pupil's row lets them in.
grant select on pupil to rollbook_app, rollbook_worker, rollbook_purge;
grant select, insert, update on pupil to rollbook_writer;
grant update (upn, former_upn) on pupil to rollbook_purge;
select app.guard('pupil', $$
  school_id = any (app.pupil_schools())
  or id = any (app.scoped_pupils())
  or (school_id = any (app.partly_held_schools())
    and app.pupil_held(school_id, id))
$$);

grant select on pupil_name to rollbook_app, rollbook_worker;
grant select, insert, update on pupil_name to rollbook_writer;
grant select, delete on pupil_name to rollbook_purge;
select app.guard('pupil_name', app.pupil_wall('from_date, to_date'));

-- Addresses, contacts, characteristics and links are not a class teacher's to read.
grant select on pupil_address to rollbook_app, rollbook_worker;
grant select, insert, update on pupil_address to rollbook_writer;
grant select, delete on pupil_address to rollbook_purge;
select app.guard('pupil_address', $$app.has_ability('read_contacts') and $$ || app.pupil_wall('from_date, to_date'));

-- A contact has no dates and describes today, so it is not shown to those who held the school for an earlier time. One's own
-- pupils have many contacts, so the usual form checks the one contact.
grant select on contact to rollbook_app, rollbook_worker;
grant select, insert, update on contact to rollbook_writer;
grant select, delete on contact to rollbook_purge;
select app.guard('contact',
  $$
    app.has_ability('read_contacts')
    and (
      school_id = any (app.pupil_schools())
      or id = any (app.scoped_contacts())
    )
  $$,
  usual => $$
    app.has_ability('read_contacts')
    and (
      school_id = any (app.pupil_schools())
      or exists (
        select from pupil_contact pc where pc.school_id = contact.school_id and pc.contact_id = contact.id
        and (pc.school_id = any (app.schools_where('read_contacts')) or pc.pupil_id = any (app.scoped_pupils()))
      )
    )
  $$);

grant select on pupil_contact to rollbook_app, rollbook_worker;
grant select, insert, update on pupil_contact to rollbook_writer;
grant select, delete on pupil_contact to rollbook_purge;
select app.guard('pupil_contact', $$app.has_ability('read_contacts') and $$ || app.pupil_wall('from_date, to_date'));

grant select on enrolment to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on enrolment to rollbook_writer;
select app.guard('enrolment', app.pupil_wall('starting_day, leaving_day'));

grant select on session_pattern to rollbook_app, rollbook_worker;
grant select, insert, update on session_pattern to rollbook_writer;
select app.guard('session_pattern', app.pupil_wall('from_date, to_date'));

grant select on withdrawal to rollbook_app, rollbook_worker;
grant select, insert, update on withdrawal to rollbook_writer;
select app.guard('withdrawal', $$
  app.has_ability('read_contacts')
  and (
    school_id = any (app.pupil_schools())
    or pupil_id = any (app.scoped_pupils())
  )
$$);

grant select on pupil_year_group to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on pupil_year_group to rollbook_writer;
select app.guard('pupil_year_group', app.pupil_wall('from_date, to_date'));

grant select on pupil_group to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on pupil_group to rollbook_writer;
select app.guard('pupil_group', app.pupil_wall('from_date, to_date'));

grant select on pupil_characteristic to rollbook_app, rollbook_worker, rollbook_purge;
grant select, insert, update on pupil_characteristic to rollbook_writer;
select app.guard('pupil_characteristic', $$app.has_ability('read_contacts') and $$ || app.pupil_wall('from_date, to_date'));

grant select on pupil_share to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, delete on pupil_share to rollbook_writer;
select app.guard('pupil_share', app.pupil_wall('from_date, to_date'));

-- The kinds of entries: the same for everybody.
grant select on entry_kind to rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer, rollbook_purge;

-- The history of the register's entries, without those that are sealed.
grant select on admission_amendment to rollbook_app, rollbook_worker, rollbook_purge;
grant select, insert on admission_amendment to rollbook_writer;
select app.guard('admission_amendment', $$
  app.has_ability('read_contacts')
  and (
    school_id = any (app.pupil_schools())
    or pupil_id = any (app.scoped_pupils())
  )
  and id <> all (app.sealed_amendments())
$$);

-- A confidential document is for those who may see the sensitive codes.
grant select on document to rollbook_app, rollbook_worker;
grant select, insert, update on document to rollbook_writer;
grant select, delete on document to rollbook_purge;
select app.guard('document', $$
  removed_at is null
  and app.has_ability('read_documents')
  and (not confidential or app.has_ability('see_restricted'))
  and (school_id = any (app.pupil_schools()) or pupil_id = any (app.scoped_pupils()))
$$);

-- The bytes are read through app.open_document alone.
grant select, insert on document_content to rollbook_writer;
grant select, delete on document_content to rollbook_purge;
select app.guard('document_content');

-- Shown to those who see one of the linked records.
grant select on child to rollbook_app, rollbook_worker;
grant select, insert on child to rollbook_writer;
select app.guard('child',
  $$id = any (app.linked_children())$$,
  usual => $$exists (select from child_link l where l.child_id = child.id)$$);

grant select on child_link to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on child_link to rollbook_writer;
grant select, delete on child_link to rollbook_purge;
grant update (undone_at, undone_by, undone_reason) on child_link to rollbook_purge;
select app.guard('child_link',
  $$app.has_ability('read_contacts') and $$
    || app.pupil_wall($$(decided_at at time zone 'Europe/London')::date, '9999-12-31'$$));

-- Read through app.child_decisions and app.parent_decisions alone.
grant select, insert, update on child_distinct to rollbook_writer;
grant select, delete on child_distinct to rollbook_purge;
select app.guard('child_distinct');

grant select on parent to rollbook_app, rollbook_worker;
grant select, insert on parent to rollbook_writer;
select app.guard('parent',
  $$id = any (app.linked_parents())$$,
  usual => $$exists (select from parent_link l where l.parent_id = parent.id)$$);

-- Shown to those who see the contact.
grant select on parent_link to rollbook_app, rollbook_worker, rollbook_purge;
grant select, insert, update on parent_link to rollbook_writer;
select app.guard('parent_link',
  $$
    app.has_ability('read_contacts')
    and (
      school_id = any (app.pupil_schools())
      or contact_id = any (app.scoped_contacts())
    )
  $$,
  usual => $$exists (select from contact c where c.school_id = parent_link.school_id and c.id = parent_link.contact_id)$$);

grant select, insert, update on parent_distinct to rollbook_writer;
select app.guard('parent_distinct');

-- Sealed records are read through app.open_sealed_record alone.
grant select on sealed_record to rollbook_writer;
grant select, insert on sealed_record to rollbook_purge;
select app.guard('sealed_record');

grant select on sealed_amendment to rollbook_scope, rollbook_writer;
grant select, insert on sealed_amendment to rollbook_purge;
select app.guard('sealed_amendment');
