-- 対象者名簿: who may have a benefit, as another system listed them. Rows are sealed; what is compared is hashed under the
-- town's key. All of it is erased after its day.
create table target_upload (
  id uuid primary key,
  procedure text not null,
  office text not null,
  name text not null,
  erase_on date not null,
  sealed text not null,
  made_by uuid not null references staff,
  made_at timestamptz not null
);

create table target_list (
  id uuid primary key,
  procedure text not null,
  office text not null,
  name text not null,
  erase_on date not null,
  rows integer not null,
  made_by uuid not null references staff,
  made_at timestamptz not null,
  erased_at timestamptz
);
create index target_list_procedure on target_list (procedure, made_at desc);

create table target_row (
  list_id uuid not null references target_list,
  seq integer not null,
  sealed text not null,
  number_key text,
  person_keys text[] not null,
  address_key text,
  primary key (list_id, seq)
);
create index target_row_number on target_row (list_id, number_key) where number_key is not null;
create index target_row_person on target_row using gin (person_keys);

-- Which row a case was found to be.
create table target_match (
  list_id uuid not null references target_list,
  application_id uuid not null references application,
  seq integer not null,
  how text not null check (how in ('number', 'person', 'number-only', 'person-elsewhere')),
  primary key (list_id, application_id)
);
create index target_match_row on target_match (list_id, seq);
