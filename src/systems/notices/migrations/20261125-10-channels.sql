-- One row for each notice, channel and recipient: an address, a link with LINE, a device. Each ends as sent or as failed.
alter table notice_delivery
  drop constraint notice_delivery_channel_check,
  drop constraint notice_delivery_notice_id_channel_key;
alter table notice_delivery
  add constraint notice_delivery_channel_check check (channel in ('email', 'line', 'push')),
  add column created_at timestamptz,
  add column first_tried_at timestamptz, -- a retry key of LINE holds for a day after it
  add column failed_at timestamptz,
  add column reason text,                -- why it failed, in words for staff
  add unique (notice_id, channel, recipient),
  add check (sent_at is null or failed_at is null);
update notice_delivery set created_at = notice.created_at from notice where notice.id = notice_id;
alter table notice_delivery alter column created_at set not null;

-- What a resident asked staff for is told beside the case: found by what a notice is about.
create index notice_about on notice (about_kind, about_id);

-- By which channels somebody wishes to be told. Without a row: by all that they have.
create table notice_preference (
  resident_id uuid primary key references resident,
  email boolean not null,
  line boolean not null,
  push boolean not null,
  quiet boolean not null, -- nothing by LINE and push in the night
  changed_at timestamptz not null
);
