alter table notice add column search_text text not null
  generated always as (searchable(title || ' ' || body)) stored;
create index notice_search on notice using gin (ngrams(search_text));
drop index notice_resident;
create index notice_resident on notice (resident_id, created_at desc, id desc);
