-- What all rooms rest on: who may do what, and the type in which a function says who is asking.
-- Throughout: dates are inclusive at both ends, and an end that is not known yet is 9999-12-31. An entry made in error is
-- ended the day before it began, so that it is kept but never in force.
create extension if not exists btree_gist;
create schema if not exists app;

create type app.actor as (
  person_id int, membership_id int, role text, reach text,
  school_id int, trust_id int, authority_id int, person_name text, "position" text
);

-- Roles and what each may do: filled from src/domain at every migration, and a test holds them equal.
create table role (
  role text primary key,
  kind text not null check (kind in ('school', 'trust', 'authority')),
  reach text not null check (reach in ('groups', 'years', 'school', 'organisation', 'shared', 'none'))
);

create table role_ability (
  role text not null references role,
  ability text not null,
  primary key (role, ability)
);

create table role_code (
  role text not null references role,
  code text not null,
  primary key (role, code)
);

-- One row, written by the demonstration seed into its own database and nowhere else:
-- only where it stands do one-click personas and a set clock work.
create table demo (
  only_row boolean primary key default true check (only_row),
  seed text not null,
  seeded_at timestamptz not null
);
