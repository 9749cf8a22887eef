-- That a child died, and that her family knows. The clocks see that it is so, and nothing of what was told.
create table amparo.deaths (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  standing text generated always as (content ->> 'standing') stored,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_because text not null default '',
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  version integer not null default 1,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index deaths_case on amparo.deaths (case_id);
comment on table amparo.deaths is 'News of the death of a child, or that it is certain, what her family wants, and where she is.';
comment on column amparo.deaths.content is 'What was told, as a whole: the members that the contract of its operation names.';
comment on column amparo.deaths.standing is 'Whether it is news or certain; the clocks see no more.';
comment on column amparo.deaths.recorded_by is 'Who wrote it last.';
select amparo.protect('amparo.deaths');
grant select, insert, update on amparo.deaths to amparo_app;
create policy case_reads on amparo.deaths for select to amparo_app using
  (case_id = (select amparo.my_case()) and 'incidents' = any ((select amparo.my_case_reads())::text[])
   or amparo.may_read(case_id, 'incidents', null));
create policy case_adds on amparo.deaths for insert to amparo_app with check
  (case_id = (select amparo.my_case()) and 'incidents' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'incidents', null));
create policy case_changes on amparo.deaths for update to amparo_app using
  (case_id = (select amparo.my_case()) and 'incidents' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'incidents', null));
grant select (id, case_id, standing, withdrawn_at) on amparo.deaths to amparo_jobs;
create policy clocks_read on amparo.deaths for select to amparo_jobs using (true);

create table amparo.family_told (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  outcome text generated always as (content ->> 'outcome') stored,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_because text not null default '',
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  version integer not null default 1,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index family_told_case on amparo.family_told (case_id);
comment on table amparo.family_told is 'Who of the family of a child who died was told, by whom and how, or why nobody could be.';
comment on column amparo.family_told.content is 'What was told, as a whole: the members that the contract of its operation names.';
comment on column amparo.family_told.outcome is 'Whether they know; the clocks see no more.';
comment on column amparo.family_told.recorded_by is 'Who wrote it last.';
select amparo.protect('amparo.family_told');
grant select, insert, update on amparo.family_told to amparo_app;
create policy case_reads on amparo.family_told for select to amparo_app using
  (case_id = (select amparo.my_case()) and 'incidents' = any ((select amparo.my_case_reads())::text[])
   or amparo.may_read(case_id, 'incidents', null));
create policy case_adds on amparo.family_told for insert to amparo_app with check
  (case_id = (select amparo.my_case()) and 'incidents' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'incidents', null));
create policy case_changes on amparo.family_told for update to amparo_app using
  (case_id = (select amparo.my_case()) and 'incidents' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'incidents', null));
grant select (id, case_id, outcome, withdrawn_at) on amparo.family_told to amparo_jobs;
create policy clocks_read on amparo.family_told for select to amparo_jobs using (true);
grant select (stream_id) on amparo.facts to amparo_jobs;
