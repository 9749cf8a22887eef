-- The journey: its legs, where she stayed or was held, and why she left. What was paid and is owed for it lies in a
-- table and a section of its own, which no share and no export reaches.
create table amparo.journey_legs (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_because text not null default '',
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  version integer not null default 1,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index journey_legs_case on amparo.journey_legs (case_id);
comment on table amparo.journey_legs is 'Stretches of the journey: from where to where, when, how, with whom, what was met.';
comment on column amparo.journey_legs.content is 'What was told, as a whole: the members that the contract of its operation names.';
comment on column amparo.journey_legs.recorded_by is 'Who wrote it last.';

create table amparo.journey_stays (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_because text not null default '',
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  version integer not null default 1,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index journey_stays_case on amparo.journey_stays (case_id);
comment on table amparo.journey_stays is 'Where she stayed or was held on the way: by whom, from when until when, and from whom she was parted there.';
comment on column amparo.journey_stays.content is 'What was told, as a whole: the members that the contract of its operation names.';
comment on column amparo.journey_stays.recorded_by is 'Who wrote it last.';

create table amparo.leaving_reasons (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_because text not null default '',
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  version integer not null default 1,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index leaving_reasons_case on amparo.leaving_reasons (case_id);
comment on table amparo.leaving_reasons is 'Why she left, in her order and her words, and whether her words may be used.';
comment on column amparo.leaving_reasons.content is 'What was told, as a whole: the members that the contract of its operation names.';
comment on column amparo.leaving_reasons.recorded_by is 'Who wrote it last.';

create table amparo.smuggling_debts (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_because text not null default '',
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  version integer not null default 1,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index smuggling_debts_case on amparo.smuggling_debts (case_id);
comment on table amparo.smuggling_debts is 'Who was paid for the journey and what is owed; restricted, and never shared or exported.';
comment on column amparo.smuggling_debts.content is 'What was told, as a whole: the members that the contract of its operation names.';
comment on column amparo.smuggling_debts.recorded_by is 'Who wrote it last.';

select amparo.protect('amparo.journey_legs');
select amparo.protect('amparo.journey_stays');
select amparo.protect('amparo.leaving_reasons');
select amparo.protect('amparo.smuggling_debts');
grant select, insert, update on amparo.journey_legs, amparo.journey_stays,
  amparo.leaving_reasons, amparo.smuggling_debts to amparo_app;
do $$
declare
  target record;
begin
  for target in select * from (values ('journey_legs', 'journey'), ('journey_stays', 'journey'),
    ('leaving_reasons', 'journey'), ('smuggling_debts', 'smuggling')) as t (name, section)
  loop
    execute format($p$create policy case_reads on amparo.%1$I for select to amparo_app using
      (case_id = (select amparo.my_case()) and %2$L = any ((select amparo.my_case_reads())::text[])
       or amparo.may_read(case_id, %2$L, null))$p$, target.name, target.section);
    execute format($p$create policy case_adds on amparo.%1$I for insert to amparo_app with check
      (case_id = (select amparo.my_case()) and %2$L = any ((select amparo.my_case_writes())::text[])
       or amparo.may_add(case_id, %2$L, null))$p$, target.name, target.section);
    execute format($p$create policy case_changes on amparo.%1$I for update to amparo_app using
      (case_id = (select amparo.my_case()) and %2$L = any ((select amparo.my_case_writes())::text[])
       or amparo.may_add(case_id, %2$L, null))$p$, target.name, target.section);
  end loop;
end $$;
