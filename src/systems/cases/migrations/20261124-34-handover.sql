-- Where an application that was handed over came from: the same one is taken in once.
create table application_origin (
  source text not null,
  number text not null,
  application_id uuid not null references application,
  primary key (source, number)
);
create index application_origin_application on application_origin (application_id);
