-- The law: the same for everybody.
grant select on attendance_code to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope, rollbook_writer;

-- A mark whose code is sensitive is shown by app.shown_marks, without its code.
grant select on session_mark to rollbook_app, rollbook_worker, rollbook_scope;
grant select, insert, update on session_mark to rollbook_writer;
select app.guard('session_mark',
  app.reach_wall('app.held_on(school_id, date, date)')
    || $$ and code <> all (app.hidden_codes())$$);

grant select on mark_detail to rollbook_app, rollbook_worker;
grant select, insert, update on mark_detail to rollbook_writer;
select app.guard('mark_detail',
  app.reach_wall('app.held_on(school_id, date, date)')
    || $$ and (not restricted or app.has_ability('see_restricted'))$$);

-- Details that were overwritten are as sensitive as they were, so no role of the application reads that column:
-- app.overwritten gives it to those who may put it back.
grant select, insert on mark_amendment to rollbook_writer;
grant select (school_id, pupil_id, date, session, revision, original, original_minutes, original_by, original_name,
  original_position, original_at,
  amended, amended_minutes, after_close, reason, at, by_membership, person_name, position)
  on mark_amendment to rollbook_app, rollbook_worker;
select app.guard('mark_amendment',
  app.reach_wall('app.held_on(school_id, date, date)')
    || $$ and original <> all (app.hidden_codes()) and amended <> all (app.hidden_codes())$$);

-- Registers, for those who work with the whole school or with the group.
grant select on register to rollbook_app, rollbook_worker;
grant select, insert on register to rollbook_writer;
select app.guard('register', $$
  school_id = any (app.pupil_schools())
  or group_id = any (app.groups_on(app.today()))
  or (school_id = any (app.partly_held_schools())
    and app.held_on(school_id, date, date))
$$);

-- Replies are read by app.save_register alone.
grant select, insert on register_request to rollbook_writer;
grant select, delete on register_request to rollbook_purge;
select app.guard('register_request');

-- Arrivals and departures during the day, shown like a pupil's other dated rows.
grant select on presence_event to rollbook_app, rollbook_worker;
grant select, insert on presence_event to rollbook_writer;
select app.guard('presence_event', app.pupil_wall('date, date'));
