-- A position at a school for somebody whose other positions are elsewhere sleeps until they accept it: see
-- docs/decisions/021-a-position-is-accepted.md. Until then the school knows the person only as it typed them.
alter table membership
  add accepted_at timestamptz default now(),
  add added_name text not null default '',
  add added_email text not null default '';

-- Which position a link accepts, and whether it went to the person's own address, so that whoever used it reads mail there.
alter table invitation
  add membership_id int references membership,
  add sent boolean not null default false;
alter table credential add sent boolean not null default false;
-- A link of before says for which position it is no more than whether it was sent. Whoever needs one asks for another.
update invitation set expires_at = now() where used_at is null and expires_at > now();
