-- What the sample town's own LINE platform remembers (see line/double). Empty in a real town.
create table sample_line_user (
  id text primary key,
  friend boolean not null,
  created_at timestamptz not null
);
create table sample_line_message (
  id uuid primary key,
  line_user text not null references sample_line_user,
  sender text not null check (sender in ('town', 'person')),
  body jsonb not null,
  counted boolean not null, -- against the quota; replies are free
  sent_at timestamptz not null
);
create index sample_line_talk on sample_line_message (line_user, sent_at desc, id desc);
create table sample_line_request (
  retry_key text primary key,
  id uuid not null,
  accepted_at timestamptz not null
);
create table sample_line_token (
  hash text primary key,
  kind text not null check (kind in ('link', 'reply')),
  line_user text not null references sample_line_user,
  expires_at timestamptz not null,
  used_at timestamptz
);
create table sample_line_event (
  id text primary key,
  body jsonb not null,
  created_at timestamptz not null,
  attempts integer not null default 0,
  delivered_at timestamptz
);
