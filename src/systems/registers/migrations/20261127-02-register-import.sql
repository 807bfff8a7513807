-- A table on its way into a register: its columns are matched, it is judged, then taken whole. Swept a day later.
create table register_import (
  id uuid primary key,
  register text not null references register,
  staff_id uuid not null references staff,
  file_id uuid references file on delete set null,
  state text not null check (state in ('mapping', 'waiting', 'judged', 'done', 'failed')),
  wish jsonb not null,              -- header, columns, key, whether it is a trial, whether wrong rows are left out
  done integer not null default 0,
  total integer,
  result jsonb not null default '{}',
  created_at timestamptz not null,
  finished_at timestamptz
);
create index register_import_created on register_import (created_at);
