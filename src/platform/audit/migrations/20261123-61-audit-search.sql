-- The log is searched by who, what for and what was done. Only indexes: no column is added to a sealed line.
create index audit_entry_search on audit_entry
  using gin (ngrams(searchable(coalesce(actor_name, '') || ' ' || coalesce(purpose, ''))));
create index audit_entry_action on audit_entry (action, at desc, id desc);
create index audit_entry_at on audit_entry (at desc, id desc);
