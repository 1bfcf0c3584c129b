-- Keeps the commentary of a term's report while it is being written.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.save_report_draft(p_school int, p_year int, p_term int, p_commentary text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'publish_report');
begin
  insert into report_draft (school_id, academic_year, term, commentary, saved_at)
    values (p_school, p_year, p_term, p_commentary, app.now())
    on conflict (school_id, academic_year, term) do update
      set commentary = excluded.commentary, saved_at = excluded.saved_at;
end $$;
