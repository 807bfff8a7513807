-- What members of staff are told on their desk. What it is about is read at `href`, with the rights of that moment.
create table staff_notice (
  id uuid primary key,
  key text not null unique,         -- names what happened: told once
  staff_id uuid not null references staff,
  title text not null,
  href text not null,
  created_at timestamptz not null,
  read_at timestamptz
);
create index staff_notice_of on staff_notice (staff_id, created_at desc, id desc);
create index staff_notice_open on staff_notice (staff_id) where read_at is null;
