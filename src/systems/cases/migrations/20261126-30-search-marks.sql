-- The words of an application, each marked with whose it is and whether it is open (+) or over (-): a search in a list asks
-- for that list's words, and meets nothing else. What other offices share has its words a second time (>).
create function marked_grams(office text, shared text[], state text, t text) returns text[]
  language sql immutable parallel safe strict cost 20000
  return array(
    select gram || mark || case when state in ('submitted', 'checking', 'deciding', 'returned') then '+' else '-' end
    from unnest(ngrams(t)) as gram,
      unnest(array['@' || office] || case when shared <> '{}' then array['>'] else '{}' end) as mark
  );
drop index application_grams;
drop function office_grams(text, text);
create index application_grams on application using gin (marked_grams(office, shared_with, state, search_text));
