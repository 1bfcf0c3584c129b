-- Makes the partition of session_mark for one academic year (1 August to 31 July). A partition does not inherit row
-- security, so it is set here: with no policy and no grant of its own a partition can be read only through its parent.
--
-- owner: rollbook_owner
-- execute: rollbook_worker
create or replace function app.ensure_year(p_year int) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare part text := 'session_mark_' || p_year;
begin
  if p_year not between 2000 and 2100 then
    raise exception 'year % is out of range', p_year;
  end if;
  if to_regclass('public.' || part) is null then
    execute format('create table public.%I partition of public.session_mark for values from (%L) to (%L)',
      part, make_date(p_year, 8, 1), make_date(p_year + 1, 8, 1));
    execute format('alter table public.%I enable row level security', part);
    execute format('alter table public.%I force row level security', part);
  end if;
end $$;
