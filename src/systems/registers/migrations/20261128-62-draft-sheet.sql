-- The rows of the file that an app was made from: kept with its draft, and gone with it or into the register.
alter table register_draft
  add column file_id uuid references file on delete set null,
  add column sheet jsonb;           -- its name, its header, and which column was made into which field
-- What came with an app waits longer than a day, and whoever may import goes on with it.
alter table register_import add column kept_until timestamptz;
create index register_import_kept on register_import (register) where kept_until is not null;
