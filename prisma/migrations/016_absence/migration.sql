-- A strategy is for a year group that exists. What was stored before stays, and its pages open.
alter table strategy add constraint strategy_year_group
  check (cohort ->> 'yearGroup' is null or (cohort ->> 'yearGroup')::numeric between -1 and 14) not valid;
