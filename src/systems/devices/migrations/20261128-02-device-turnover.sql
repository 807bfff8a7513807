-- 年度更新: which devices changed hands at once, so that it can be taken back.
create table device_turnover (
  id uuid primary key,
  register text not null references register,
  year integer not null,            -- the 年度 that begins
  at timestamptz not null,
  by_id uuid references staff,
  by_name text not null,
  changes jsonb not null,           -- [{record, version, before}]: the version that came of it, and what stood there
  undone_at timestamptz,
  undone_by_name text
);
-- Twice in one year would move everybody up by two.
create unique index device_turnover_once on device_turnover (register, year) where undone_at is null;
