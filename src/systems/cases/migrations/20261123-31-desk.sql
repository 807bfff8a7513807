-- 合議: the offices that were asked to agree may read the case from then on.
alter table application add column shared_with text[] not null default '{}';
create index application_shared on application using gin (shared_with);

-- 文書番号 begins again with each fiscal year, so that the number alone does not tell letters apart.
alter table letter add column fiscal_year integer not null;
alter table letter drop constraint letter_number_key;
alter table letter add unique (fiscal_year, number);
create index letter_file on letter (file_id);
