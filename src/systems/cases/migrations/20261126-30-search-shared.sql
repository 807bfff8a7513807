-- Applications that other offices share have a mark too: those offices' searches meet nothing that is not shared.
create function office_grams(office text, shared text[], t text) returns text[]
  language sql immutable parallel safe strict cost 10000
  return ngrams(t) || ('@' || office) || case when shared <> '{}' then array['>'] else '{}' end;
create index application_grams_shared on application using gin (office_grams(office, shared_with, search_text));
drop index application_grams;
alter index application_grams_shared rename to application_grams;
drop function office_grams(text, text);
