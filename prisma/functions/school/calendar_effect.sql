-- What a new calendar would do to marks that stand, shown before it is saved. Row policies would leave restricted
-- codes out of the count for those who may not see them; here they are counted, and their code comes as ''.
-- Gives { pupils: n, lines: [{ date, session, code, marks }] }.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.calendar_effect(p_school int, p_year int, p_days jsonb) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a app.actor := app.require_ability(p_school, 'edit_calendar');
  v_hidden text[] := app.hidden_codes();
  v_reply jsonb;
begin
  with orphaned as materialized (
    select o.pupil_id, o.date, o.session, case when o.code = any(v_hidden) then '' else o.code end as code
    from app.orphaned_marks(p_school, p_year, p_days) o
  ), line as (
    select o.date, o.session, o.code, count(*) as marks from orphaned o group by o.date, o.session, o.code
  )
  select jsonb_build_object(
    'pupils', (select count(distinct o.pupil_id) from orphaned o),
    'lines', coalesce((select jsonb_agg(jsonb_build_object('date', l.date, 'session', l.session, 'code', l.code, 'marks', l.marks)
      order by l.date, l.session, l.marks desc, l.code) from line l), '[]'))
  into v_reply;
  return v_reply;
end $$;
