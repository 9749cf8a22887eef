-- What somebody sets herself or a colleague to do on a case, the word that something due may wait, and flags. The first
-- two belong to the steps of the case; a flag to the part that it is about. The clocks read days and states of the first and nothing of the second: a date that waits stays
-- where it was.
create table amparo.hand_tasks (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  what text not null,
  words text not null,
  due_on date not null,
  hour text check (hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  due_at timestamptz not null,
  repeat jsonb,
  first_on date not null,
  nth integer not null,
  assignee uuid not null,
  given_by uuid,
  returned_by uuid,
  returned_words text not null default '',
  state text not null check (state in ('open', 'done', 'cancelled')),
  outcome text not null default '',
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  version integer not null default 1
);
create index hand_tasks_case on amparo.hand_tasks (case_id, state, due_at);
create index hand_tasks_mine on amparo.hand_tasks (assignee) where state = 'open';
comment on table amparo.hand_tasks is 'Tasks that somebody set by hand: what, by when, who, from whom, and how it ended.';
comment on column amparo.hand_tasks.hour is 'At the place of the organisation, where the hour matters.';
comment on column amparo.hand_tasks.repeat is 'Every so many days, weeks or months, until a day or so often; each time is a row.';

create table amparo.task_postponements (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  task text not null,
  subject_id uuid,
  due_at timestamptz not null,
  until date not null,
  until_at timestamptz not null,
  reason text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
create index task_postponements_case on amparo.task_postponements (case_id, task, due_at);
comment on table amparo.task_postponements is 'Why something due waits until a day; it names one due date and moves none.';
select amparo.protect('amparo.hand_tasks');
select amparo.protect('amparo.task_postponements');

grant select, insert, update on amparo.hand_tasks to amparo_app;
grant select, insert on amparo.task_postponements to amparo_app;
do $$
declare
  target text;
begin
  foreach target in array array['hand_tasks', 'task_postponements'] loop
    execute format($p$create policy case_reads on amparo.%1$I for select to amparo_app using
      (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_reads())::text[])
       or amparo.may_read(case_id, 'course', null))$p$, target);
    execute format($p$create policy case_adds on amparo.%1$I for insert to amparo_app with check
      (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_writes())::text[])
       or amparo.may_add(case_id, 'course', null))$p$, target);
  end loop;
end $$;
create policy case_changes on amparo.hand_tasks for update to amparo_app using
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'course', null));

grant select (id, case_id, due_on, due_at, state) on amparo.hand_tasks to amparo_jobs;
create policy clocks_read on amparo.hand_tasks for select to amparo_jobs using (true);

create table amparo.flags (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  section text not null,
  flagged_on date not null,
  reason text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz,
  removed_words text not null default '',
  version integer not null default 1
);
create index flags_case on amparo.flags (case_id, flagged_on) where removed_at is null;
create index flags_mine on amparo.flags (set_by) where removed_at is null;
comment on table amparo.flags is 'What must not be overlooked on a case: from which day, why, who set it, and why it was taken off.';
comment on column amparo.flags.section is 'Where its words belong: whoever may not read that part meets no flag.';
select amparo.protect('amparo.flags');
grant select, insert, update on amparo.flags to amparo_app;
create policy case_reads on amparo.flags for select to amparo_app using
  (case_id = (select amparo.my_case()) and section = any ((select amparo.my_case_reads())::text[])
   or amparo.may_read(case_id, section, null));
create policy case_adds on amparo.flags for insert to amparo_app with check
  (case_id = (select amparo.my_case()) and section = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, section, null));
create policy case_changes on amparo.flags for update to amparo_app using
  (case_id = (select amparo.my_case()) and section = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, section, null));
