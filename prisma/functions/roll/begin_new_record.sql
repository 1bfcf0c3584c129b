-- Begins a new record. Takes { nameId: the entry of the present name, name: { legal_forename, … }, upn, address: { line1, … }
-- or null to keep the present one, contacts: numbers of the pupil's contacts who stay }; gives the sealed record's
-- number. Refuses while the child is recorded as looked after, and what somebody else changed meanwhile.
--
-- owner: rollbook_purge
-- execute: rollbook_app
create or replace function app.begin_new_record(p_school int, p_pupil int, p jsonb, p_reason text) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a app.actor := app.require_ability(p_school, 'seal_records');
  v_record int; v_since date; v_address int; v_going int[];
  v_staying int[] := array(select jsonb_array_elements_text(p -> 'contacts')::int);
begin
  if coalesce(trim(p_reason), '') = '' then
    perform app.refuse('reason_needed', 'Say what it rests on.');
  end if;
  perform from pupil where school_id = p_school and id = p_pupil for update;
  if not found then
    perform app.refuse('not_found', 'There is no such pupil.');
  end if;
  if not exists (select from pupil_name where school_id = p_school and pupil_id = p_pupil and id = (p ->> 'nameId')::int) then
    perform app.refuse('changed_meanwhile', 'Somebody else has changed this record since you opened it. Look at it again.');
  end if;
  if exists (select from pupil_characteristic where school_id = p_school and pupil_id = p_pupil and kind = 'looked_after'
      and to_date >= app.today()) then
    perform app.refuse('looked_after', 'The child is recorded as looked after. End that first: an adopted child is looked after no longer.');
  end if;

  select min(from_date) into v_since from pupil_name where school_id = p_school and pupil_id = p_pupil;
  if jsonb_typeof(p -> 'address') is distinct from 'object' then
    select id into v_address from pupil_address where school_id = p_school and pupil_id = p_pupil and to_date >= from_date
      order by from_date desc limit 1;
  end if;
  -- Whoever is a contact of another child too stays that child's.
  v_going := array(select distinct contact_id from pupil_contact g
    where school_id = p_school and pupil_id = p_pupil and not exists (select from pupil_contact o
      where o.school_id = p_school and o.contact_id = g.contact_id and (o.pupil_id <> p_pupil or o.id = any (v_staying))));

  insert into sealed_record (school_id, sealed_at, by_membership, person_name, position, reason, content)
    values (p_school, app.now(), a.membership_id, a.person_name, a.position, trim(p_reason),
      app.identity_of(p_school, p_pupil))
    returning id into v_record;
  insert into sealed_amendment (school_id, amendment_id, record_id)
    select p_school, m.id, v_record from admission_amendment m join entry_kind k on k.kind = m.entity and k.identifies
    where m.school_id = p_school
      and (m.pupil_id = p_pupil and not (m.entity = 'pupil_address' and m.entry_id is not distinct from v_address)
          and not (m.entity = 'pupil_contact' and m.entry_id = any (v_staying))
        or m.entity = 'contact' and m.entry_id = any (v_going))
    on conflict do nothing;

  update child_link l set undone_at = greatest(app.now(), l.decided_at), undone_by = a.membership_id,
      undone_reason = 'The other record is no longer linked'
    where l.undone_at is null and (l.school_id, l.pupil_id) <> (p_school, p_pupil)
      and l.child_id in (select k.child_id from child_link k
        where k.school_id = p_school and k.pupil_id = p_pupil and k.undone_at is null)
      and (select count(*) from child_link k where k.child_id = l.child_id and k.undone_at is null) = 2;
  delete from child_link where school_id = p_school and pupil_id = p_pupil;
  delete from child_distinct where (school_id, pupil_id) = (p_school, p_pupil)
    or (other_school_id, other_pupil_id) = (p_school, p_pupil);
  delete from child_flag where school_id = p_school and pupil_id = p_pupil;
  delete from pupil_contact where school_id = p_school and pupil_id = p_pupil and id <> all (v_staying);
  delete from contact where school_id = p_school and id = any (v_going);
  delete from pupil_address where school_id = p_school and pupil_id = p_pupil and id is distinct from v_address;
  delete from pupil_name where school_id = p_school and pupil_id = p_pupil;
  update pupil set upn = null, former_upn = '' where school_id = p_school and id = p_pupil;

  -- The new name stands on all that was recorded: an extract of last year shows it too.
  perform app.write_entries(p_school, 'New record', jsonb_build_array(
      jsonb_build_object('entity', 'pupil', 'id', p_pupil, 'values', jsonb_build_object('upn', p -> 'upn')),
      jsonb_build_object('entity', 'pupil_name', 'values',
        (p -> 'name') || jsonb_build_object('pupil_id', p_pupil, 'from_date', v_since)))
    || case when v_address is null and jsonb_typeof(p -> 'address') = 'object' then jsonb_build_array(jsonb_build_object(
        'entity', 'pupil_address', 'values',
        (p -> 'address') || jsonb_build_object('pupil_id', p_pupil, 'from_date', app.today()))) else '[]' end);
  -- Without the pupil: the log does not tell which record is the new one.
  perform app.log_access(p_school, 'record sealed', null, '');
  return v_record;
end $$;
