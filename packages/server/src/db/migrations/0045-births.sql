-- When a child was born, as each paper and each person says it, and what was decided about it. Nothing is written over:
-- several dates stand side by side, and the one that is worked with is chosen with a reason.
create table amparo.birth_statements (
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
create index birth_statements_case on amparo.birth_statements (case_id);
comment on table amparo.birth_statements is 'When a child was born, as one paper or one person says it; withdrawn only with a reason.';
comment on column amparo.birth_statements.content is 'What was told, as a whole: the members that the contract of its operation names.';
comment on column amparo.birth_statements.recorded_by is 'Who wrote it last.';

create table amparo.birth_decisions (
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
create index birth_decisions_case on amparo.birth_decisions (case_id);
comment on table amparo.birth_decisions is 'With which statement of birth everybody works, and what was found about being a child, with the reason.';
comment on column amparo.birth_decisions.content is 'What was told, as a whole: the members that the contract of its operation names.';
comment on column amparo.birth_decisions.recorded_by is 'Who wrote it last.';

select amparo.protect('amparo.birth_statements');
select amparo.protect('amparo.birth_decisions');
-- A decision is followed by another one and never changed.
grant select, insert on amparo.birth_statements, amparo.birth_decisions to amparo_app;
grant update on amparo.birth_statements to amparo_app;
do $$
declare
  target record;
begin
  for target in select * from (values ('birth_statements', 'identity', true), ('birth_decisions', 'identity', false)) as t (name, section, changes)
  loop
    execute format($p$create policy case_reads on amparo.%1$I for select to amparo_app using
      (case_id = (select amparo.my_case()) and %2$L = any ((select amparo.my_case_reads())::text[])
       or amparo.may_read(case_id, %2$L, null))$p$, target.name, target.section);
    execute format($p$create policy case_adds on amparo.%1$I for insert to amparo_app with check
      (case_id = (select amparo.my_case()) and %2$L = any ((select amparo.my_case_writes())::text[])
       or amparo.may_add(case_id, %2$L, null))$p$, target.name, target.section);
    if target.changes then
      execute format($p$create policy case_changes on amparo.%1$I for update to amparo_app using
        (case_id = (select amparo.my_case()) and %2$L = any ((select amparo.my_case_writes())::text[])
         or amparo.may_add(case_id, %2$L, null))$p$, target.name, target.section);
    end if;
  end loop;
end $$;
