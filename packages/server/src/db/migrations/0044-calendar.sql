-- The address at which the calendar of a telephone asks for what its owner has to do. Whoever has the address reads
-- days and hours and two neutral words, and nothing of a child; so it can be known to a company that keeps calendars.
create table amparo.calendar_feeds (
  id uuid primary key,
  user_id uuid not null references amparo.users (id),
  organisation_id uuid not null references amparo.organisations (id),
  token_hash bytea not null unique check (length(token_hash) = 32),
  made_at timestamptz not null default now(),
  fetched_at timestamptz,
  unique (user_id, organisation_id)
);
comment on table amparo.calendar_feeds is 'Addresses of calendars: one a person and organisation, known by the digest of its secret.';
comment on column amparo.calendar_feeds.fetched_at is 'When a calendar last asked, so that its owner sees whether it does, or somebody still does.';
select amparo.protect('amparo.calendar_feeds');

grant select (id, user_id, organisation_id, made_at, fetched_at), insert, delete on amparo.calendar_feeds to amparo_app;
create policy own_feed on amparo.calendar_feeds to amparo_app using (
  user_id = (select amparo.my_user()) and organisation_id = (select amparo.my_organisation()));

grant select, update (fetched_at) on amparo.calendar_feeds to amparo_jobs;
create policy feed on amparo.calendar_feeds to amparo_jobs using (true);

-- What the calendar is made of: whose, when, and whether somebody is met then. No code, no words, no part of a record.
grant select (worker_id) on amparo.cases to amparo_jobs;
grant select (assignee, what, hour) on amparo.hand_tasks to amparo_jobs;
grant select (case_id, task, subject_id, due_at, until_at) on amparo.task_postponements to amparo_jobs;
create policy clocks_read on amparo.task_postponements for select to amparo_jobs using (true);
