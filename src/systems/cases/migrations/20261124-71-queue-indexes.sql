-- Every list of the queue is read in its own order from an index, office by office, however many applications there are.
create index application_unassigned on application (office, due_on, id)
  where state in ('submitted', 'checking', 'deciding', 'returned') and assignee is null;
create index application_returned on application (office, due_on, id) where state = 'returned';
create index application_done on application (office, due_on, id) where state in ('approved', 'rejected', 'withdrawn');
create index application_procedure_open on application (office, procedure, due_on, id)
  where state in ('submitted', 'checking', 'deciding', 'returned');
create index application_shared_open on application using gin (shared_with)
  where state in ('submitted', 'checking', 'deciding', 'returned') and shared_with <> '{}';
