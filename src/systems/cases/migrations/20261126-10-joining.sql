-- まとめ: an application that is decided as part of another one. Its log tells of it; this repeats it for lists.
create table joined_case (
  application_id uuid primary key references application,
  main_id uuid not null references application,
  check (application_id <> main_id)
);
create index joined_case_main on joined_case (main_id);

-- 分割: an application that was split off, and the one that was filed in the first place.
create table split_case (
  application_id uuid primary key references application,
  origin_id uuid not null references application,
  check (application_id <> origin_id)
);
create index split_case_origin on split_case (origin_id);

drop index application_done;
create index application_done on application (office, due_on, id)
  where state in ('approved', 'rejected', 'withdrawn', 'joined');
