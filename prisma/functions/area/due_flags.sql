-- The children put to a school by a virtual school that wait for its answer. The caller's row policies decide which are shown.
--
-- owner: rollbook_owner
-- execute: rollbook_app, rollbook_worker
create or replace function app.due_flags(p_school int) returns setof app.due_row
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select f.school_id, null::int, 'confirm_flag', 'flag', f.id, f.forename || ' ' || f.surname, 'flagged', f.flagged_at, null::date, 'flags#flag-' || f.id
  from child_flag f where f.school_id = p_school and f.answer = ''
$$;
