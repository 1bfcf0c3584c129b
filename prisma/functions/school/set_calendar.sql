-- Replaces the calendar of one academic year: its half terms, closures and the days that follow from them
-- (reckoned in src/domain). Marks left without a session are amended to # with the reason; without one the change
-- is refused. Gives { orphaned: n }.
--
-- owner: rollbook_writer
-- execute: rollbook_app, rollbook_worker
create or replace function app.set_calendar(p_school int, p_year int, p_terms jsonb, p_closures jsonb, p_days jsonb, p_reason text)
returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a app.actor := app.require_ability(p_school, 'edit_calendar');
  v_from date := make_date(p_year, 8, 1);
  v_to date := make_date(p_year + 1, 7, 31);
  v_orphaned int; v_session record;
begin
  perform from school where id = p_school for update;
  select count(*) into v_orphaned from app.orphaned_marks(p_school, p_year, p_days);
  if v_orphaned > 0 and coalesce(trim(p_reason), '') = '' then
    perform app.refuse('orphaned_marks', format('%s marks stand on sessions that this calendar would remove. Say why, and they are kept as amended to a planned closure.', v_orphaned));
  end if;
  for v_session in select o.date, o.session,
      jsonb_agg(jsonb_build_object('pupilId', o.pupil_id, 'code', '#', 'seen', o.revision)) as marks
    from app.orphaned_marks(p_school, p_year, p_days) o group by o.date, o.session order by o.date, o.session
  loop
    perform app.close_session(a, p_school, v_session.date, v_session.session, v_session.marks, p_reason);
  end loop;

  delete from school_term where school_id = p_school and academic_year = p_year;
  insert into school_term (school_id, academic_year, half_term, from_date, to_date)
    select p_school, p_year, (t ->> 'halfTerm')::smallint, (t ->> 'from')::date, (t ->> 'to')::date
    from jsonb_array_elements(p_terms) t;
  delete from school_closure where school_id = p_school and academic_year = p_year;
  insert into school_closure (school_id, academic_year, from_date, to_date, kind, year_group, am, pm, note)
    select p_school, p_year, (c ->> 'from')::date, (c ->> 'to')::date, c ->> 'kind',
      coalesce((c ->> 'yearGroup')::smallint, 99::smallint), coalesce((c ->> 'am')::boolean, true),
      coalesce((c ->> 'pm')::boolean, true), coalesce(c ->> 'note', '')
    from jsonb_array_elements(p_closures) c;
  delete from school_day where school_id = p_school and date between v_from and v_to;
  insert into school_day (school_id, date, year_group, am, pm)
    select p_school, (d ->> 'date')::date, coalesce((d ->> 'yearGroup')::smallint, 99::smallint), (d ->> 'am')::boolean, (d ->> 'pm')::boolean
    from jsonb_array_elements(p_days) d where (d ->> 'date')::date between v_from and v_to;
  delete from school_week where school_id = p_school;
  insert into school_week (school_id, monday, number)
    select p_school, x.monday, row_number() over (order by x.monday)
    from (select distinct date_trunc('week', date)::date as monday from school_day where school_id = p_school and (am or pm)) x;
  perform app.log_change(a, p_school, 'calendar', format('%s/%s, %s marks amended. %s', p_year, p_year + 1, v_orphaned, coalesce(p_reason, '')));
  return jsonb_build_object('orphaned', v_orphaned);
end $$;
