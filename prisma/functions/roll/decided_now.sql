-- A moment after every earlier decision on the record, even where the clock of a demonstration does not move.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
-- needs: app.now
create or replace function app.decided_now(p_school int, p_pupil int) returns timestamptz
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select greatest(app.now(), (select max(l.decided_at) + interval '1 microsecond' from child_link l
    where l.school_id = p_school and l.pupil_id = p_pupil))
$$;
