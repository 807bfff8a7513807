-- Residents and staff are separate realms: no account is both.
create table resident (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text,
  created_at timestamptz not null
);

create table staff (
  id uuid primary key,
  login text not null unique,
  name text not null,
  email text not null,
  password text not null,          -- scrypt, see password.ts
  totp text,                       -- sealed secret; null until enrolled
  totp_step bigint not null default 0, -- last accepted time step: a code opens once
  sample boolean not null default false, -- an invented account, whose codes a sample town shows
  created_at timestamptz not null,
  closed_at timestamptz
);

-- Who holds which post where, from when until when; a deputy holds another's post (代理).
create table staff_assignment (
  id uuid primary key,
  staff_id uuid not null references staff,
  office text not null,
  post text not null,
  from_on date not null,
  until_on date,
  deputy_for uuid references staff,
  check (until_on is null or until_on >= from_on)
);
create index staff_assignment_staff on staff_assignment (staff_id);
create index staff_assignment_post on staff_assignment (office, post);

create table passkey (
  id text primary key,             -- credential id, base64url
  realm text not null check (realm in ('resident', 'staff')),
  person_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  label text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkey_person on passkey (realm, person_id);

create table session (
  id uuid primary key,
  hash text not null unique,
  realm text not null check (realm in ('resident', 'staff')),
  person_id uuid not null,
  level text not null,
  agent text not null,
  address text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_person on session (realm, person_id) where ended_at is null;

-- Proofs under way: an e-mailed code, a password accepted and waiting for the second factor.
create table sign_in_proof (
  id uuid primary key,
  visitor text not null,
  kind text not null check (kind in ('email-code', 'password')),
  email text,
  staff_id uuid references staff,
  code_hash text,
  attempts integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_proof_visitor on sign_in_proof (visitor, kind);
create index sign_in_proof_email on sign_in_proof (email, created_at);

-- Refused attempts, for the lock of fifteen minutes.
create table sign_in_refusal (
  id uuid primary key,
  who text not null,
  at timestamptz not null
);
create index sign_in_refusal_who on sign_in_refusal (who, at);

-- A WebAuthn challenge opens once.
create table used_challenge (
  hash text primary key,
  used_at timestamptz not null
);
