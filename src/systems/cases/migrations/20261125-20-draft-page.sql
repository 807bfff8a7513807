-- 書きかけ: the page on which something was last written, so that the town learns where people stop. Counted, never listed.
alter table draft add column page text;
create index draft_created on draft (created_at);
