-- What somebody has in hand is open: among a clerk's closed cases of many years nobody should have to look for it.
drop index application_assignee;
create index application_assignee on application (assignee, office, due_on, id)
  where assignee is not null and state in ('submitted', 'checking', 'deciding', 'returned');
