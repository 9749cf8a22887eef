-- A plan that is changed waits for approval again; what was agreed before stays due until then. So an action keeps the
-- day of the last approval beside the one that is written now.
alter table amparo.plan_actions add column agreed_due_on date;
comment on column amparo.plan_actions.agreed_due_on is 'The day of the last approval of the plan: it counts until the next one.';
grant select (agreed_due_on) on amparo.plan_actions to amparo_jobs;
revoke select (due_on) on amparo.plan_actions from amparo_jobs;

-- Of an approved plan it is the day that stands. Of one that was changed since, the facts up to the approval tell.
set local role amparo_keeper;
update amparo.plan_actions a set agreed_due_on = a.due_on
  from amparo.plans p where p.id = a.plan_id and p.state = 'approved' and a.due_on is not null;
with approvals as (
  select p.id as plan_id, max(f.recorded_at) as at
  from amparo.plans p
  join amparo.facts f on f.stream_id = p.id and f.kind = 'PlanApproved'
  where p.state <> 'approved'
  group by p.id),
days as (
  select distinct on (f.stream_id) f.stream_id as id, coalesce(
      y.payload #>> '{fields,dueOn}',
      (select e ->> 'value' from jsonb_array_elements(y.payload -> 'applied') e where e ->> 'field' = 'dueOn'),
      y.payload ->> 'value') as due_on
  from approvals v
  join amparo.plan_actions a on a.plan_id = v.plan_id
  join amparo.facts f on f.stream_id = a.id and f.recorded_at < v.at
  join amparo.fact_payloads y on y.fact_id = f.id and y.recorded_at = f.recorded_at
  where f.kind = 'ActionAdded'
    or f.kind = 'PlanActionEdited' and y.payload -> 'applied' @> '[{"field": "dueOn"}]'
    or f.kind = 'PlanActionValueChosen' and y.payload ->> 'field' = 'dueOn'
  order by f.stream_id, f.stream_version desc)
update amparo.plan_actions a set agreed_due_on = d.due_on::date
  from days d where d.id = a.id and d.due_on is not null;
reset role;
