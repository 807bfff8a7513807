-- A consent that ended long ago is put away and then erased, as cases are (`#systems/retention`).
alter table proxy_consent add column put_away_at timestamptz;
alter table proxy_consent add check (put_away_at is null or closed_at is not null);
create index proxy_consent_closed on proxy_consent (closed_at) where closed_at is not null and put_away_at is null;
