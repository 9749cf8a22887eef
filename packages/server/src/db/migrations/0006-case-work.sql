-- What consents, risk, notes, closures and clocks need beyond their first columns.

alter table amparo.consents
  add column consenters text[] not null default '{}',
  add column child_informed boolean not null default false,
  add column basis_reason text not null default '',
  add column withhold text not null default '',
  add column withdrawn_because text not null default '',
  add column recorded_by uuid,
  add column recorded_at timestamptz not null default now();
comment on column amparo.consents.consenters is 'Who said yes or no, by role: child, mother, father, caregiver, legal-guardian, trusted-adult, caseworker.';
comment on column amparo.consents.consented_by is 'Who that was, in words.';
comment on column amparo.consents.basis_reason is 'Why the lawful basis holds where nobody was asked or who was asked does not suffice.';
comment on column amparo.consents.withhold is 'What she does not want to be passed on, and why.';

alter table amparo.risk_assessments
  add column facts jsonb not null default '{}',
  add column proposed_by uuid,
  add column proposed_at timestamptz not null default now();
comment on column amparo.risk_assessments.facts is 'The answers from which the level was proposed.';

alter table amparo.two_versions add column base integer not null default 0;
create index two_versions_record on amparo.two_versions (record_id) where chosen_at is null;
comment on column amparo.two_versions.base is 'The version of the field that the other writer had seen.';

alter table amparo.notes add column child_reached boolean not null default false;
comment on column amparo.notes.child_reached is 'Whether this was a contact with the child herself.';

alter table amparo.tasks drop constraint tasks_case_id_kind_subject_id_key;
alter table amparo.tasks add constraint tasks_once unique nulls not distinct (case_id, kind, subject_id);

-- What waits for a second person, per team and per organisation.
create index cases_waiting_team on amparo.cases (team_id)
  where risk_state = 'decided' or assessment_state = 'completed' or plan_state = 'submitted' or closure_state = 'requested';
create index cases_waiting_organisation on amparo.cases (organisation_id)
  where risk_state = 'decided' or assessment_state = 'completed' or plan_state = 'submitted' or closure_state = 'requested';

-- The clocks run for every case whoever moved it, also where the mover may not see the plan. They are granted
-- columns, not rows: dates and states, and nothing that says who the child is.
grant select (id, organisation_id, state, place_country, risk_level, risk_state, assessment_state, plan_state,
    closure_state, registered_at, last_contact_at, closed_at, next_due_at, updated_at),
  update (next_due_at, updated_at) on amparo.cases to amparo_jobs;
create policy clocks_read on amparo.cases for select to amparo_jobs using (true);
create policy clocks_write on amparo.cases for update to amparo_jobs using (true);
grant select (case_id, state, decided_level, decided_at, approved_at) on amparo.risk_assessments to amparo_jobs;
create policy clocks_read on amparo.risk_assessments for select to amparo_jobs using (true);
grant select (id, case_id, state) on amparo.plans to amparo_jobs;
create policy clocks_read on amparo.plans for select to amparo_jobs using (true);
grant select (id, case_id, plan_id, state, due_on) on amparo.plan_actions to amparo_jobs;
create policy clocks_read on amparo.plan_actions for select to amparo_jobs using (true);
grant select (id, case_id, state, sent_at, urgency) on amparo.referrals to amparo_jobs;
create policy clocks_read on amparo.referrals for select to amparo_jobs using (true);
grant select (case_id, state, requested_at) on amparo.closures to amparo_jobs;
create policy clocks_read on amparo.closures for select to amparo_jobs using (true);
grant select (case_id, kind, recorded_at) on amparo.facts to amparo_jobs;
create policy clocks_read on amparo.facts for select to amparo_jobs using (true);
grant select, insert, update, delete on amparo.tasks to amparo_jobs;
create policy clocks_write on amparo.tasks to amparo_jobs using (true) with check (true);
