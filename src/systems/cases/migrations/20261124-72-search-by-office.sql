-- The words of an application, and whose it is: a search within an office meets no other office's applications.
create function office_grams(office text, t text) returns text[]
  language sql immutable parallel safe strict cost 10000
  return ngrams(t) || ('@' || office);
create index application_grams on application using gin (office_grams(office, search_text));
drop index application_search;
