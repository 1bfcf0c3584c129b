-- Which background jobs a request from the web may ask for, and the ability it takes: filled from src/domain.
create table web_job (
  job text primary key,
  ability text not null
);

-- The steps that workflows have: filled from src/domain. '' is the state of what has not begun.
create table workflow_step (
  workflow text not null,
  state text not null,
  event text not null,
  next_state text not null,
  ability text not null,
  primary key (workflow, state, event)
);

-- What became of a child put to a school, a row a step: what was done, the state it led to, why, when, and who did it in
-- which position, as they stood. Rows are added and never changed; they go with their flag.
create table child_flag_event (
  school_id int not null,
  flag_id int not null,
  step int not null,
  authority_id int not null references authority,
  event text not null,
  state text not null,
  reason text not null,
  at timestamptz not null,
  by_membership int not null references membership,
  by_name text not null,
  by_position text not null,
  primary key (school_id, flag_id, step),
  foreign key (school_id, flag_id) references child_flag (school_id, id) on delete cascade
);
insert into child_flag_event
  select school_id, id, 1, authority_id, 'flag', 'flagged', note, flagged_at, flagged_by, flagged_by_name, flagged_by_position
  from child_flag
  union all
  select school_id, id, 2, authority_id, case answer when 'confirmed' then 'confirm' else 'decline' end, answer, answer_reason,
    answered_at, answered_by, answered_by_name, answered_by_position
  from child_flag where answer <> '';

-- Something that waits for somebody at a school. `ability` says whom it is for: everybody there whose role has it. `what` is
-- its kind, `thing` its number among its kind, `about` whom or what it is about. `due_on` is null where no day is set. `link` is the page where it is done,
-- below the school's own address.
create type app.due_row as (
  school_id int, pupil_id int, ability text, what text, thing int, about text, state text, since timestamptz, due_on date, link text
);
