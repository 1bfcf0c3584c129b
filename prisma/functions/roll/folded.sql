-- A name as it is compared: letters alone, lower case, without accents. Written so that PostgreSQL can inline it, and quick
-- for plain letters: records of one child are looked for among all names of an area, 440,000 in a large county.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
-- needs: app.searchable
create or replace function app.folded(p_name text) returns text
language sql immutable as $$
  select case when p_name operator(pg_catalog.~) '^[A-Za-z]*$' then pg_catalog.lower(p_name)
    else pg_catalog.regexp_replace(app.searchable(p_name), '[ 0-9]', '', 'g') end
$$;
