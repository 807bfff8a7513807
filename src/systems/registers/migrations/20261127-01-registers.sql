-- 台帳: what the town keeps. The records of each stand in a table of its own, register__<id>, which the program makes from
-- the definition (decision 80).
create table register (
  id text primary key,
  office text not null,
  name text not null,
  definition jsonb not null,
  hash text not null,
  version integer not null default 1,
  made_in text not null check (made_in in ('file', 'browser')),
  changed_at timestamptz not null,
  confirmed_at timestamptz,         -- when its office last said that it is right
  confirmed_by text,
  closed_at timestamptz
);
create index register_office on register (office);

-- Every definition that records were kept under.
create table register_version (
  register text not null references register,
  number integer not null,
  definition jsonb not null,
  hash text not null,
  at timestamptz not null,
  by_name text not null,
  primary key (register, number)
);

-- What stood in a record before each change: nothing is overwritten. The record itself says how it is now.
create table record_change (
  register text not null references register,
  record uuid not null,
  version integer not null,         -- the version that came of it
  kind text not null check (kind in ('changed', 'removed', 'restored')),
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  via text not null,                -- desk, import, api, command, sample
  before jsonb not null,            -- by field
  primary key (register, record, version)
);
create function record_change_stays() returns trigger language plpgsql as $$
begin
  raise exception 'record_change is append-only';
end $$;
create trigger record_change_stays before update on record_change
  for each row execute function record_change_stays();

-- 自動採番: the last number given, for each 年度 or year where the pattern names one (0 otherwise).
create table register_serial (
  register text not null references register,
  field text not null,
  year integer not null,
  last bigint not null,
  primary key (register, field, year)
);
