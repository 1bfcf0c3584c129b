-- Sums cannot be divided by day: of a school held for a time, those are shown that fall wholly in that time.
grant select on pupil_week to rollbook_app, rollbook_worker;
grant select, insert, update on pupil_week to rollbook_writer;
select app.guard('pupil_week', app.reach_wall('app.held_throughout(school_id, monday, monday + 6)'));

-- Sums of a year are read for whole areas. An array is searched from its start for each row, a set is hashed once: for 500
-- schools and 220,000 pupils sets take a third of the time.
grant select on pupil_year to rollbook_app, rollbook_worker;
grant select, insert, update on pupil_year to rollbook_writer;
select app.guard('pupil_year',
  app.reach_wall('app.held_throughout(school_id, make_date(academic_year, 8, 1), make_date(academic_year + 1, 7, 31))'),
  sets => true);

grant select on pupil_term to rollbook_app, rollbook_worker;
grant select, insert, update on pupil_term to rollbook_writer;
select app.guard('pupil_term',
  app.reach_wall('app.held_throughout(school_id, make_date(academic_year, 8, 1), make_date(academic_year + 1, 7, 31))'),
  sets => true);

-- A pupil's groups reveal free meals and care.
grant select on pupil_cohort to rollbook_app, rollbook_worker;
grant select, insert, update on pupil_cohort to rollbook_writer;
select app.guard('pupil_cohort',
  $$app.has_ability('read_contacts') and $$
    || app.reach_wall('app.held_throughout(school_id, make_date(academic_year, 8, 1), make_date(academic_year + 1, 7, 31))'),
  sets => true);

-- The law and what the DfE publishes: the same for everybody.
grant select on census_part, cohort_bits, benchmark to rollbook_app, rollbook_worker, rollbook_auth, rollbook_scope, rollbook_writer;

-- What a school aims at is known to all who know the school.
grant select on school_target to rollbook_app, rollbook_worker;
grant select, insert on school_target to rollbook_writer;
select app.guard('school_target', $$school_id = any (app.readable_schools())$$);

-- What a school does about absence is for those who look into it.
grant select on strategy to rollbook_app, rollbook_worker;
grant select, insert on strategy to rollbook_writer;
select app.guard('strategy', $$school_id = any (app.schools_where('see_analysis'))$$);

grant select on strategy_pupil to rollbook_app, rollbook_worker;
grant select, insert, update on strategy_pupil to rollbook_writer;
select app.guard('strategy_pupil', $$
  app.has_ability('read_contacts')
  and (
    school_id = any (app.pupil_schools())
    or pupil_id = any (app.scoped_pupils())
  )
$$);

-- What was published: the school's own readers; and a trust or an authority, while the school was theirs.
grant select on published_report to rollbook_app, rollbook_worker;
grant select, insert on published_report to rollbook_writer;
select app.guard('published_report', $$
  app.has_ability('read_snapshots')
  and (school_id = app.my_school() or app.held_on(school_id, published_on, published_on))
$$);

-- A draft may name a pupil: it is for those who publish.
grant select on report_draft to rollbook_app, rollbook_worker;
grant select, insert, update, delete on report_draft to rollbook_writer;
select app.guard('report_draft', $$
  school_id = any (app.schools_where('publish_report'))
  and school_id = app.my_school()
$$);

-- Which reports were sent, for those who may read them.
grant select on weekly_report_sent to rollbook_app, rollbook_worker;
grant select, insert on weekly_report_sent to rollbook_writer;
select app.guard('weekly_report_sent', $$
  school_id = any (app.pupil_schools())
  or group_id = any (app.groups_on(app.today()))
$$);
