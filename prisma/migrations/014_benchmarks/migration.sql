-- What the DfE publishes of areas and kinds of school, to set a school's own figures beside: the same for everybody.
-- The figures a database starts with come from src/domain, later ones from official files by the owner's loader. A
-- figure that was not published, or was suppressed, is null.

create table benchmark (
  series text not null check (series in ('daily', 'census')),
  academic_year smallint not null,
  period text not null check (period ~ '^(year|autumn|spring|summer|to \d{4}-\d{2}-\d{2})$'),
  level text not null check (level in ('country', 'region', 'authority')),
  area_code text not null,
  area_name text not null,
  phase text not null check (phase in ('primary', 'secondary', 'special', 'all')),
  cohort text not null check (cohort in ('all', 'fsm', 'not_fsm', 'ehcp', 'sen_support', 'no_sen')),
  from_date date,
  to_date date,
  attendance numeric(8, 5) check (attendance between 0 and 100),
  absence numeric(8, 5) check (absence between 0 and 100),
  authorised numeric(8, 5) check (authorised between 0 and 100),
  unauthorised numeric(8, 5) check (unauthorised between 0 and 100),
  illness numeric(8, 5) check (illness between 0 and 100),
  persistent numeric(8, 5) check (persistent between 0 and 100),
  severe numeric(8, 5) check (severe between 0 and 100),
  severe_pupils int,
  sessions bigint,
  source text not null,
  retrieved_on date not null,
  -- Series stands first in every question: the two are never mixed.
  primary key (series, level, area_code, phase, cohort, period, academic_year)
);

grant select on benchmark to rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer, rollbook_scope;
