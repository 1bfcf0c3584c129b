-- A term's report comes in editions: interim ones while the term runs, one when it is over, corrected ones after that.
-- Every edition is kept as it was.
alter table published_report
  add edition smallint not null default 1 check (edition > 0),
  add kind text not null default 'final' check (kind in ('interim', 'final', 'corrected')),
  add reason text not null default '' check (length(reason) <= 1000),
  add constraint published_report_reason check ((kind = 'corrected') = (reason <> ''));

-- What was published while its term still had school days to come was an interim report, whatever it was called.
update published_report r set kind = 'interim'
  where exists (
    select from school_day d
    join census_part c on d.date between c.from_date and c.to_date
    where d.school_id = r.school_id and d.date > r.published_on and (d.am or d.pm)
      and c.academic_year = r.academic_year and least(c.part, 3) = r.term
  );

alter table published_report alter edition drop default, alter kind drop default, alter reason drop default;
alter table published_report drop constraint published_report_school_id_academic_year_term_key;
create unique index on published_report (school_id, academic_year, term, edition);
