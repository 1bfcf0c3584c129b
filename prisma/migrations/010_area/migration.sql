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
