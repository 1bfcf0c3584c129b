-- Who made the entry that was overwritten, with their position, as reg 10 wants it shown: kept with the entry, so that
-- everybody who may read the mark reads it, though they may not read the list of staff.
alter table mark_amendment
  add original_name text not null default '',
  add original_position text not null default '';

update mark_amendment a set original_name = p.name, original_position = m.position
  from membership m join person p on p.id = m.person_id
  where m.id = a.original_by;
