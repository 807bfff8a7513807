-- 宛先 as it stands in the window of the envelope, so that letters are sorted as the post sorts them.
alter table letter
  add column postcode text,
  add column address text not null default '',
  add column addressee text not null default '';
update letter set addressee = application.applicant from application where application.id = letter.application_id;

-- 発送の束: letters printed and posted together.
create table mailing (
  id uuid primary key,
  office text not null,
  made_by uuid not null references staff,
  made_at timestamptz not null,
  duplex boolean not null,
  posted_at timestamptz,
  posted_by uuid references staff
);
create index mailing_office on mailing (office, made_at desc);

alter table letter add column mailing_id uuid references mailing, add column posted_at timestamptz;
create index letter_mailing on letter (mailing_id) where mailing_id is not null;
create index letter_waiting on letter (issued_at, id) where mailing_id is null;
