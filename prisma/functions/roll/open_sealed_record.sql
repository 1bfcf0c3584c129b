-- The contents of a sealed record, and the entries it was made from. Who opened it, and why, is noted in the access log.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.open_sealed_record(p_school int, p_record int, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'seal_records'); v_found jsonb;
begin
  if coalesce(trim(p_reason), '') = '' then
    perform app.refuse('reason_needed', 'Say why it is opened.');
  end if;
  select r.content || jsonb_build_object('entries', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id,
        'entity', m.entity, 'action', m.action, 'field', m.field, 'original', m.original, 'amended', m.amended,
        'reason', m.reason, 'at', m.at, 'by', m.person_name, 'position', m.position) order by m.id desc), '[]')
      from sealed_amendment s join admission_amendment m on m.school_id = s.school_id and m.id = s.amendment_id
      where s.school_id = r.school_id and s.record_id = r.id))
    into v_found from sealed_record r where r.school_id = p_school and r.id = p_record;
  if v_found is null then
    perform app.refuse('not_found', 'There is no such record.');
  end if;
  perform app.log_access(p_school, 'sealed record opened', null, format('Record %s: %s', p_record, trim(p_reason)));
  return v_found;
end $$;
