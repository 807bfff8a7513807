-- What the bank answered to a 総合振込: a file read in, looked through, and then taken. What it says of people is sealed and
-- forgotten after some weeks; that it was read, by whom, and what came of it stays. The same file is never taken twice.
create table payout_answer (
  id uuid primary key,
  batch_id uuid not null references payout_batch,
  sha256 text not null,
  name text not null,
  sealed text,
  made_by uuid not null references staff,
  made_at timestamptz not null,
  taken_by_name text,
  taken_at timestamptz,
  returned integer,
  returned_yen bigint,
  unique (batch_id, sha256),
  check ((taken_at is null) = (taken_by_name is null)),
  check ((taken_at is null) = (returned is null)),
  check ((taken_at is null) = (returned_yen is null)),
  check (sealed is not null or taken_at is not null)
);
create index payout_answer_kept on payout_answer (made_at) where sealed is not null;
