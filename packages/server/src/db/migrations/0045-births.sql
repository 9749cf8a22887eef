-- When a child was born, as each paper and each person says it, and what was decided about it. Nothing is written over:
-- several dates stand side by side, and the one that is worked with is chosen with a reason.
do $$
declare
  target record;
begin
  for target in select * from (values
    ('birth_statements', 'When a child was born, as one paper or one person says it; withdrawn only with a reason.'),
    ('birth_decisions', 'With which statement of birth everybody works, and what was found about being a child, with the reason.')
  ) as t (name, words)
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
    execute format('comment on table amparo.%I is %L', target.name, target.words);
    execute format('comment on column amparo.%I.content is %L', target.name,
      'What was told, as a whole: the members that the contract of its operation names.');
    execute format('comment on column amparo.%I.recorded_by is %L', target.name, 'Who wrote it.');
    perform amparo.protect(format('amparo.%I', target.name)::regclass);
    execute format('grant select, insert on amparo.%I to amparo_app', target.name);
    execute format($p$create policy case_reads on amparo.%1$I for select to amparo_app using
      (case_id = (select amparo.my_case()) and 'identity' = any ((select amparo.my_case_reads())::text[])
       or amparo.may_read(case_id, 'identity', null))$p$, target.name);
    execute format($p$create policy case_adds on amparo.%1$I for insert to amparo_app with check
      (case_id = (select amparo.my_case()) and 'identity' = any ((select amparo.my_case_writes())::text[])
       or amparo.may_add(case_id, 'identity', null))$p$, target.name);
  end loop;
end $$;

-- A decision is followed by another one and never changed.
grant update on amparo.birth_statements to amparo_app;
create policy case_changes on amparo.birth_statements for update to amparo_app using
  (case_id = (select amparo.my_case()) and 'identity' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'identity', null));
