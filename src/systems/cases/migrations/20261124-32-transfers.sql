-- 表や書庫の出し入れ: one line each, with its progress. The work itself is a job.
create table transfer (
  id uuid primary key,
  kind text not null check (kind in ('export', 'import', 'handover-out', 'handover-in')),
  -- Null where it is about every procedure.
  procedure text,
  staff_id uuid not null references staff,
  wish jsonb not null,
  state text not null check (state in ('waiting', 'working', 'checked', 'filing', 'done', 'failed')),
  -- What the clerk is told. Emptied with the file a day later: it may quote answers.
  result jsonb not null default '{}',
  -- What came in, or what goes out.
  file_id uuid references file,
  -- Of what was read, however it was written: the same answers twice are noticed.
  content_hash text,
  created_at timestamptz not null,
  finished_at timestamptz,
  swept_at timestamptz
);
create index transfer_staff on transfer (staff_id, created_at desc);
create index transfer_unswept on transfer (created_at) where swept_at is null;
create index transfer_file on transfer (file_id) where file_id is not null;
create unique index transfer_filed_once on transfer (kind, procedure, content_hash)
  where state = 'done' and content_hash is not null;

-- How far a transfer is. Apart, because it is told while the transaction that does the work still runs.
create table transfer_progress (
  transfer_id uuid primary key references transfer,
  done integer not null,
  total integer
);

-- Which columns an office takes out of a procedure, in which order. '' is a table of every procedure.
create table sheet_layout (
  office text not null,
  procedure text not null,
  columns text[] not null,
  updated_by uuid not null references staff,
  updated_at timestamptz not null,
  primary key (office, procedure)
);

-- Applications come by two more doors: from another system, and out of a ZIP that somebody handed over.
alter table application drop constraint application_door_check;
alter table application add constraint application_door_check
  check (door in ('form', 'counter', 'api', 'handover'));
