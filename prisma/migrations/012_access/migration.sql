-- What proves, within a transaction, that it was this database that said who is asking: see app.current_actor.
create table actor_seal (
  only_row boolean primary key default true check (only_row),
  secret text not null
);
insert into actor_seal (secret) values (encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'));

-- Read by every query of every page, and small: a plan made when they held one row reads them whole for ever after, since
-- PostgreSQL waits for fifty changes before it looks again.
alter table person set (autovacuum_analyze_threshold = 5, autovacuum_analyze_scale_factor = 0.05);
alter table membership set (autovacuum_analyze_threshold = 5, autovacuum_analyze_scale_factor = 0.05);
alter table membership_scope set (autovacuum_analyze_threshold = 5, autovacuum_analyze_scale_factor = 0.05);
alter table auth_session set (autovacuum_analyze_threshold = 5, autovacuum_analyze_scale_factor = 0.05, autovacuum_vacuum_threshold = 20);
