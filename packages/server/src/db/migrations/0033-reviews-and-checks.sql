-- The plan looked at again with the child, and how she is after her case was closed: records of their own, each of one
-- day. The clocks read days and states of them and no words.
create table amparo.plan_reviews (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  plan_id uuid not null references amparo.plans (id),
  reviewed_on date not null,
  fit text not null check (fit in ('yes', 'partly', 'no')),
  child_answer text not null check (child_answer in ('said', 'does-not-want-to-say', 'not-asked')),
  child_words text not null,
  caregiver_answer text not null check (caregiver_answer in ('said', 'does-not-want-to-say', 'not-asked')),
  caregiver_words text not null,
  changes text not null,
  decision text not null check (decision in ('continue', 'change', 'close')),
  reason text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  unique (plan_id, reviewed_on)
);
create index plan_reviews_case on amparo.plan_reviews (case_id, reviewed_on);
comment on table amparo.plan_reviews is 'Whether a plan still fits, as child and caregiver see it, and what was decided; one a day.';
comment on column amparo.plan_reviews.child_words is 'What the child said; where she was not asked, why.';

create table amparo.closure_checks (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  checked_on date not null,
  how text not null check (how in ('visit', 'call', 'through-somebody')),
  reached boolean not null,
  outcome text not null check (outcome in ('well', 'needs-help', 'not-reached')),
  words text not null,
  ends boolean not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  answer text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  version integer not null default 1
);
create index closure_checks_case on amparo.closure_checks (case_id, checked_on);
create index closure_checks_help on amparo.closure_checks (case_id) where outcome = 'needs-help' and answered_at is null;
comment on table amparo.closure_checks is 'How a child is after her case was closed, each try, and what a supervisor did about a need.';
comment on column amparo.closure_checks.ends is 'Nobody tries again: it is known how she is, or the tries of the rule are used up.';
select amparo.protect('amparo.plan_reviews');
select amparo.protect('amparo.closure_checks');

grant select, insert on amparo.plan_reviews to amparo_app;
grant select, insert, update on amparo.closure_checks to amparo_app;
do $$
declare
  target record;
begin
  for target in select * from (values ('plan_reviews', 'plan'), ('closure_checks', 'course')) as t (name, section)
  loop
    execute format($p$create policy case_reads on amparo.%1$I for select to amparo_app using
      (case_id = (select amparo.my_case()) and %2$L = any ((select amparo.my_case_reads())::text[])
       or amparo.may_read(case_id, %2$L, null))$p$, target.name, target.section);
    execute format($p$create policy case_adds on amparo.%1$I for insert to amparo_app with check
      (case_id = (select amparo.my_case()) and %2$L = any ((select amparo.my_case_writes())::text[])
       or amparo.may_add(case_id, %2$L, null))$p$, target.name, target.section);
  end loop;
end $$;
create policy case_changes on amparo.closure_checks for update to amparo_app using
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'course', null));

grant select (case_id, plan_id, reviewed_on) on amparo.plan_reviews to amparo_jobs;
create policy clocks_read on amparo.plan_reviews for select to amparo_jobs using (true);
grant select (case_id, checked_on, outcome, ends, recorded_at, answered_at) on amparo.closure_checks to amparo_jobs;
create policy clocks_read on amparo.closure_checks for select to amparo_jobs using (true);
-- After a death, a mistake or a duplicate nobody is looked for.
grant select (reason, approved_at) on amparo.closures to amparo_jobs;
