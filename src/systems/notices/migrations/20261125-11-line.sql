-- Whose LINE an account is told by: one friend an account, one account a friend. Ended, a link is gone; the audit log has it.
create table line_link (
  id uuid primary key,
  resident_id uuid not null unique references resident,
  line_user text not null unique,
  linked_at timestamptz not null,
  worked_at timestamptz -- a message was accepted over it
);

-- What the dialog at LINE brings back by webhook: opens once, for ten minutes.
create table line_nonce (
  hash text primary key,
  resident_id uuid not null references resident,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Events that have been received: the platform delivers one again when it got no answer.
create table line_event (
  id text primary key,
  received_at timestamptz not null
);
create index line_event_received on line_event (received_at);

-- What keeps LINE from being used (the month's messages ran out, the channel is refused), told to staff once a month.
create table line_trouble (
  kind text not null check (kind in ('exhausted', 'refused')),
  month text not null,
  noticed_at timestamptz not null,
  primary key (kind, month)
);
