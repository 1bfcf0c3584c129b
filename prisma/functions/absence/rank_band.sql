-- app.rank_of, for those who publish the school's reports.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.rank_band(p_school int, p_year int, p_part int)
returns table (third int, schools int)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'publish_report');
begin
  return query select r.third, r.schools from app.rank_of(p_school, p_year, p_part) r;
end $$;
