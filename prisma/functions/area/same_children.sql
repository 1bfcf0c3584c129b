-- Which pupils of these schools are one child at more than one of them: numbers only, so that whoever reads the sums of
-- an area counts a child once.
--
-- owner: rollbook_scope
-- execute: rollbook_app
-- needs: app.schools_where
create or replace function app.same_children(p_schools int[]) returns table (child_id int, school_id int, pupil_id int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with link as (
    select l.child_id, l.school_id, l.pupil_id from child_link l
    where l.undone_at is null and l.school_id = any(p_schools) and l.school_id = any(app.schools_where('see_area'))
  )
  select l.child_id, l.school_id, l.pupil_id from link l
  where l.child_id in (select child_id from link group by child_id having count(*) > 1)
$$;
