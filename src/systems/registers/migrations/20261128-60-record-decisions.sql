-- 決裁 on a record: a move of its register's process. Its course is derived from the log below; these columns repeat it so
-- that lists are quick.
create table record_decision (
  id uuid primary key,
  register text not null references register,
  record uuid not null,
  move text not null,               -- of the register's process
  title text not null,              -- how the record was called
  office text not null,
  route jsonb not null,
  seats text[] not null,            -- everybody on the route: they may read what is decided
  "values" jsonb not null,          -- what is decided: the record as its proposer saw it
  version integer not null,
  state text not null,
  waits text[] not null,
  begun_at timestamptz not null,
  over_at timestamptz
);
create unique index record_decision_open on record_decision (record) where over_at is null;
create index record_decision_record on record_decision (record, begun_at desc);
create index record_decision_waits on record_decision using gin (waits) where over_at is null;
create index record_decision_office on record_decision (office, begun_at desc);

create table record_decision_event (
  decision_id uuid not null references record_decision,
  seq integer not null,
  kind text not null,
  actor_id uuid,
  actor_name text not null,
  at timestamptz not null,
  data jsonb not null,
  primary key (decision_id, seq)
);
create trigger record_decision_event_stays before update on record_decision_event
  for each row execute function record_change_stays();
