-- Foreign keys from and to partitioned tables, made last: a distributed engine (Citus) converts tables one by one, and can
-- only convert one that no such key ties to a partitioned table yet. All other tables are complete before this file.
alter table session_mark
  add foreign key (school_id, pupil_id) references pupil (school_id, id);
