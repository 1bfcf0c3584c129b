-- An attendance baseline improvement expectation comes in versions: whether it is indicative, where it was read, and the
-- day on which the school was given it.
alter table school_target
  add indicative boolean not null default false,
  add source text not null default '' check (length(source) <= 500),
  add given_on date;

-- Those of 2025/26 were indicative. What was typed in before is taken to have been given on that day.
update school_target set given_on = (set_at at time zone 'Europe/London')::date, indicative = academic_year <= 2025
  where kind = 'abie';

alter table school_target add constraint school_target_version
  check (case kind when 'abie' then given_on is not null else given_on is null and not indicative and source = '' end);
