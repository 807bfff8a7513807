-- 定型文: sentences that an office writes again and again, kept by its staff.
create table reply_template (
  id uuid primary key,
  office text not null,
  procedure text,                  -- null: for all of the office's procedures
  use text not null,
  title text not null,
  body text not null,
  saved_by uuid not null references staff,
  saved_at timestamptz not null,
  unique nulls not distinct (office, procedure, use, title)
);
