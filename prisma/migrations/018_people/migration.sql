-- Wrong passwords slow the next one down: docs/decisions/023-wrong-passwords-slow-down.md. An attempt at an account says
-- from which address, one from an address at which account; `due` is when its turn is.
alter table sign_in_attempt
  add other text not null default '',
  add due timestamptz not null default now();
