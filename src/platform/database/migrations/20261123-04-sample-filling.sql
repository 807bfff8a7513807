-- Remembers that a town was filled with invented people, and whether that was finished.
create table sample_filling (
  started_at timestamptz primary key,
  finished_at timestamptz
);
