-- ワンスオンリー: what a resident asked the town to keep for the next form. Never 個人番号.
create table kept_answer (
  resident_id uuid not null references resident,
  kind text not null check (kind in ('person', 'account')),
  sealed text not null,            -- answers by where fields take them from, see kept.ts
  from_procedure text not null,    -- name of the procedure and number of the application they were given in
  from_number text not null,
  kept_at timestamptz not null,
  primary key (resident_id, kind)
);
