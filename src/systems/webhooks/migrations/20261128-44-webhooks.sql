-- A listener hears of the applications of offices, or of the records of one register.
alter table webhook
  add column register text references register,
  add column events text[] not null default '{}',
  add column filter jsonb,
  add column failures integer not null default 0, -- calls in a row that never arrived
  add column stopped_why text;
alter table webhook_delivery
  alter column application_id drop not null,
  add column record uuid,
  add constraint webhook_delivery_about check (num_nonnulls(application_id, record) <= 1);
create index webhook_of_register on webhook (register) where register is not null and stopped_at is null;
create index webhook_delivery_log on webhook_delivery (webhook_id, created_at desc, id desc);
