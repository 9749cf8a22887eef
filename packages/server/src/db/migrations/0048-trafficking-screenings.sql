-- What a screening for trafficking came to. The answers are a form of the case; which finding follows from them, who
-- looked again and which incident was written is kept here, in the part of the case that is never shared.
alter table amparo.cases add column phase_since timestamptz;
comment on column amparo.cases.phase_since is 'Since when she is in this phase of her journey; nothing where it is the first one known.';
-- Nobody wrote down until now when a phase began: for the cases of today it counts from today.
set local role amparo_keeper;
update amparo.cases set phase_since = now() where state in ('open', 'on-hold');
reset role;
grant select (phase, phase_since) on amparo.cases to amparo_jobs;

create table amparo.screenings (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  answer_id uuid not null unique,
  phase amparo.case_phase not null,
  held_on date not null,
  held_at timestamptz not null,
  finding text not null check (finding in ('open', 'none', 'some', 'strong')),
  look jsonb,
  incident_id uuid,
  set_aside text check (set_aside in ('corrected', 'withdrawn')),
  clock jsonb,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version integer not null default 1
);
create index screenings_case on amparo.screenings (case_id, held_on desc, id desc);
comment on table amparo.screenings is 'What each screening of a child for trafficking came to, who looked at it again, and the incident that was written of it.';
comment on column amparo.screenings.answer_id is 'The filed form with the answers.';
comment on column amparo.screenings.set_aside is 'Why it no longer counts: its form was corrected or withdrawn.';
comment on column amparo.screenings.clock is 'When, in which phase, and whether a second person is waited for; nothing of what was told.';
select amparo.protect('amparo.screenings');
grant select, insert, update on amparo.screenings to amparo_app;
create policy case_reads on amparo.screenings for select to amparo_app using
  (case_id = (select amparo.my_case()) and 'sealed-incidents' = any ((select amparo.my_case_reads())::text[])
   or amparo.may_read(case_id, 'sealed-incidents', null));
create policy case_adds on amparo.screenings for insert to amparo_app with check
  (case_id = (select amparo.my_case()) and 'sealed-incidents' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'sealed-incidents', null));
create policy case_changes on amparo.screenings for update to amparo_app using
  (case_id = (select amparo.my_case()) and 'sealed-incidents' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'sealed-incidents', null));
grant select (id, case_id, clock) on amparo.screenings to amparo_jobs;
create policy clocks_read on amparo.screenings for select to amparo_jobs using (true);
