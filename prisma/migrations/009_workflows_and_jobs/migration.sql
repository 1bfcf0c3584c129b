-- Which background jobs a request from the web may ask for, and the ability it takes: filled from src/domain.
create table web_job (
  job text primary key,
  ability text not null
);
