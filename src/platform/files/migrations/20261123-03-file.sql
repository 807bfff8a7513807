-- Files that people handed in or the town made. The bytes lie in the store under `key`; everything else is here.
create table file (
  id uuid primary key,
  -- Opaque: no name, no number, nothing a listing of the store would give away.
  key text not null unique,
  sha256 text not null,
  bytes integer not null check (bytes > 0),
  -- As its content says, not its name.
  type text not null,
  name text not null,
  -- What it was handed in for: attachment, letter, photograph.
  purpose text not null,
  -- Id of the resident or member of staff, or the name of the system that made it.
  uploaded_by text not null,
  created_at timestamptz not null
);
