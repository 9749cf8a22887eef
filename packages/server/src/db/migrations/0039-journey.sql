-- The journey: its legs, where she stayed or was held, and why she left. What was paid and is owed for it lies in a
-- table and a section of its own, which no share and no export reaches.
do $$
declare
  target record;
begin
  for target in select * from (values
    ('journey_legs', 'journey',
     'Stretches of the journey: from where to where, when, how, with whom, what was met.'),
    ('journey_stays', 'journey',
     'Where she stayed or was held on the way: by whom, from when until when, and from whom she was parted there.'),
    ('leaving_reasons', 'journey',
     'Why she left, in her order and her words, and whether her words may be used.'),
    ('smuggling_debts', 'smuggling',
     'Who was paid for the journey and what is owed; restricted, and never shared or exported.')
    ) as t (name, section, says)
  loop
    execute format($t$create table amparo.%1$I (
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
    )$t$, target.name);
    execute format('create index %I on amparo.%I (case_id)', target.name || '_case', target.name);
    execute format('comment on table amparo.%I is %L', target.name, target.says);
    execute format('comment on column amparo.%I.content is %L', target.name,
      'What was told, as a whole: the members that the contract of its operation names.');
    execute format('comment on column amparo.%I.recorded_by is %L', target.name, 'Who wrote it last.');
    perform amparo.protect(format('amparo.%I', target.name)::regclass);
    execute format('grant select, insert, update on amparo.%I to amparo_app', target.name);
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
create unique index leaving_reasons_once on amparo.leaving_reasons (case_id);
