-- Not the body: codes for signing in stand in it.
alter table sample_mail add column search_text text not null
  generated always as (searchable(subject || ' ' || recipient)) stored;
create index sample_mail_search on sample_mail using gin (ngrams(search_text));
drop index sample_mail_received;
create index sample_mail_received on sample_mail (received_at desc, id desc);
