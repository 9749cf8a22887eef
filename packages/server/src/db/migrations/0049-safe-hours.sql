-- When and how the people of a case may be reached without danger.
create table amparo.safe_hours (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_because text not null default '',
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  version integer not null default 1,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index safe_hours_case on amparo.safe_hours (case_id);
comment on table amparo.safe_hours is 'When and how somebody of a case may be reached without danger, who may answer, what is not said.';
comment on column amparo.safe_hours.content is 'What was told, as a whole: the members that the contract of its operation names.';
comment on column amparo.safe_hours.recorded_by is 'Who wrote it last.';

select amparo.protect('amparo.safe_hours');
grant select, insert, update on amparo.safe_hours to amparo_app;
create policy case_reads on amparo.safe_hours for select to amparo_app using
  (case_id = (select amparo.my_case()) and 'people' = any ((select amparo.my_case_reads())::text[])
   or amparo.may_read(case_id, 'people', null));
create policy case_adds on amparo.safe_hours for insert to amparo_app with check
  (case_id = (select amparo.my_case()) and 'people' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'people', null));
create policy case_changes on amparo.safe_hours for update to amparo_app using
  (case_id = (select amparo.my_case()) and 'people' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'people', null));
