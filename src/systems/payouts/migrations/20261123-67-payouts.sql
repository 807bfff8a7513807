-- 支給: what an approved case is owed. One for each case, whatever happens to it.
create table payment (
  id uuid primary key,
  application_id uuid not null unique references application,
  procedure text not null,
  office text not null,
  resident_id uuid references resident,
  applicant text not null,
  applicant_kana text,            -- half-width, as 全銀 files carry it
  amount bigint not null check (amount > 0),
  account jsonb,                  -- none while a 公金受取口座 has not been looked up
  by_public_account boolean not null,
  account_changed boolean not null default false,
  promised_on date,
  state text not null check (state in ('account', 'due', 'batched', 'returned', 'paid')),
  paid_on date,
  told_on date,                   -- the case and its owner know since this transfer
  created_at timestamptz not null,
  check (account is not null or state = 'account')
);
create index payment_state on payment (office, procedure, state, id);
create index payment_resident on payment (resident_id) where resident_id is not null;
create index payment_same_account on payment (procedure, (account ->> 'bank'), (account ->> 'branch'), (account ->> 'number'));

-- Every account that a payment ever had, and who said so. Lines are added, never changed.
create table payment_account (
  payment_id uuid not null references payment,
  seq integer not null,
  account jsonb not null,
  source text not null check (source in ('answers', 'lookup', 'clerk', 'resident')),
  reason text,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  at timestamptz not null,
  primary key (payment_id, seq)
);

-- 支払の束. Its course is derived from the log below; these columns repeat it so that lists are quick.
create sequence payout_batch_number;
create table payout_batch (
  id uuid primary key,
  number integer not null unique,
  procedure text not null,
  office text not null,
  transfer_on date not null,
  state text not null,
  waits text[] not null,
  shared_with text[] not null,
  route jsonb not null,
  version integer not null,
  made_at timestamptz not null,
  frozen_at timestamptz,
  file_id uuid references file,
  file_sha256 text,
  filed_at timestamptz,
  confirmed_at timestamptz,
  given_up_at timestamptz         -- decided, but its day passed before the file was made
);
create index payout_batch_office on payout_batch (office, number desc);
create index payout_batch_shared on payout_batch using gin (shared_with);

create table payout_batch_event (
  batch_id uuid not null references payout_batch,
  seq integer not null,
  kind text not null,
  actor_id uuid,
  actor_name text not null,
  at timestamptz not null,
  data jsonb not null,
  primary key (batch_id, seq)
);

-- What a batch pays: amount and account as they stood when the payment was put in.
create table payout_line (
  batch_id uuid not null references payout_batch,
  payment_id uuid not null references payment,
  seq integer not null,
  amount bigint not null check (amount > 0),
  account jsonb not null,
  removed_at timestamptz,
  removed_reason text,
  result text check (result in ('paid', 'returned')),
  return_code text,
  return_reason text,
  primary key (batch_id, seq),
  unique (batch_id, payment_id)
);
-- Nothing is paid twice: a payment stands in one batch at a time, until the bank sends it back.
create unique index payout_line_once on payout_line (payment_id) where removed_at is null and result is distinct from 'returned';

create function payout_line_is_frozen() returns trigger language plpgsql as $$
begin
  if (select frozen_at from payout_batch where id = coalesce(new.batch_id, old.batch_id)) is null then
    return coalesce(new, old);
  end if;
  if tg_op = 'UPDATE' and row(new.batch_id, new.payment_id, new.seq, new.amount, new.account, new.removed_at)
      is not distinct from row(old.batch_id, old.payment_id, old.seq, old.amount, old.account, old.removed_at) then
    return new;
  end if;
  raise exception 'a decided batch is frozen: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger payout_line_frozen before insert or update or delete on payout_line
  for each row execute function payout_line_is_frozen();

create function payout_log_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger payout_batch_event_append_only before update or delete on payout_batch_event
  for each row execute function payout_log_is_append_only();
create trigger payment_account_append_only before update or delete on payment_account
  for each row execute function payout_log_is_append_only();
