-- Works out again which other authorities may see a pupil, from addresses and characteristics.
--
-- owner: rollbook_writer
-- execute: its owner alone
create or replace function app.refresh_shares(p_school int, p_pupil int) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from pupil_share where school_id = p_school and pupil_id = p_pupil;
  insert into pupil_share (school_id, pupil_id, authority_id, ground, from_date, to_date)
    select p_school, p_pupil, x.authority_id, x.ground, x.from_date, max(x.to_date)
    from (
      select a.authority_id, 'resident' as ground, a.from_date, a.to_date
      from pupil_address a
      where a.school_id = p_school and a.pupil_id = p_pupil and a.authority_id is not null
        and not exists (select from school_detail d where d.school_id = p_school and d.authority_id = a.authority_id)
      union all
      select au.id, 'looked_after', c.from_date, c.to_date
      from pupil_characteristic c
      join school_detail d on d.school_id = p_school and greatest(c.from_date, d.from_date) <= least(c.to_date, d.to_date)
      join authority au on au.code = c.value or (c.value = '' and au.id = d.authority_id)
      where c.school_id = p_school and c.pupil_id = p_pupil and c.kind = 'looked_after'
      union all
      select d.authority_id, 'social_worker', greatest(c.from_date, d.from_date), least(c.to_date, d.to_date)
      from pupil_characteristic c
      join school_detail d on d.school_id = p_school and greatest(c.from_date, d.from_date) <= least(c.to_date, d.to_date)
      where c.school_id = p_school and c.pupil_id = p_pupil and c.kind = 'social_worker'
    ) x
    where x.to_date >= x.from_date
    group by x.authority_id, x.ground, x.from_date;
end $$;
