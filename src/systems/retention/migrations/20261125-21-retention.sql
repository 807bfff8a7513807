-- 廃棄の一覧: cases of one office whose 保存期間 is over, from the clerk who lists them to the last erased.
create table retention_list (
  id uuid primary key,
  office text not null,
  state text not null check (state in ('open', 'proposed', 'signed', 'done', 'withdrawn')),
  made_by uuid not null references staff,
  made_at timestamptz not null,
  proposed_by uuid references staff,
  proposed_by_name text,
  proposed_at timestamptz,
  sent_back_reason text,
  signed_by uuid references staff,
  signed_by_name text,
  signed_post text,
  signed_at timestamptz,
  erase_on date,                   -- until then everything can be taken back
  stopped_at timestamptz,
  stopped_reason text,
  finished_at timestamptz,
  check ((signed_at is null) = (erase_on is null)),
  check (state not in ('signed', 'done') or (signed_by is not null and signed_by <> proposed_by))
);
create index retention_list_office on retention_list (office, made_at desc);
create index retention_list_erase on retention_list (erase_on) where state = 'signed';

create table retention_item (
  list_id uuid not null references retention_list,
  application_id uuid not null references application,
  number text not null,
  procedure text not null,
  kept_until date not null,
  state text not null check (state in ('listed', 'excluded', 'away', 'restored', 'erasing', 'erased')),
  reason text,                     -- why it was excluded or taken back
  changed_by_name text,
  changed_at timestamptz not null,
  primary key (list_id, application_id)
);
create index retention_item_number on retention_item (list_id, number);
create unique index retention_item_once on retention_item (application_id) where state in ('listed', 'away', 'erasing');

-- Nothing is hidden or erased of a list that nobody signed, whoever asks the database for it.
create function retention_item_needs_signature() returns trigger language plpgsql as $$
begin
  if new.state in ('away', 'erasing', 'erased') and not exists (
    select from retention_list where id = new.list_id and state = 'signed' and signed_at is not null and stopped_at is null
  ) then
    raise exception 'a list that is not signed: % refused', new.state using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'erasing' and old.state <> 'away' then
    raise exception 'erased before it was put away' using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'erased' and old.state <> 'erasing' then
    raise exception 'erased without being written down' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger retention_item_signed before insert or update on retention_item
  for each row execute function retention_item_needs_signature();

-- 廃棄の保留: a lawsuit or an audit under way. Whatever the list says, the case stays.
create table retention_hold (
  id uuid primary key,
  application_id uuid not null references application,
  kind text not null check (kind in ('suit', 'audit', 'request', 'other')),
  reason text not null,
  held_by_name text not null,
  held_at timestamptz not null,
  released_by_name text,
  released_reason text,
  released_at timestamptz
);
create unique index retention_hold_open on retention_hold (application_id) where released_at is null;

-- 廃棄簿: what was erased, and who answers for it. Nothing personal; lines are added, never changed.
create table disposal (
  application_id uuid primary key references application,
  list_id uuid not null references retention_list,
  number text not null,
  procedure text not null,
  procedure_name text not null,
  office text not null,
  filed_on date not null,
  ended_on date not null,
  kept_until date not null,
  proposed_by_name text not null,
  signed_by_name text not null,
  signed_post text not null,
  signed_at timestamptz not null,
  put_away_at timestamptz not null,
  erased_at timestamptz not null,
  files integer not null,
  content_hash text not null,      -- under the town's key, of everything that was erased
  owner_hash text,                 -- under the town's key: whose account it was, for their own question alone
  search_text text not null generated always as (searchable(number || ' ' || procedure_name)) stored
);
create index disposal_office on disposal (office, erased_at desc, application_id desc);
create index disposal_search on disposal using gin (ngrams(search_text));
create function disposal_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'disposal is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger disposal_append_only before update or delete on disposal
  for each row execute function disposal_is_append_only();

-- Whether a case is being erased in this transaction: what else is never changed may lose its words then.
create function is_being_erased(application uuid) returns boolean language sql stable as $$
  select exists (select from retention_item where application_id = application and state = 'erasing')
$$;
