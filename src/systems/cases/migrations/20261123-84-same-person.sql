-- 重複の疑い: who an application is about, by name and birth as they are searched. Filled by the program (person.ts) and
-- here for what was filed before: the first group of its definition that has a name and a birth.
alter table application add column person text;
update application set person = (
  select replace(searchable(concat_ws(' ', who -> 'name' ->> 'family', who -> 'name' ->> 'given')), ' ', '') || '/' || (who ->> 'birth')
  from definition,
    jsonb_array_elements(definition.body -> 'pages') with ordinality as pages (page, page_at),
    jsonb_array_elements(page -> 'fields') with ordinality as fields (field, field_at),
    lateral (select application.answers -> (field ->> 'id') as who) as answered
  where definition.hash = application.definition
    and field ->> 'kind' = 'group'
    and who -> 'name' ->> 'family' is not null
    and who ->> 'birth' is not null
  order by page_at, field_at
  limit 1
);
create index application_person on application (procedure, person) where person is not null;
