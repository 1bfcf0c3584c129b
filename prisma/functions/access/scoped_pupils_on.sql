-- The pupils on a given day of someone whose role is narrower than the school.
--
-- owner: rollbook_scope
-- execute: rollbook_app, rollbook_worker, rollbook_auth, rollbook_writer
-- needs: app.current_actor
create or replace function app.scoped_pupils_on(p_date date) returns int[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct x.pupil_id), '{}') from (
    select pg.pupil_id
    from app.current_actor() a
    join membership_scope s on s.membership_id = a.membership_id and s.school_id = a.school_id
      and p_date between s.from_date and s.to_date
    join pupil_group pg on pg.school_id = s.school_id and pg.group_id = s.group_id
      and p_date between pg.from_date and pg.to_date
    where a.reach in ('groups', 'years')
    union all
    select py.pupil_id
    from app.current_actor() a
    join membership_scope s on s.membership_id = a.membership_id and s.school_id = a.school_id
      and p_date between s.from_date and s.to_date
    join pupil_year_group py on py.school_id = s.school_id and py.year_group = s.year_group
      and p_date between py.from_date and py.to_date
    where a.reach in ('groups', 'years')
    union all
    select sh.pupil_id
    from app.current_actor() a
    join pupil_share sh on sh.authority_id = a.authority_id and p_date between sh.from_date and sh.to_date
    where a.reach in ('organisation', 'shared')
      and (a.reach = 'organisation' or sh.ground in ('looked_after', 'social_worker'))
  ) x
$$;
