-- 確認: which sentences of the definition's check list were ticked, by whom and when.
create table case_check (
  application_id uuid not null references application,
  item integer not null,           -- place in the list of the definition it was filed under, from 0
  staff_id uuid not null references staff,
  at timestamptz not null,
  primary key (application_id, item)
);
