-- An app that a clerk makes, or a register that is being changed: a definition, perhaps not yet whole. Nobody publishes alone.
create table register_draft (
  id uuid primary key,
  register text not null unique,    -- the id that it has, or will have
  office text not null,
  body jsonb not null,
  stage text not null check (stage in ('draft', 'proposed')),
  version integer not null default 1,
  made_by uuid not null references staff,
  made_at timestamptz not null,
  changed_by uuid not null references staff,
  changed_at timestamptz not null,
  proposed_by uuid references staff,
  note text not null default '',
  sent_back text,                   -- why the last proposal was not approved
  check (stage <> 'proposed' or proposed_by is not null)
);
create index register_draft_office on register_draft (office, changed_at desc);
