-- What was typed when the session had ended (see stash.ts). Sealed; swept after an hour.
create table stashed_post (
  id uuid primary key,
  visitor text not null,
  path text not null,
  fields text not null,
  created_at timestamptz not null
);
create index stashed_post_created_at on stashed_post (created_at);
