-- Forms that are no step of the case but a record of what was: filled in here, or typed in from paper. Their answers are
-- rows like those of an assessment; what else is to be said of them stands in a table of its own.
alter domain amparo.form_state drop constraint form_state_check;
alter domain amparo.form_state add constraint form_state_check check (
  value in ('draft', 'completed', 'approved', 'superseded', 'filed', 'checked', 'replaced', 'withdrawn'));

alter table amparo.answers add column form_use text not null default 'assessment'
  check (form_use in ('assessment', 'record'));
comment on column amparo.answers.form_use is 'Whether it is a step of the case that a second person approves, or a record that is kept.';

create table amparo.form_records (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  section text not null,
  filled_on date not null,
  from_paper boolean not null,
  paper_place text not null default '',
  paper_by text not null default '',
  sheet_number text not null default '',
  begun_by uuid not null,
  filed_by uuid,
  filed_at timestamptz,
  checked_by uuid,
  checked_at timestamptz,
  corrects uuid,
  because text not null default '',
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_because text not null default ''
);
create index form_records_case on amparo.form_records (case_id, filled_on desc, id desc);
create index form_records_corrects on amparo.form_records (corrects) where corrects is not null;
comment on table amparo.form_records is 'Forms kept on a case: of which day, from paper or not, who filed, checked or withdrew it, and what it corrects. The answers have the same id.';
comment on column amparo.form_records.section is 'That of the form: whoever may not read that part does not meet the record.';
comment on column amparo.form_records.paper_by is 'Who filled in the sheet by hand; she need not be known here.';
comment on column amparo.form_records.corrects is 'The record that this one takes the place of once it is filed.';
select amparo.protect('amparo.form_records');
grant select, insert, update on amparo.form_records to amparo_app;
create policy case_reads on amparo.form_records for select to amparo_app using
  (case_id = (select amparo.my_case()) and section = any ((select amparo.my_case_reads())::text[])
   or amparo.may_read(case_id, section, null));
create policy case_adds on amparo.form_records for insert to amparo_app with check
  (case_id = (select amparo.my_case()) and section = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, section, null));
create policy case_changes on amparo.form_records for update to amparo_app using
  (case_id = (select amparo.my_case()) and section = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, section, null));

-- What says what was stays when a case is opened again: only steps of the case begin anew.
grant select (form_use) on amparo.answers to amparo_access;
create or replace function amparo.supersede_work(asked uuid)
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
       where a.case_id = asked and a.upper_row_id is null and a.form_use = 'assessment' and a.state <> 'superseded'
       returning a.id, a.version)
    select 'risk', id, version from risks
    union all select 'plan', id, version from plans
    union all select 'answer', id, version from forms;
end $$;
