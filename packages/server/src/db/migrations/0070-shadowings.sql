-- Somebody went along to a talk of a colleague and looked on. That it was is seen by who oversees the work of the
-- organisation; what was observed, and what she says to it, stays between the two.
create table amparo.shadowings (
  id uuid primary key,
  organisation_id uuid not null references amparo.organisations (id),
  observer_id uuid not null references amparo.users (id),
  worker_id uuid not null references amparo.users (id),
  held_on date not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  check (observer_id <> worker_id)
);
create index shadowings_worker on amparo.shadowings (organisation_id, worker_id, held_on desc);
create index shadowings_observer on amparo.shadowings (organisation_id, observer_id, held_on desc);
comment on table amparo.shadowings is 'That a supervisor or a colleague went along to a talk of somebody and looked on: who, with whom, on which day.';

create table amparo.shadowing_observations (
  id uuid primary key,
  organisation_id uuid not null references amparo.organisations (id),
  observer_id uuid not null references amparo.users (id),
  worker_id uuid not null references amparo.users (id),
  about_case uuid references amparo.cases (id),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  next_step text not null,
  step_due_on date not null,
  step_done_at timestamptz,
  step_outcome text not null default '',
  reply text not null default '',
  replied_at timestamptz,
  withdrawn_because text not null default '',
  withdrawn_at timestamptz,
  version integer not null default 1,
  check (observer_id <> worker_id)
);
create index shadowing_observations_due on amparo.shadowing_observations (organisation_id, step_due_on)
  where step_done_at is null and withdrawn_at is null;
comment on table amparo.shadowing_observations is 'What was observed, under the id of the shadowing: read by the two alone.';
comment on column amparo.shadowing_observations.about_case is 'The case of the child whose talk it was, told only to who reads that case.';
comment on column amparo.shadowing_observations.content is 'With whom the talk was, who had said yes to it, what was seen point by point, what is strong, what to practise.';
comment on column amparo.shadowing_observations.next_step is 'What she practises or does next, by step_due_on; about how she works, never a task on a case.';
comment on column amparo.shadowing_observations.reply is 'What she who was observed says to it.';
select amparo.protect('amparo.shadowings');
select amparo.protect('amparo.shadowing_observations');

grant select, insert, update (withdrawn_at) on amparo.shadowings to amparo_app;
create policy overseers_read on amparo.shadowings for select to amparo_app using (
  organisation_id = (select amparo.my_organisation()) and (worker_id = (select amparo.my_user())
    or observer_id = (select amparo.my_user()) or 'supervision' = any ((select amparo.my_purposes())::text[])));
create policy observers_add on amparo.shadowings for insert to amparo_app with check (
  organisation_id = (select amparo.my_organisation()) and observer_id = (select amparo.my_user())
    and (select amparo.my_purposes())::text[] && array['care', 'supervision']);
create policy own_changes on amparo.shadowings for update to amparo_app using (
  organisation_id = (select amparo.my_organisation()) and observer_id = (select amparo.my_user()));

grant select, insert, update (step_done_at, step_outcome, reply, replied_at, withdrawn_because, withdrawn_at, version)
  on amparo.shadowing_observations to amparo_app;
create policy two_read on amparo.shadowing_observations for select to amparo_app using (
  organisation_id = (select amparo.my_organisation())
    and (worker_id = (select amparo.my_user()) or observer_id = (select amparo.my_user())));
create policy observers_add on amparo.shadowing_observations for insert to amparo_app with check (
  organisation_id = (select amparo.my_organisation()) and observer_id = (select amparo.my_user())
    and (select amparo.my_purposes())::text[] && array['care', 'supervision']);
create policy two_change on amparo.shadowing_observations for update to amparo_app using (
  organisation_id = (select amparo.my_organisation())
    and (worker_id = (select amparo.my_user()) or observer_id = (select amparo.my_user())));
