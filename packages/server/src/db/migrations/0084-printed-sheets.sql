-- Paper is data too: that an empty sheet was printed for a case is kept with its number, so that it is known which sheets
-- lie somewhere. What was typed in with its number is found by that; of the others somebody says what became of them.
create table amparo.printed_sheets (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  section text not null,
  form text not null,
  form_version_id uuid,
  form_number integer not null,
  number text not null,
  language text not null check (language in ('es', 'en')),
  printed_by uuid not null,
  printed_at timestamptz not null,
  outcome text check (outcome in ('typed-in', 'lost', 'unused')),
  because text not null default '',
  said_by uuid,
  said_at timestamptz,
  answer text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  version integer not null default 1,
  check ((outcome is null) = (said_at is null) and (said_by is null) = (said_at is null)),
  check ((answered_by is null) = (answered_at is null) and (answered_at is null or outcome = 'lost'))
);
create unique index printed_sheets_number on amparo.printed_sheets (case_id, number);
create index printed_sheets_case on amparo.printed_sheets (case_id, printed_at desc, id desc);
comment on table amparo.printed_sheets is 'Empty sheets that were printed for a case: which form, with which number, by whom, and what became of each. None is deleted.';
comment on column amparo.printed_sheets.section is 'That of the form: whoever may not read that part does not meet the sheet.';
comment on column amparo.printed_sheets.form_version_id is 'None of the sheet of a screen, whose answers are typed in there.';
comment on column amparo.printed_sheets.number is 'As it stands on every page; a kept form that carries it was typed in from this sheet.';
comment on column amparo.printed_sheets.answer is 'What whoever oversees the work did about a loss.';
select amparo.protect('amparo.printed_sheets');
grant select, insert, update on amparo.printed_sheets to amparo_app;
create policy case_reads on amparo.printed_sheets for select to amparo_app using
  (case_id = (select amparo.my_case()) and section = any ((select amparo.my_case_reads())::text[])
   or amparo.may_read(case_id, section, null));
create policy case_adds on amparo.printed_sheets for insert to amparo_app with check
  (case_id = (select amparo.my_case()) and section = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, section, null));
create policy case_changes on amparo.printed_sheets for update to amparo_app using
  (case_id = (select amparo.my_case()) and section = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, section, null));

-- The clocks see since when a sheet is out, and not which.
grant select (case_id, number, printed_at, outcome) on amparo.printed_sheets to amparo_jobs;
create policy clocks_read on amparo.printed_sheets for select to amparo_jobs using (true);
grant select (sheet_number, withdrawn_at) on amparo.form_records to amparo_jobs;
create index form_records_sheet on amparo.form_records (case_id, sheet_number)
  where sheet_number <> '' and withdrawn_at is null;

-- A blank registration is printed before there is a case. It is the organisation's, for whoever receives children there and
-- whoever oversees that.
create table amparo.registration_sheets (
  id uuid primary key,
  organisation_id uuid not null references amparo.organisations (id),
  form_number integer not null,
  number text not null,
  language text not null check (language in ('es', 'en')),
  printed_by uuid not null,
  printed_at timestamptz not null,
  case_id uuid references amparo.cases (id),
  outcome text check (outcome in ('typed-in', 'lost', 'unused')),
  because text not null default '',
  said_by uuid,
  said_at timestamptz,
  answer text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  version integer not null default 1,
  check ((outcome is null) = (said_at is null) and (said_by is null) = (said_at is null)),
  check ((answered_by is null) = (answered_at is null) and (answered_at is null or outcome = 'lost'))
);
create unique index registration_sheets_number on amparo.registration_sheets (organisation_id, number);
create index registration_sheets_printed on amparo.registration_sheets (organisation_id, printed_at desc, id desc);
create index registration_sheets_case on amparo.registration_sheets (case_id) where case_id is not null;
comment on table amparo.registration_sheets is 'Blank registrations that were printed, each with its number: who printed it, what became of it, and which case began from it.';
comment on column amparo.registration_sheets.case_id is 'The case of the child who was registered from it; nothing more of her stands here.';
select amparo.protect('amparo.registration_sheets');
grant select, insert, update on amparo.registration_sheets to amparo_app;
create policy received_here on amparo.registration_sheets for select to amparo_app using (
  organisation_id = (select amparo.my_organisation())
  and ('intake' = any ((select amparo.my_purposes())::text[])
    or (select amparo.my_roles())::text[] && array['supervisor', 'manager']));
create policy printed_here on amparo.registration_sheets for insert to amparo_app with check (
  organisation_id = (select amparo.my_organisation()) and 'intake' = any ((select amparo.my_purposes())::text[]));
create policy said_here on amparo.registration_sheets for update to amparo_app using (
  organisation_id = (select amparo.my_organisation())
  and ('intake' = any ((select amparo.my_purposes())::text[])
    or (select amparo.my_roles())::text[] && array['supervisor', 'manager']));
