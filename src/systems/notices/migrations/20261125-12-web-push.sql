-- The town's keys towards push services (VAPID, RFC 8292), made at the first use.
create table push_key (
  one boolean primary key default true check (one),
  public_key text not null,
  sealed text not null,
  created_at timestamptz not null
);

-- Devices that asked to be told. Endpoint and keys lie sealed: who has them may send.
create table push_device (
  id uuid primary key,
  resident_id uuid not null references resident,
  endpoint_hash text not null unique,
  sealed text not null,
  label text not null,
  created_at timestamptz not null,
  worked_at timestamptz -- a push service accepted a message for it
);
create index push_device_resident on push_device (resident_id, created_at);
