-- A resident may be known by their card alone; notices by mail wait until they name an address.
alter table resident alter column email drop not null;

-- Whose card (デジタル認証アプリ) an account belongs to: one card an account, one account a card.
-- `sub` is what the provider calls the person towards this town alone (PPID); it says nothing elsewhere.
create table card_link (
  resident_id uuid primary key references resident,
  issuer text not null,
  sub text not null,
  linked_at timestamptz not null,
  unique (issuer, sub)
);

-- Sign-ins with the card under way: opened once, by the browser that began it.
create table card_sign_in (
  id uuid primary key,
  state_hash text not null unique,
  visitor text not null,
  sealed text not null,            -- nonce and PKCE verifier
  next text not null,
  resident_id uuid references resident, -- who was signed in when it began
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- What the card said (氏名・住所・生年月日・性別), sealed, for as long as the session is open.
alter table session add column card text;

-- What the sample town's own provider remembers; empty in a real town.
create table sample_card (
  kind text not null,
  id text not null,
  body jsonb not null,
  expires_at timestamptz not null,
  primary key (kind, id)
);
