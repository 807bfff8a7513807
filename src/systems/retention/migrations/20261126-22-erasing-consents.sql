-- A list names cases, and consents of 代理人 that ended. A consent's row is gone once it is erased, and the line outlives it.
alter table retention_item drop constraint retention_item_pkey;
alter table retention_item alter column application_id drop not null;
alter table retention_item add column consent_id uuid;
alter table retention_item add column subject_id uuid not null generated always as (coalesce(application_id, consent_id)) stored;
alter table retention_item add primary key (list_id, subject_id);
alter table retention_item add check (num_nonnulls(application_id, consent_id) = 1);
create unique index retention_item_consent_once on retention_item (consent_id)
  where consent_id is not null and state in ('listed', 'away', 'erasing');
create index put_away_consent on put_away ((kept ->> 'consent_id')) where kept ->> 'consent_id' is not null;

alter table disposal drop constraint disposal_pkey;
alter table disposal alter column application_id drop not null;
alter table disposal add column consent_id uuid;
alter table disposal add column subject_id uuid not null generated always as (coalesce(application_id, consent_id)) stored;
alter table disposal add primary key (subject_id);
alter table disposal add check (num_nonnulls(application_id, consent_id) = 1);
drop index disposal_office;
create index disposal_office on disposal (office, erased_at desc, subject_id desc);

-- No consent is erased that no signed list names, whoever asks the database for it.
create function proxy_consent_needs_signature() returns trigger language plpgsql as $$
begin
  if not exists (select from retention_item where consent_id = old.id and state = 'erasing') then
    raise exception 'a consent that nobody signed for: delete refused' using errcode = 'insufficient_privilege';
  end if;
  return old;
end
$$;
create trigger proxy_consent_signed before delete on proxy_consent
  for each row execute function proxy_consent_needs_signature();
