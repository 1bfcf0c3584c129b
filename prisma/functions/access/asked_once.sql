-- A wall in which each function that depends on no row is called once for a statement: `any (app.f())` becomes
-- `any ((select app.f())::int[])`, or `in (select unnest(app.f()))` with p_sets, and `app.f('x')` becomes `(select app.f('x'))`.
--
-- owner: rollbook_owner
-- execute: its owner alone
create or replace function app.asked_once(p_wall text, p_sets boolean) returns text
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  v_wall text := p_wall;
  v_one record;
begin
  for v_one in
    select c.call, p.prorettype::regtype::text as type
    from (select distinct m[1] as call, m[2] as name
      from regexp_matches(p_wall, '(app\.(\w+)\((?:''\w*''|app\.\w+\(\))?\))', 'g') m) c
    join pg_proc p on p.pronamespace = 'app'::regnamespace and p.proname = c.name
  loop
    if right(v_one.type, 2) <> '[]' then
      v_wall := replace(v_wall, v_one.call, format('(select %s)', v_one.call));
    elsif p_sets then
      v_wall := replace(v_wall, format('= any (%s)', v_one.call), format('in (select unnest(%s))', v_one.call));
    else
      v_wall := replace(v_wall, format('any (%s)', v_one.call), format('any ((select %s)::%s)', v_one.call, v_one.type));
      v_wall := replace(v_wall, format('all (%s)', v_one.call), format('all ((select %s)::%s)', v_one.call, v_one.type));
    end if;
  end loop;
  return v_wall;
end $$;
