-- Tokens of other systems. The token itself is shown once and kept by its hash alone.
create table api_token (
  id uuid primary key,
  -- Of the system that holds it.
  name text not null,
  hash text not null unique,
  -- Its last letters, to tell tokens apart.
  hint text not null,
  scopes text[] not null,
  offices text[] not null,
  created_by uuid not null references staff,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
