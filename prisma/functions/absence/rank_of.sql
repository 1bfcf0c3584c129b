-- The place of a school's attendance among the state-funded schools of its phase in its authority, up to a part of a
-- year: the third it is in and how many schools they are, and nothing of any other school. No row for fewer than five.
--
-- owner: rollbook_writer
-- execute: its owner alone
-- needs: app.today
create or replace function app.rank_of(p_school int, p_year int, p_part int)
returns table (third int, schools int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with own as (
    select d.authority_id, d.phase from school_detail d
    where d.school_id = p_school and app.today() between d.from_date and d.to_date
  ), peer as (
    select t.school_id, sum(t.attended)::numeric / sum(t.possible) as rate
    from own
    join school_detail d on d.authority_id = own.authority_id and d.phase = own.phase and d.kind <> 'independent'
      and app.today() between d.from_date and d.to_date
    join pupil_term t on t.school_id = d.school_id and t.academic_year = p_year and t.part <= p_part
    group by t.school_id
    having sum(t.possible) > 0
  ), placed as (
    select school_id, ntile(3) over (order by rate desc, school_id) as third, count(*) over ()::int as schools from peer
  )
  select placed.third, placed.schools from placed where placed.school_id = p_school and placed.schools >= 5
$$;
