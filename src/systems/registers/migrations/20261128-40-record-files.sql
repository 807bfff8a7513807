-- Files of records. One belongs to one field of one record for good: a file that was replaced is part of the history.
create table record_file (
  file_id uuid primary key references file,
  register text not null references register,
  field text not null,
  record uuid,                      -- null until a record takes it; swept a day later
  by_id uuid not null,              -- member of staff, or the token of another system
  created_at timestamptz not null
);
create index record_file_record on record_file (register, record);
create index record_file_left on record_file (created_at) where record is null;
