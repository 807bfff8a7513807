-- コメント: what people say about a record. What was taken back has no text any more; the audit log keeps the fact.
create table record_comment (
  id uuid primary key,
  register text not null references register,
  record uuid not null,
  answers uuid references record_comment,
  by_id uuid not null references staff,
  by_name text not null,
  at timestamptz not null,
  text text not null,
  changed_at timestamptz,
  taken_back_at timestamptz,
  check (taken_back_at is null or text = '')
);
create index record_comment_record on record_comment (register, record, at);
create index record_comment_newest on record_comment (register, at desc, id desc) where taken_back_at is null;

-- What a comment said before it was corrected.
create table record_comment_before (
  comment uuid not null references record_comment,
  number integer not null,
  text text not null,
  at timestamptz not null,          -- until when it said so
  primary key (comment, number)
);

-- Who was told of a comment by name.
create table record_mention (
  comment uuid not null references record_comment,
  staff_id uuid not null references staff,
  primary key (comment, staff_id)
);
