-- 届くか: how long something could be reached, and how long not. One row for each stretch of the same outcome, not for each
-- check; a stretch ends where nobody checked for a while.
create table reach_span (
  id uuid primary key,
  register text not null references register,
  record uuid not null,
  reached boolean not null,
  from_at timestamptz not null,
  to_at timestamptz not null,       -- the last check that found the same
  error text not null default '',   -- of the first check that failed
  check (to_at >= from_at)
);
create index reach_span_record on reach_span (register, record, from_at desc);
