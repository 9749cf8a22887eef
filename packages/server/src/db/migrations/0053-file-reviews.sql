-- Samples of case files drawn by lot. That one was drawn is seen by who oversees the work of the organisation; what was
-- found in a file, by them as far as they read the case, and by who did the work.
create table amparo.file_reviews (
  id uuid primary key,
  organisation_id uuid not null references amparo.organisations (id),
  reviewer_id uuid not null references amparo.users (id),
  worker_id uuid references amparo.users (id),
  team_id uuid references amparo.teams (id),
  states text not null check (states in ('open', 'closed', 'both')),
  by_worker boolean not null,
  seed integer not null check (seed >= 0),
  drawn_from uuid[] not null,
  drawn integer not null,
  reviewed integer not null default 0,
  drawn_at timestamptz not null
);
create index file_reviews_latest on amparo.file_reviews (organisation_id, drawn_at desc, id desc);
comment on table amparo.file_reviews is 'A sample of case files drawn by lot: by whom, whose, when, and with what anybody can draw it again.';
comment on column amparo.file_reviews.drawn_from is 'The cases that the sample was drawn from, in the order of their ids.';

create table amparo.file_review_files (
  id uuid primary key,
  review_id uuid not null references amparo.file_reviews (id),
  organisation_id uuid not null references amparo.organisations (id),
  reviewer_id uuid not null references amparo.users (id),
  case_id uuid not null references amparo.cases (id),
  worker_id uuid not null references amparo.users (id),
  position integer not null,
  checklist jsonb,
  earlier jsonb not null default '[]',
  follow_ups uuid[] not null default '{}',
  version integer not null default 1,
  unique (review_id, case_id),
  check (worker_id <> reviewer_id)
);
create index file_review_files_case on amparo.file_review_files (case_id);
comment on table amparo.file_review_files is 'A drawn case file and what was found in it: read by who oversees the work and by who did it, as long as they read the case.';
comment on column amparo.file_review_files.worker_id is 'Who had the case in charge when it was drawn.';
comment on column amparo.file_review_files.earlier is 'What stood there before it was corrected, the oldest first.';
comment on column amparo.file_review_files.follow_ups is 'Tasks on the case that the review asked for; their words stand there alone.';
select amparo.protect('amparo.file_reviews');
select amparo.protect('amparo.file_review_files');

grant select, insert, update (reviewed) on amparo.file_reviews to amparo_app;
create policy overseers_read on amparo.file_reviews for select to amparo_app using (
  organisation_id = (select amparo.my_organisation())
    and 'supervision' = any ((select amparo.my_purposes())::text[]));
create policy overseers_draw on amparo.file_reviews for insert to amparo_app with check (
  organisation_id = (select amparo.my_organisation()) and reviewer_id = (select amparo.my_user())
    and 'supervision' = any ((select amparo.my_purposes())::text[]));
create policy own_changes on amparo.file_reviews for update to amparo_app using (
  organisation_id = (select amparo.my_organisation()) and reviewer_id = (select amparo.my_user())
    and 'supervision' = any ((select amparo.my_purposes())::text[]));

grant select, insert, update (checklist, earlier, follow_ups, version) on amparo.file_review_files to amparo_app;
create policy overseers_read on amparo.file_review_files for select to amparo_app using (
  organisation_id = (select amparo.my_organisation())
    and (worker_id = (select amparo.my_user()) or 'supervision' = any ((select amparo.my_purposes())::text[]))
    and amparo.may_read(case_id, 'course', null));
create policy overseers_draw on amparo.file_review_files for insert to amparo_app with check (
  organisation_id = (select amparo.my_organisation()) and reviewer_id = (select amparo.my_user())
    and 'supervision' = any ((select amparo.my_purposes())::text[])
    and amparo.may_read(case_id, 'course', null));
create policy reviewer_changes on amparo.file_review_files for update to amparo_app using (
  organisation_id = (select amparo.my_organisation()) and reviewer_id = (select amparo.my_user())
    and 'supervision' = any ((select amparo.my_purposes())::text[])
    and amparo.may_read(case_id, 'course', null));
