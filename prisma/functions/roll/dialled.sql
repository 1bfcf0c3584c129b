-- A telephone number as it is compared: the figures alone, from 0; nothing where they are too few to tell anybody.
-- Written so that it becomes part of the statement that asks, and takes apart only what is not figures and spaces.
--
-- owner: rollbook_owner
-- execute: rollbook_writer
create or replace function app.dialled(p_number text) returns text
language sql immutable as $$
  select case when pg_catalog.replace(p_number, ' ', '') operator(pg_catalog.~) '^0[1-9][0-9]{8,}$'
      then pg_catalog.replace(p_number, ' ', '')
    else pg_catalog.regexp_replace(pg_catalog.regexp_replace(pg_catalog.regexp_replace(
      p_number, '[^0-9+]', '', 'g'), '^(\+|00)440?', '0'), '^.{0,9}$', '') end
$$;
