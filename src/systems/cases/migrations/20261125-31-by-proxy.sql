-- 代理人 who fills in for 本人, by which consent. The application is the 本人's (resident_id).
alter table draft add column consent_id uuid references proxy_consent;
-- False where somebody who is a 代理人 has begun a form and has not yet said for whom.
alter table draft add column whose_asked boolean not null default true;
create index draft_consent on draft (consent_id) where consent_id is not null;

alter table application add column consent_id uuid references proxy_consent;
alter table application add column proxy_id uuid references resident;
alter table application add check ((consent_id is null) = (proxy_id is null));
create index application_consent on application (consent_id) where consent_id is not null;
