alter table staff add column search_text text not null
  generated always as (searchable(name || ' ' || login)) stored;
create index staff_search on staff using gin (ngrams(search_text));
