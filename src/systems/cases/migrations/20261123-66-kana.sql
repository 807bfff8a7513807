-- Texts that were filled before hiragana and katakana found each other.
update application set search_text = searchable(search_text);
