-- A case whose 保存期間 is over is put away: its row stays for the figures and for what points at it, and tells nothing.
alter table application add column put_away_at timestamptz;
create index application_ended on application (decided_at) where decided_at is not null and put_away_at is null;

-- What the row told, until it is taken back or erased.
create table put_away (
  application_id uuid primary key references application,
  kept jsonb not null
);

-- What stays of an event when its case is erased: that it happened, by which post, and which questions were sent back.
create function event_without_words(data jsonb) returns jsonb language sql immutable as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'by', case when data #>> '{by,kind}' = 'applicant' then '{"kind": "applicant"}'::jsonb else data -> 'by' end,
    'outcome', data -> 'outcome',
    'reasons', case when jsonb_typeof(data -> 'reasons') = 'array' then (
      select jsonb_agg(jsonb_build_object('path', each -> 'path')) from jsonb_array_elements(data -> 'reasons') as each
    ) end
  ))
$$;

create or replace function application_event_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if row(new.application_id, new.seq, new.kind, new.actor_kind, new.at) = row(old.application_id, old.seq, old.kind, old.actor_kind, old.at)
       and new.data = event_without_words(old.data)
       and is_being_erased(old.application_id) then
      return new;
    end if;
  end if;
  raise exception 'application_event is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

-- Drafts that were swept or thrown away, for the figures: on which page people had stopped. Nothing tells whose they were.
create table draft_count (
  begun_on date not null,
  definition text not null references definition,
  page text,
  count integer not null,
  unique nulls not distinct (begun_on, definition, page)
);
create index draft_untouched on draft (updated_at) where corrects is null;
