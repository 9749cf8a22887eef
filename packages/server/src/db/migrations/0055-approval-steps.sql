-- Approvals by several steps: by which a piece of work was asked and who answered them stands with the work itself, so that
-- it is read and written by whoever reads and writes that. Null is the one step that always stood; of a form, that nobody
-- is asked.
alter table amparo.risk_assessments add column approval jsonb;
alter table amparo.plans add column approval jsonb;
alter table amparo.closures add column approval jsonb;
alter table amparo.answers add column approval jsonb;
alter table amparo.form_records
  add column approval jsonb,
  add column approved_by uuid,
  add column approved_at timestamptz,
  add column changes_asked text not null default '';
comment on column amparo.risk_assessments.approval is 'The steps that it was asked with, which of them are needed, and who answered them; null for the one by the supervisor.';
comment on column amparo.plans.approval is 'The steps that it was asked with, which of them are needed, and who answered them; null for the one by the supervisor.';
comment on column amparo.closures.approval is 'The steps that it was asked with, which of them are needed, and who answered them; null for the one by the supervisor.';
comment on column amparo.answers.approval is 'Of an assessment: the steps that it was asked with and who answered them; null for the one by the supervisor.';
comment on column amparo.form_records.approval is 'The steps that it was filed with and who answered them; null where the organisation asks no approval of it.';
comment on column amparo.form_records.changes_asked is 'What should be otherwise: a version that corrects it answers that.';
create index form_records_waiting on amparo.form_records (case_id)
  where approval is not null and approved_at is null and changes_asked = '';

-- The clocks see the steps, and no word of the work.
grant select (id, approval) on amparo.risk_assessments to amparo_jobs;
grant select (approval) on amparo.plans to amparo_jobs;
grant select (approval, reason) on amparo.closures to amparo_jobs;
grant select (id, case_id, upper_row_id, form_use, state, approval, updated_at) on amparo.answers to amparo_jobs;
create policy clocks_read on amparo.answers for select to amparo_jobs using (true);
grant select (id, case_id, filed_at, approval, approved_at, changes_asked) on amparo.form_records to amparo_jobs;
create policy clocks_read on amparo.form_records for select to amparo_jobs using (true);

-- A manager writes in no plan and no assessment, and still answers them. For the rest of the transaction, on the case that
-- the gate let her to and in a section that she reads there; who may answer what is decided by the rule on approvals.
create function amparo.open_to_answer(asked text) returns void language plpgsql volatile as $$
begin
  if 'manager' = any (amparo.my_roles()) and asked = any (amparo.my_case_reads())
    and not asked = any (amparo.my_case_writes())
    and exists (select from amparo.cases c
      where c.id = amparo.my_case() and c.organisation_id = amparo.my_organisation()) then
    perform set_config('amparo.case_writes', array_append(amparo.my_case_writes(), asked)::text, true);
  end if;
end $$;
comment on function amparo.open_to_answer is 'Lets a manager write the answer to work of one section on the case in hand, until the transaction ends.';
revoke execute on function amparo.open_to_answer from public;
grant execute on function amparo.open_to_answer to amparo_app;
