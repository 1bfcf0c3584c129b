-- Says what attendance a school aims at, or is expected to reach, in a year. Takes { year, kind, attendance }, and for
-- what the DfE expects also { indicative, source, given_on }. Refuses a day that is yet to come.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.set_target(p_school int, p jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a app.actor := app.require_ability(p_school, 'plan_support');
  v_year int := (p ->> 'year')::int;
  v_indicative boolean := coalesce((p ->> 'indicative')::boolean, false);
begin
  if (p ->> 'given_on')::date > app.today() then
    perform app.refuse('not_yet', 'Nobody was given it yet: the day is still to come.');
  end if;
  insert into school_target (school_id, academic_year, kind, attendance, indicative, source, given_on, set_at,
      by_membership, person_name, position)
    values (p_school, v_year, p ->> 'kind', (p ->> 'attendance')::numeric, v_indicative, coalesce(p ->> 'source', ''),
      (p ->> 'given_on')::date, app.now(), a.membership_id, a.person_name, a.position);
  perform app.log_change(a, p_school, 'target', format('%s%s %s/%s: %s', p ->> 'kind',
    case when v_indicative then ' (indicative)' else '' end, v_year, v_year + 1, p ->> 'attendance'));
end $$;
