-- 代理の同意: one person (本人) lets another (代理人) act for them. Holds from its acceptance until it is closed or its
-- last day is over.
create table proxy_consent (
  id uuid primary key,
  principal_id uuid references resident,  -- null: known by a paper 委任状 alone
  principal_name text not null,
  principal_level text not null check (principal_level in ('email', 'passkey', 'card', 'counter')),
  -- 氏名 and 生年月日 by which an application is known to be the 本人's; sealed, erased when it closes.
  principal_facts text,
  invited_email text not null check (invited_email = lower(invited_email)),
  proxy_id uuid references resident,      -- who accepted
  proxy_name text,
  relation text not null check (relation in ('family', 'guardian', 'other')),
  procedures text[],                      -- null: all
  may text not null check (may in ('file', 'see')),
  sees text not null check (sees in ('filed', 'all')),
  kept boolean not null,                  -- may use what the 本人 asked the town to keep
  until_on date not null,
  text_version text not null,
  giver_text text not null,               -- the words agreed to, as they were shown
  taker_text text,
  invited_at timestamptz not null,
  lapses_at timestamptz not null,
  accepted_at timestamptz,
  closed_at timestamptz,
  closed_by text check (closed_by in ('principal', 'proxy', 'office', 'time', 'renewed')),
  -- Taken in at the counter from paper.
  office text,
  staff_id uuid references staff,
  file_id uuid references file,           -- the 委任状
  principal_kana text,
  principal_birth date,
  principal_address text,
  search_text text not null
    generated always as (searchable(
      principal_name || ' ' || coalesce(principal_kana, '') || ' ' || coalesce(principal_address, '') || ' '
      || coalesce(proxy_name, '') || ' ' || invited_email
    )) stored,
  check (principal_id <> proxy_id),
  check ((accepted_at is null) = (proxy_id is null)),
  check ((closed_at is null) = (closed_by is null)),
  check ((principal_id is null) = (office is not null and staff_id is not null and file_id is not null))
);
-- One consent at a time between two people.
create unique index proxy_consent_pair on proxy_consent (principal_id, proxy_id)
  where accepted_at is not null and closed_at is null;
create index proxy_consent_proxy on proxy_consent (proxy_id) where closed_at is null;
create index proxy_consent_principal on proxy_consent (principal_id, invited_at desc);
create index proxy_consent_email on proxy_consent (invited_email) where accepted_at is null and closed_at is null;
create index proxy_consent_office on proxy_consent (office, invited_at desc) where office is not null;
create index proxy_consent_search on proxy_consent using gin (ngrams(search_text)) where office is not null;
