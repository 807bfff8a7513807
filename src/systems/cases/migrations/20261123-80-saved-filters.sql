-- 保存した絞り込み: a view of the queue under a name, of one clerk or of an office.
create table saved_filter (
  id uuid primary key,
  name text not null,
  owner uuid references staff,     -- one clerk's own
  office text,                     -- or for everybody in the office
  view text not null,
  procedure text,
  words text,
  saved_by uuid not null references staff,
  saved_at timestamptz not null,
  check ((owner is null) <> (office is null)),
  unique nulls not distinct (owner, office, name)
);
create index saved_filter_office on saved_filter (office) where office is not null;
