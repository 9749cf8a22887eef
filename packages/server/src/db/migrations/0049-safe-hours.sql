-- What is told of a case and lies in one of its sections is closed and opened in one way, whatever it is: said once here
-- for the tables that come from now on.
create function amparo.protect_section(target regclass, section text) returns void language plpgsql as $$
begin
  perform amparo.protect(target);
  execute format('grant select, insert, update on %s to amparo_app', target);
  execute format($policy$create policy case_reads on %1$s for select to amparo_app using
    (case_id = (select amparo.my_case()) and %2$L = any ((select amparo.my_case_reads())::text[])
     or amparo.may_read(case_id, %2$L, null))$policy$, target, section);
  execute format($policy$create policy case_adds on %1$s for insert to amparo_app with check
    (case_id = (select amparo.my_case()) and %2$L = any ((select amparo.my_case_writes())::text[])
     or amparo.may_add(case_id, %2$L, null))$policy$, target, section);
  execute format($policy$create policy case_changes on %1$s for update to amparo_app using
    (case_id = (select amparo.my_case()) and %2$L = any ((select amparo.my_case_writes())::text[])
     or amparo.may_add(case_id, %2$L, null))$policy$, target, section);
end $$;
comment on function amparo.protect_section is 'Closes a table whose rows name their case, and opens it to who reads and writes one section of that case.';
revoke execute on function amparo.protect_section from public;

-- What is written as a whole, corrected as a whole, and withdrawn only with a reason.
create function amparo.create_written(name text, section text, what text) returns void language plpgsql as $$
begin
  execute format($table$create table amparo.%I (
    id uuid primary key,
    case_id uuid not null references amparo.cases (id),
    content jsonb not null check (jsonb_typeof(content) = 'object'),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    withdrawn_because text not null default '',
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    version integer not null default 1,
    check ((withdrawn_by is null) = (withdrawn_at is null)))$table$, name);
  execute format('create index %I on amparo.%I (case_id)', name || '_case', name);
  execute format('comment on table amparo.%I is %L', name, what);
  execute format('comment on column amparo.%I.content is %L', name,
    'What was told, as a whole: the members that the contract of its operation names.');
  execute format('comment on column amparo.%I.recorded_by is %L', name, 'Who wrote it last.');
  perform amparo.protect_section(format('amparo.%I', name)::regclass, section);
end $$;
comment on function amparo.create_written is 'Makes a table of what is told as a whole and withdrawn only with a reason, in one section of a case.';
revoke execute on function amparo.create_written from public;

select amparo.create_written('safe_hours', 'people',
  'When and how somebody of a case may be reached without danger, who may answer, what is not said.');
