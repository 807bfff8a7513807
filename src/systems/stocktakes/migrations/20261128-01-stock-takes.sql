-- 棚卸: records of a register that are looked for where they stand. Everything here is only ever added to.
create table stock_take (
  id uuid primary key,
  register text not null references register,
  name text not null,
  wish text not null,               -- how the list was narrowed, as an address
  place_field text,                 -- the field that says where a record stands
  checked_field text,               -- the date field that says when it was last seen
  places jsonb not null,            -- what may be chosen: [{value, label}]
  opened_at timestamptz not null,
  opened_by uuid references staff,
  opened_by_name text not null
);
create index stock_take_opened on stock_take (opened_at desc);

-- The records that were to be found, as they stood when it was opened.
create table stock_take_item (
  stock_take uuid not null references stock_take,
  record uuid not null,
  code text not null,               -- what stands on the label
  title text not null,
  detail text not null,
  place text,
  primary key (stock_take, record)
);

-- One look at one label. The telephone gives the id, so that what is sent twice is kept once.
create table stock_sighting (
  id uuid primary key,
  stock_take uuid not null references stock_take,
  code text not null,
  place text,
  way text not null check (way in ('camera', 'typed')),
  seen_at timestamptz not null,     -- by the clock of the telephone, where that can be
  device_at text not null,          -- what that clock said
  seen_by uuid references staff,    -- who held the telephone
  seen_by_name text not null,
  sent_by uuid references staff,    -- who was signed in when it was sent
  received_at timestamptz not null
);
create index stock_sighting_take on stock_sighting (stock_take, seen_at);

-- 締め: the list of differences, signed. A stock-take without one is open.
create table stock_take_closing (
  stock_take uuid primary key references stock_take,
  closed_at timestamptz not null,
  closed_by uuid references staff,
  closed_by_name text not null,
  summary jsonb not null,
  file_id uuid not null references file,
  sha256 text not null,
  signature text not null,          -- Ed25519 over the statement of sign-list.ts
  public_key text not null
);

create function stock_take_stays() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger stock_take_stays before update or delete on stock_take
  for each row execute function stock_take_stays();
create trigger stock_take_item_stays before update or delete on stock_take_item
  for each row execute function stock_take_stays();
create trigger stock_sighting_stays before update or delete on stock_sighting
  for each row execute function stock_take_stays();
create trigger stock_take_closing_stays before update or delete on stock_take_closing
  for each row execute function stock_take_stays();

-- Nothing is seen after the closing, whatever program says so.
create function stock_sighting_before_closing() returns trigger language plpgsql as $$
begin
  if exists (select from stock_take_closing where stock_take = new.stock_take) then
    raise exception 'the stock-take is closed';
  end if;
  return new;
end $$;
create trigger stock_sighting_before_closing before insert on stock_sighting
  for each row execute function stock_sighting_before_closing();
