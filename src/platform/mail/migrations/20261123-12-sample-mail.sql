-- Mail that the sample town's own SMTP server received (see double/tray.ts). Empty in a real town.
create table sample_mail (
  id uuid primary key,
  received_at timestamptz not null,
  message_id text not null unique,
  recipient text not null,
  subject text not null,
  body text not null
);
create index sample_mail_received on sample_mail (received_at desc);
