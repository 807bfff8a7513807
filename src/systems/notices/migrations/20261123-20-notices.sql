-- What a resident was told: the inbox on my page. One row per notice; deliveries by other channels beside it.
create table notice (
  id uuid primary key,
  key text not null unique,        -- names the event that caused it: told once, however often it is tried
  resident_id uuid not null references resident,
  title text not null,
  body text not null,
  about_kind text not null,
  about_id uuid not null,
  created_at timestamptz not null,
  read_at timestamptz
);
create index notice_resident on notice (resident_id, created_at desc);

create table notice_delivery (
  id uuid primary key,
  notice_id uuid not null references notice,
  channel text not null check (channel in ('email')),
  recipient text not null,
  sent_at timestamptz,
  unique (notice_id, channel)
);
