-- What somebody has typed and not saved yet. It is hers alone, in the organisation where she wrote it; of a case she
-- meets it again as long as she may read or add to the section that it will belong to. It is no fact and no part of
-- the record: saved or discarded it is gone, and fourteen days after the last word in any case.
create table amparo.drafts (
  id uuid primary key,
  user_id uuid not null references amparo.users (id),
  organisation_id uuid not null references amparo.organisations (id),
  case_id uuid references amparo.cases (id),
  section text,
  form text not null,
  of text not null default '',
  content text not null,
  version integer not null default 1,
  saved_at timestamptz not null default now(),
  check ((case_id is null) = (section is null))
);
create index drafts_user on amparo.drafts (user_id, case_id);
create index drafts_case on amparo.drafts (case_id);
create index drafts_saved on amparo.drafts (saved_at);
comment on table amparo.drafts is 'What somebody is writing and has not saved: only she sees it, and not longer than 14 days.';
comment on column amparo.drafts.of is 'The record that is being changed, or its part; empty for a new one.';
select amparo.protect('amparo.drafts');

grant select, insert, update, delete on amparo.drafts to amparo_app;
create policy own_drafts on amparo.drafts to amparo_app using (
  user_id = (select amparo.my_user()) and organisation_id = (select amparo.my_organisation())
  and (case_id is null or amparo.may_read(case_id, section, null) or amparo.may_add(case_id, section, null)));

grant select (saved_at), delete on amparo.drafts to amparo_jobs;
create policy old_ones_are_forgotten on amparo.drafts to amparo_jobs using (saved_at < now() - interval '14 days');
