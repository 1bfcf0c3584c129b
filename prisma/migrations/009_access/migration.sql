-- Something that waits for somebody at a school. `ability` says whom it is for: everybody there whose role has it. `what` is
-- its kind, `thing` its number among its kind, `about` whom or what it is about. `due_on` is null where no day is set.
-- `link` is the page where it is done, below the school's own address.
create type app.due_row as (
  school_id int, pupil_id int, ability text, what text, thing int, about text, state text, since timestamptz, due_on date, link text
);

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
