-- Who did or read what about whom, when and for what purpose. Rows are added, then sealed once, and never changed.
create table audit_entry (
  id uuid primary key,
  -- Milliseconds, as JavaScript has them: every digit that is stored is part of the seal.
  at timestamptz(3) not null,
  action text not null,
  actor_kind text not null,
  actor_id text,
  actor_name text,
  session_id text,
  about_kind text not null,
  about_id text not null,
  -- Whose personal data it was.
  resident text,
  purpose text,
  -- The day whose state was shown, when it was not today's.
  as_of date,
  detail jsonb not null default '{}',
  seq bigint unique,
  hash text,
  check ((seq is null) = (hash is null))
);

create index audit_entry_unsealed on audit_entry (id) where seq is null;
create index audit_entry_resident on audit_entry (resident, at desc) where resident is not null;
create index audit_entry_about on audit_entry (about_kind, about_id, at desc);
create index audit_entry_actor on audit_entry (actor_id, at desc) where actor_id is not null;

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.seq is null and new.seq is not null
       and to_jsonb(new) - 'seq' - 'hash' = to_jsonb(old) - 'seq' - 'hash' then
      return new;
    end if;
  end if;
  raise exception 'audit_entry is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function audit_entry_is_append_only();
create trigger audit_entry_no_truncate before truncate on audit_entry
  for each statement execute function audit_entry_is_append_only();
