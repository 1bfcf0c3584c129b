-- The attendance register: School Attendance (Pupil Registration) (England) Regulations 2024, regs 5, 7 and 10. Marks are
-- written by app.save_register alone.

-- A mark while app.save_register decides what to do with it.
create type app.judged_mark as (
  pupil_id int, code text, minutes_late smallint, seen smallint, reason text, detail jsonb, comment text,
  verdict text, after_close boolean, old_code text, old_minutes smallint, old_revision smallint, old_by int,
  old_at timestamptz, old_detail jsonb, old_class text, new_class text
);

-- The codes of the law and the days on which each is in force, from src/domain. restricted: sensitive, see app.hidden_codes.
create table attendance_code (
  code text not null check (char_length(code) between 1 and 2),
  from_date date not null,
  to_date date not null default '9999-12-31',
  stat_class text not null check (stat_class in ('attending', 'authorised', 'unauthorised', 'notPossible')),
  am boolean not null,
  pm boolean not null,
  restricted boolean not null,
  primary key (code, from_date)
);

-- One row per pupil and session, narrow because there are 83 million a year in a large county.
create table session_mark (
  school_id int not null,
  pupil_id int not null,
  date date not null,
  -- A membership. No foreign key: each check would lock that one row thirty times a save, and the one door that
  -- writes takes it from the session.
  recorded_by int not null,
  recorded_at timestamptz not null,
  minutes_late smallint not null default 0 check (minutes_late between 0 and 600),
  revision smallint not null default 1,
  session text not null check (session in ('AM', 'PM')),
  code text not null,
  source text not null check (source in ('typed', 'paper', 'planned', 'import', 'kiosk', 'api', 'system')),
  primary key (school_id, pupil_id, date, session)
) partition by range (date);

-- One partition an academic year, 1 August to 31 July; app.ensure_year makes those that follow.
create table session_mark_2019 partition of session_mark for values from ('2019-08-01') to ('2020-08-01');
create table session_mark_2020 partition of session_mark for values from ('2020-08-01') to ('2021-08-01');
create table session_mark_2021 partition of session_mark for values from ('2021-08-01') to ('2022-08-01');
create table session_mark_2022 partition of session_mark for values from ('2022-08-01') to ('2023-08-01');
create table session_mark_2023 partition of session_mark for values from ('2023-08-01') to ('2024-08-01');
create table session_mark_2024 partition of session_mark for values from ('2024-08-01') to ('2025-08-01');
create table session_mark_2025 partition of session_mark for values from ('2025-08-01') to ('2026-08-01');
create table session_mark_2026 partition of session_mark for values from ('2026-08-01') to ('2027-08-01');
create table session_mark_2027 partition of session_mark for values from ('2027-08-01') to ('2028-08-01');

-- Sparse: what a code's law asks to be recorded with it (nature, other school, agreement …) and comments.
create table mark_detail (
  school_id int not null,
  pupil_id int not null,
  date date not null,
  session text not null,
  detail jsonb not null default '{}',
  comment text not null default '',
  restricted boolean not null,
  primary key (school_id, pupil_id, date, session),
  foreign key (school_id, pupil_id) references pupil (school_id, id)
);

-- Append-only. Every overwritten value is kept, with the name and position of the person as they stood.
create table mark_amendment (
  school_id int not null,
  pupil_id int not null,
  date date not null,
  session text not null,
  revision smallint not null,
  original text not null,
  original_minutes smallint not null,
  original_detail jsonb not null default '{}',
  original_by int not null references membership,
  original_at timestamptz not null,
  amended text not null,
  amended_minutes smallint not null,
  after_close boolean not null,
  reason text not null default '',
  at timestamptz not null,
  by_membership int not null references membership,
  person_name text not null,
  position text not null,
  primary key (school_id, pupil_id, date, session, revision),
  foreign key (school_id, pupil_id) references pupil (school_id, id),
  check (not after_close or reason <> '')
);
create index on mark_amendment (school_id, date);

-- A register stands here once every pupil of the group has a mark for the session.
create table register (
  school_id int not null,
  group_id int not null,
  date date not null,
  session text not null check (session in ('AM', 'PM')),
  taken_by int not null references membership,
  taken_by_name text not null,
  taken_at timestamptz not null,
  recorded_at timestamptz not null,
  closes_at timestamptz not null,
  primary key (school_id, date, session, group_id),
  foreign key (school_id, group_id) references registration_group (school_id, id)
);

-- The answer given to a request, so that a repeated one changes nothing and hears the same.
create table register_request (
  school_id int not null references school,
  request_id uuid not null,
  at timestamptz not null,
  reply jsonb not null,
  primary key (school_id, request_id)
);

-- Who came and who left during the day, from which the list of who is in now is made.
create table presence_event (
  school_id int not null,
  id bigint generated by default as identity,
  pupil_id int not null,
  at timestamptz not null,
  date date not null,
  kind text not null check (kind in ('arrived', 'left')),
  note text not null default '',
  recorded_by int not null references membership,
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references pupil (school_id, id)
);
create index on presence_event (school_id, date);
