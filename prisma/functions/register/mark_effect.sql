-- What one mark does to its pupil's sums: the new mark's part less the old one's.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
-- needs: app.lateness
create or replace function app.mark_effect(w app.judged_mark)
returns table (possible smallint, attended smallint, authorised smallint, unauthorised smallint,
  late_before_close smallint, late_after_close smallint)
-- No fixed search path: it reads no table, and so it is planned into the statement that calls it.
language sql immutable as $$
  select
    ((w.new_class <> 'notPossible')::int - (coalesce(w.old_class, 'notPossible') <> 'notPossible')::int)::smallint,
    ((w.new_class = 'attending')::int - (coalesce(w.old_class, '') = 'attending')::int)::smallint,
    ((w.new_class = 'authorised')::int - (coalesce(w.old_class, '') = 'authorised')::int)::smallint,
    ((w.new_class = 'unauthorised')::int - (coalesce(w.old_class, '') = 'unauthorised')::int)::smallint,
    ((app.lateness(w.code) is not distinct from 'beforeClose')::int
      - (app.lateness(w.old_code) is not distinct from 'beforeClose')::int)::smallint,
    ((app.lateness(w.code) is not distinct from 'afterClose')::int
      - (app.lateness(w.old_code) is not distinct from 'afterClose')::int)::smallint
$$;
