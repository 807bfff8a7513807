-- Dead jobs are listed and searched by what went wrong. Partial: a job that still tries is in neither index.
create index dead_job on _private_jobs (id desc) where attempts >= max_attempts;
create index dead_job_search on _private_jobs using gin (ngrams(searchable(coalesce(last_error, ''))))
  where attempts >= max_attempts;
