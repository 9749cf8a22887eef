-- A case may pause for a known time, and a closed one may be opened again. A pause is a row with its reason and the day
-- on which somebody looks at it; a re-opening is a row that never changes. What was found and agreed before a
-- re-opening stays, superseded.
alter table amparo.cases add column reopened_at timestamptz;
comment on column amparo.cases.reopened_at is 'When it was last opened again after a closure; clocks count from then. Null: never.';
grant select (reopened_at) on amparo.cases to amparo_jobs;

create table amparo.holds (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  reason text not null,
  explanation text not null default '',
  review_on date not null,
  held_by uuid not null,
  held_at timestamptz not null,
  resumed_by uuid,
  resumed_at timestamptz,
  because text not null default '',
  version integer not null default 1,
  check ((resumed_by is null) = (resumed_at is null))
);
create unique index holds_one_at_a_time on amparo.holds (case_id) where resumed_at is null;
create index holds_case on amparo.holds (case_id);
comment on table amparo.holds is 'Pauses of a case: why, when somebody looks whether it still holds, and how it ended. Nothing else is due meanwhile.';
comment on column amparo.holds.because is 'Why work went on.';

create table amparo.reopenings (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  reason text not null,
  explanation text not null,
  worker_id uuid not null,
  reopened_by uuid not null,
  reopened_at timestamptz not null
);
create index reopenings_case on amparo.reopenings (case_id);
comment on table amparo.reopenings is 'Each time a closed case was opened again: why, by whom, and who works with the child from then on.';
comment on column amparo.reopenings.explanation is 'What happened since it was closed.';

select amparo.protect(t::regclass) from unnest(array['amparo.holds', 'amparo.reopenings']) t;

grant select, insert, update on amparo.holds to amparo_app;
create policy case_reads on amparo.holds for select to amparo_app using (
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_reads())::text[]))
  or amparo.may_read(case_id, 'course', null));
create policy case_adds on amparo.holds for insert to amparo_app with check (
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_writes())::text[]))
  or amparo.may_add(case_id, 'course', null));
create policy case_changes on amparo.holds for update to amparo_app using (
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_writes())::text[]))
  or amparo.may_add(case_id, 'course', null));
grant select (case_id, held_at, resumed_at, review_on) on amparo.holds to amparo_jobs;
create policy clocks_read on amparo.holds for select to amparo_jobs using (true);

grant select, insert on amparo.reopenings to amparo_app;
create policy case_reads on amparo.reopenings for select to amparo_app using (
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_reads())::text[]))
  or amparo.may_read(case_id, 'course', null));
create policy case_adds on amparo.reopenings for insert to amparo_app with check (
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_writes())::text[]))
  or amparo.may_add(case_id, 'course', null));

-- Whoever opens a case again ends what was found and agreed before, also where she may not read it: a manager writes
-- in no plan. The function does that one thing, for a closed case to whose course she may add, and tells no content.
grant select (id, case_id, state, version), update (state, version) on amparo.risk_assessments to amparo_access;
grant select (id, case_id, state, version), update (state, version) on amparo.plans to amparo_access;
grant select (id, case_id, state, version, upper_row_id), update (state, version) on amparo.answers to amparo_access;
create policy begins_again on amparo.risk_assessments to amparo_access using (true);
create policy begins_again on amparo.plans to amparo_access using (true);
create policy begins_again on amparo.answers to amparo_access using (true);
create function amparo.supersede_work(asked uuid)
returns table (stream_kind text, stream_id uuid, stream_version integer)
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if not amparo.may_add(asked, 'course', null)
    or not exists (select from amparo.cases c where c.id = asked and c.state = 'closed') then return; end if;
  return query
    with risks as (
      update amparo.risk_assessments r set state = 'superseded', version = r.version + 1
       where r.case_id = asked and r.state <> 'superseded' returning r.id, r.version),
    plans as (
      update amparo.plans p set state = 'superseded', version = p.version + 1
       where p.case_id = asked and p.state <> 'superseded' returning p.id, p.version),
    forms as (
      update amparo.answers a set state = 'superseded', version = a.version + 1
       where a.case_id = asked and a.upper_row_id is null and a.state <> 'superseded' returning a.id, a.version)
    select 'risk', id, version from risks
    union all select 'plan', id, version from plans
    union all select 'answer', id, version from forms;
end $$;
comment on function amparo.supersede_work is 'Ends risk levels, plans and assessments of a closed case that is opened again, and names what it ended.';
grant create on schema amparo to amparo_access;
alter function amparo.supersede_work owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.supersede_work from public;
grant execute on function amparo.supersede_work to amparo_app;
