-- Rules that src/domain says once and functions read here; filled at every migration.

-- How many days back a role takes registers; null where there is no limit.
alter table role add days_back smallint check (days_back >= 0);

-- The kinds of entries that app.write_entries records, each a table of the same name: the ability it takes, its fields,
-- which of them says whose pupil an entry is (null: nobody's alone), whether it says who somebody is and so is sealed
-- with a record, and what is worked out anew after it.
create table entry_kind (
  kind text primary key,
  ability text not null,
  fields text[] not null,
  pupil_field text check (pupil_field in ('id', 'pupil_id')),
  identifies boolean not null,
  refreshes text[] not null check (refreshes <@ array['shares', 'cohorts'])
);
