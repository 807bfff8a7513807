-- What a token has asked for by Idempotency-Key, and what it was answered.
create table api_request (
  token_id uuid not null references api_token,
  key text not null,
  body_hash text not null,
  -- Null while the first of several at once is still at work: nobody sees that but itself.
  answer text,
  application_id uuid references application,
  created_at timestamptz not null,
  primary key (token_id, key)
);
create index api_request_old on api_request (created_at);

-- Files of a token that no application has taken yet.
create table api_upload (
  file_id uuid primary key references file,
  token_id uuid not null references api_token,
  created_at timestamptz not null
);
create index api_upload_old on api_upload (created_at);

-- 知らせ: who is called when an application of these offices moves.
create table webhook (
  id uuid primary key,
  name text not null,
  url text not null,
  -- Sealed; shown once when made.
  secret text not null,
  offices text[] not null,
  created_by uuid not null references staff,
  created_at timestamptz not null,
  stopped_at timestamptz
);

-- Outbox: one line for each call, in the transaction of what it tells.
create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook,
  application_id uuid not null references application,
  event text not null,
  body text not null,
  created_at timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  delivered_at timestamptz,
  given_up_at timestamptz
);
create index webhook_delivery_open on webhook_delivery (created_at desc) where delivered_at is null;

create index application_filed_up on application (filed_at, id);
