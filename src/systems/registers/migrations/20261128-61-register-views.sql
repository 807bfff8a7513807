-- 表示 that people keep for themselves or for their office, beside those of the definition.
create table register_view (
  id uuid primary key,
  register text not null references register,
  staff_id uuid references staff,
  office text,
  view jsonb not null,              -- as a definition has them
  made_by uuid not null references staff,
  made_at timestamptz not null,
  check ((staff_id is null) <> (office is null))
);
create index register_view_staff on register_view (staff_id, register) where staff_id is not null;
create index register_view_office on register_view (office, register) where office is not null;
