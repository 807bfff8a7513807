-- A definition as it stood when somebody filed under it. Never changed: an application keeps its version.
create table definition (
  hash text primary key,
  kind text not null,
  id text not null,
  body jsonb not null,
  first_seen timestamptz not null
);

-- What is being filled in. Belongs to a browser until somebody signs in, then to a resident.
create table draft (
  id uuid primary key,
  procedure text not null,
  definition text not null references definition,
  visitor text not null,
  resident_id uuid references resident,
  staff_id uuid references staff,  -- entered at the counter from paper
  corrects uuid,                   -- 補正 of this application
  answers jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index draft_resident on draft (resident_id) where resident_id is not null;
create index draft_visitor on draft (visitor);
create unique index draft_corrects on draft (corrects) where corrects is not null;

create sequence application_number;

-- 申請. The state is derived from the log below; these columns repeat it so that lists are quick.
create table application (
  id uuid primary key,
  number text not null unique,
  draft_id uuid unique,            -- one application per draft: a double press files once
  procedure text not null,
  definition text not null references definition,
  office text not null,
  door text not null check (door in ('form', 'counter')),
  resident_id uuid references resident,
  applicant text not null,
  answers jsonb not null,
  revision integer not null default 1,
  filed_at timestamptz not null,
  due_on date not null,
  state text not null,
  step integer not null default 0,
  waits_office text,
  waits_post text,
  assignee uuid references staff,
  decided_at timestamptz,
  result text,
  version integer not null,        -- number of the last event
  search_text text not null
);
create index application_queue on application (office, due_on, id) where state in ('submitted', 'checking', 'deciding', 'returned');
create index application_waits on application (waits_office, waits_post, due_on, id) where waits_post is not null;
create index application_resident on application (resident_id, filed_at desc) where resident_id is not null;
create index application_assignee on application (assignee, due_on) where assignee is not null;
create index application_filed on application (filed_at desc, id);
create index application_decided on application (decided_at) where decided_at is not null;
create index application_search on application using gin (ngrams(search_text));

-- The one life of an application. Lines are added, never changed.
create table application_event (
  application_id uuid not null references application,
  seq integer not null,
  kind text not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  at timestamptz not null,
  data jsonb not null,
  primary key (application_id, seq)
);
create index application_event_kind on application_event (kind, at);

create function application_event_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'application_event is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger application_event_append_only before update or delete on application_event
  for each row execute function application_event_is_append_only();
create trigger application_event_no_truncate before truncate on application_event
  for each statement execute function application_event_is_append_only();

-- Every version of the answers: 補正 shows what changed.
create table application_answers (
  application_id uuid not null references application,
  revision integer not null,
  answers jsonb not null,
  at timestamptz not null,
  primary key (application_id, revision)
);

-- Which files belong to which application: the only way a clerk reaches a file.
create table application_file (
  application_id uuid not null references application,
  file_id uuid not null references file,
  field text not null,
  primary key (application_id, file_id)
);
create index application_file_file on application_file (file_id);

-- Files of a draft, until it is filed.
create table draft_file (
  draft_id uuid not null references draft,
  file_id uuid not null references file,
  primary key (draft_id, file_id)
);

-- 個人番号 stands apart, sealed (番号法12条). Answers hold only the reference.
create table my_number (
  ref uuid primary key,
  sealed text not null,
  ground text not null,
  draft_id uuid references draft,
  application_id uuid references application,
  created_at timestamptz not null
);
create index my_number_application on my_number (application_id);
create index my_number_draft on my_number (draft_id) where draft_id is not null;

-- Places of a bookable time (来庁予約): capacity is checked under a lock.
create table booking (
  application_id uuid not null references application,
  procedure text not null,
  field text not null,
  day date not null,
  start_time text not null,
  primary key (application_id, field)
);
create index booking_slot on booking (procedure, field, day, start_time);

-- 通知書. One of a kind in each round; its number is taken in the same transaction.
create table letter (
  id uuid primary key,
  application_id uuid not null references application,
  kind text not null,
  round integer not null,
  number text not null unique,
  title text not null,
  file_id uuid not null references file,
  issued_at timestamptz not null,
  read_at timestamptz,
  unique (application_id, kind, round)
);

-- 文書番号: counted by office and fiscal year, without gaps (the row is locked until commit).
create table letter_number (
  office text not null,
  fiscal_year integer not null,
  last integer not null,
  primary key (office, fiscal_year)
);

-- What a clerk was writing: kept until it is sent.
create table desk_draft (
  application_id uuid not null references application,
  staff_id uuid not null references staff,
  body jsonb not null,
  updated_at timestamptz not null,
  primary key (application_id, staff_id)
);
