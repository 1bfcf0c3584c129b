-- A text as it is searched: small letters without accents and figures, in words with single blanks between them. The
-- domain's `searchable` is the same, and the patterns it makes of what somebody typed are matched with this.
--
-- owner: rollbook_owner
-- execute: rollbook_app, rollbook_writer
create or replace function app.searchable(p_text text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when p_text operator(pg_catalog.~) '^[A-Za-z0-9]*$' then pg_catalog.lower(p_text)
    else pg_catalog.btrim(pg_catalog.regexp_replace(
      pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(pg_catalog.translate(
        pg_catalog.regexp_replace(
          pg_catalog.lower(pg_catalog.normalize(p_text, 'NFKD') collate pg_catalog."und-x-icu"), '[\u0300-\u036f]', '', 'g'),
        'łøđðħŧıŋɓɖɗƙƴɣɔɛəǝƒς', 'loddhtinbddkygoeeefσ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
      '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u02ff\u2000-\u206f\u3000]+', ' ', 'g'), ' ') end
$$;
