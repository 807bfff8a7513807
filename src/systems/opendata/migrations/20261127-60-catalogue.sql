-- How often a file of a dataset was fetched: a number for each day and format, and nothing about who fetched it.
create table dataset_download (
  dataset text not null,
  format text not null,
  day date not null,
  count int8 not null,
  primary key (dataset, day, format)
);

-- What a dataset was at the end of a day on which it had changed.
create table dataset_version (
  dataset text not null,
  number int4 not null check (number > 0),
  taken_on date not null,
  taken_at timestamptz not null,
  source text not null,      -- version of the register it was read from
  columns jsonb not null,    -- ids, in their order
  row_count int4 not null,
  added int4 not null,
  changed int4 not null,
  removed int4 not null,
  primary key (dataset, number),
  unique (dataset, taken_on)
);

-- Each state of each row once, with the versions in which it stood: from the first up to, and without, the last.
create table dataset_row (
  dataset text not null,
  row_key bytea not null,    -- SHA-256 of what tells the row from the others
  hash bytea not null,       -- SHA-256 of its content
  content jsonb not null,
  from_number int4 not null,
  to_number int4 check (to_number > from_number),
  primary key (dataset, row_key, from_number)
);
create index dataset_row_from on dataset_row (dataset, from_number);
create index dataset_row_to on dataset_row (dataset, to_number);

-- What somebody wishes the town published. An address for the answer is erased when it has served.
create table dataset_request (
  id uuid primary key,
  dataset text,              -- key; null for data that the town does not publish yet
  office text not null,
  wish text not null,
  purpose text not null,
  email text,
  received_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  answered_by uuid references staff,
  search_text text not null generated always as (searchable(wish || ' ' || purpose || ' ' || coalesce(answer, ''))) stored,
  check ((answer is null) = (answered_at is null))
);
create index dataset_request_office on dataset_request (office, received_at desc, id desc);
create index dataset_request_search on dataset_request using gin (ngrams(search_text));
create index dataset_request_email on dataset_request (answered_at) where email is not null;

-- What another CKAN (the prefecture's portal) has of each dataset, so that only what changed is sent.
create table dataset_push (
  target text not null,      -- address of the CKAN
  dataset text not null,
  package_id text,
  metadata_hash text,
  data_version text,
  pushed_at timestamptz,
  tried_at timestamptz not null,
  trouble text,              -- why the last attempt failed, in words for staff
  primary key (target, dataset)
);
