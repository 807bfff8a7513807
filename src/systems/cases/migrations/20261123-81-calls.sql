-- 折り返し: telephone calls of the log that somebody has to return. What was said stands in the event.
create table call_back (
  application_id uuid not null,
  seq integer not null,            -- the event that tells of the call
  due_on date not null,
  done_at timestamptz,
  primary key (application_id, seq),
  foreign key (application_id, seq) references application_event
);
create index call_back_open on call_back (due_on, application_id, seq) where done_at is null;
