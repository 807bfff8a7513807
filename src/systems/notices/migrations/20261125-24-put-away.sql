-- Told about something that was put away since: in no list.
alter table notice add column put_away_at timestamptz;
