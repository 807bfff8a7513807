-- 指標の測定: one line an indicator and day. A day on which it could not be measured says why; it is never 0.
create table plan_reading (
  indicator text not null,
  measured_on date not null,
  fiscal_year integer not null,
  measure text not null,
  -- sha256 of the query's text: a series says by itself when its definition changed
  definition text,
  value double precision,
  problem text check (problem in ('missing', 'nothing', 'failed')),
  measured_at timestamptz not null,
  primary key (indicator, measured_on),
  check ((value is null) <> (problem is null)),
  check (value is null or definition is not null)
);

create index plan_reading_year on plan_reading (indicator, fiscal_year, measured_on desc) where value is not null;
