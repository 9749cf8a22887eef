-- Somebody came or was brought, and there is no case yet. It belongs to the organisation that received her, and is seen
-- by those who act there for the purpose of intake. Once she is registered it is part of her case, in the section of its
-- course; where it led to no case it is forgotten after the time that a rule says.
create table amparo.intakes (
  id uuid primary key,
  organisation_id uuid not null references amparo.organisations (id),
  case_id uuid references amparo.cases (id),
  source text not null,
  brought_by text not null default '',
  came_at timestamptz not null,
  urgency text not null,
  safe_now text not null,
  done_at_once text not null default '',
  asked_for text not null default '',
  call_name text not null default '',
  age text not null,
  approximate_age smallint,
  language text not null default '',
  place text not null default '',
  concerns text[] not null default '{}',
  material_need boolean not null default false,
  state text not null check (state in ('open', 'eligible', 'registered', 'not-eligible', 'withdrawn')),
  received_by uuid not null references amparo.users (id),
  received_at timestamptz not null,
  screening jsonb,
  given text not null default '',
  withdrawn_because text not null default '',
  ended_at timestamptz,
  version integer not null default 1,
  check ((case_id is null) = (state <> 'registered')),
  check ((ended_at is null) = (state in ('open', 'eligible')))
);
create unique index intakes_case on amparo.intakes (case_id) where case_id is not null;
create index intakes_waiting on amparo.intakes (organisation_id, came_at, id) where state in ('open', 'eligible');
create index intakes_ended on amparo.intakes (organisation_id, ended_at, id) where state in ('not-eligible', 'withdrawn');
comment on table amparo.intakes is 'First contacts before there is a case: the least that must be known to help and to decide.';
comment on column amparo.intakes.screening is 'What the rule proposed and what a person decided, with the reason, when, and by whom.';
select amparo.protect('amparo.intakes');

grant select, insert, update on amparo.intakes to amparo_app;
create policy received_here on amparo.intakes to amparo_app using (
  case_id is null and organisation_id = (select amparo.my_organisation())
  and 'intake' = any ((select amparo.my_purposes())::text[]))
with check (
  organisation_id = (select amparo.my_organisation()) and 'intake' = any ((select amparo.my_purposes())::text[])
  and (case_id is null or amparo.may_add(case_id, 'course', null)));
create policy by_case_reads on amparo.intakes for select to amparo_app using (amparo.may_read(case_id, 'course', null));

grant select (id, organisation_id, case_id, state, came_at, ended_at), delete on amparo.intakes to amparo_jobs;
create policy clocks_read on amparo.intakes for select to amparo_jobs using (true);
create policy without_a_case_they_are_forgotten on amparo.intakes for delete to amparo_jobs using (
  state in ('not-eligible', 'withdrawn'));
