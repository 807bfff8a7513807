-- Other systems comment by the API: a comment of theirs has a name, and nobody's hand.
alter table record_comment alter by_id drop not null;
