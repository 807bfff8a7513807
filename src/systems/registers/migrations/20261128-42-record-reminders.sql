-- Reminders that were sent: once for each record, reminder and date. A date that is changed reminds anew.
create table record_reminder (
  register text not null references register,
  record uuid not null,
  reminder text not null,           -- field, days and receiver of the definition
  date date not null,
  at timestamptz not null,
  told integer not null,            -- how many people
  primary key (register, record, reminder, date)
);
