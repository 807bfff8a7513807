-- 合議 may be asked of several at once: `office/post` of everybody a case waits for, `office/` for the office that
-- checks, `/町長` for those who belong to no section.
alter table application add column waits text[] not null default '{}';
update application set waits = array[case when waits_post in ('町長', '副町長') then '' else waits_office end || '/' || coalesce(waits_post, '')]
  where waits_office is not null;
drop index application_waits;
alter table application drop column waits_office, drop column waits_post;
create index application_waits on application using gin (waits) where state = 'deciding';
