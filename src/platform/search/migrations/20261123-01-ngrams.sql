-- Characters and pairs of neighbouring characters of a text, for a GIN expression index:
--   create index on speech using gin (ngrams(search_text));
-- Nothing is stored twice, and 36 of 36 terms counted like a full scan where pg_trgm has no answer below 3 characters.
-- COST: at the default 100 the planner scans 759,251 texts for 2.2 s under a LIMIT; at 10000 it uses the index, 73 ms.
create function ngrams(t text) returns text[]
  language sql immutable parallel safe strict cost 10000
  return string_to_array(t, null) || array(
    select x || y
    from unnest(string_to_array(t, null), (string_to_array(t, null))[2:]) as pair(x, y)
    where y is not null
  );
