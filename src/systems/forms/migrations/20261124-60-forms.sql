-- A form that a clerk makes in the browser. `body` is what is being worked on: a definition, perhaps not yet whole.
create table form (
  id uuid primary key,
  procedure text not null unique,   -- the id of its definition, in addresses: made by the program
  office text not null,
  name text not null,
  body jsonb not null,
  stage text not null check (stage in ('draft', 'proposed', 'clean')),  -- clean: the same as what is published
  version integer not null default 1,  -- raised by every change: two at once are told
  undo jsonb,                       -- the body before the last change
  undo_note text,
  made_by uuid not null references staff,
  made_at timestamptz not null,
  changed_by uuid not null references staff,
  changed_at timestamptz not null,
  proposed_by uuid references staff,
  proposed_at timestamptz,
  proposal_note text not null default '',
  sent_back text,                   -- why the last proposal was not approved
  published text references definition,
  closed_at timestamptz,
  closed_note text not null default '',
  check (stage <> 'proposed' or proposed_by is not null),
  check (stage <> 'clean' or published is not null)
);
create index form_office on form (office, changed_at desc);
create index form_published on form (procedure) where published is not null;

-- 公開: every version that residents have met, with who proposed and who approved it.
create table form_version (
  form_id uuid not null references form,
  number integer not null,
  hash text not null references definition,
  proposed_by uuid not null references staff,
  approved_by uuid not null references staff,
  note text not null,
  published_at timestamptz not null,
  primary key (form_id, number),
  check (proposed_by <> approved_by)
);
