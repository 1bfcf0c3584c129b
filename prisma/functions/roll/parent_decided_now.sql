-- A moment after every earlier decision on the entry, even where the clock of a demonstration does not move.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
-- needs: app.now
create or replace function app.parent_decided_now(p_school int, p_contact int) returns timestamptz
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select greatest(app.now(), (select max(d) + interval '1 microsecond' from (
    select decided_at from parent_link where school_id = p_school and contact_id = p_contact
    union all
    select decided_at from parent_distinct where school_id = p_school and contact_id = p_contact) x (d)))
$$;
