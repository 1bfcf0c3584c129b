-- A half term, or the weeks since a pupil got worse, is read of a whole school: by its weeks, not pupil after pupil. The
-- columns never change, so a save writes to it only when a pupil's week begins.
create index pupil_week_school_id_monday on pupil_week (school_id, monday);
