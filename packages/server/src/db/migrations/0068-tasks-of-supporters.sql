-- Whoever supports a case may be given single things to do on it. Each is one record given to her by a grant of her
-- support, so that it ends where the support ends; the task then is for whoever has the case in charge.
alter table amparo.hand_tasks add column support_id uuid references amparo.case_supports (id);
comment on column amparo.hand_tasks.support_id is 'The support by which its assignee has it; null where her role reaches the case.';
create index hand_tasks_by_support on amparo.hand_tasks (support_id) where state = 'open' and support_id is not null;

alter policy case_reads on amparo.hand_tasks using
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_reads())::text[])
   or amparo.may_read(case_id, 'course', id));
alter policy case_adds on amparo.hand_tasks with check
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'course', id));
alter policy case_changes on amparo.hand_tasks using
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'course', id));

-- A calendar shows her what is hers as long as her support runs: when, and whether somebody is met.
grant select (support_id) on amparo.hand_tasks to amparo_jobs;
grant select (id, state, from_on, until_on) on amparo.case_supports to amparo_jobs;
create policy calendars_read on amparo.case_supports for select to amparo_jobs using (true);

grant select (id, case_id, assignee, support_id, repeat, state) on amparo.hand_tasks to amparo_access;
create policy access on amparo.hand_tasks for select to amparo_access using (true);

create function amparo.open_next_task(ended uuid, next_task uuid, grant_id uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  insert into amparo.grants (id, case_id, grantee_organisation_id, grantee_user_id, capability, sections, stream_id,
      purpose, act, act_id, valid_from, valid_until)
  select grant_id, g.case_id, g.grantee_organisation_id, g.grantee_user_id, 'contribute', '{course}', next_task, g.purpose,
      'support', g.act_id, g.valid_from, g.valid_until
    from amparo.hand_tasks h
    join amparo.grants g on g.act = 'support' and g.act_id = h.support_id and g.stream_id = h.id and amparo.is_my_grant(g)
   where h.id = ended and h.assignee = amparo.my_user() and h.state = 'open' and h.repeat is not null
   limit 1;
  return found;
end $$;
comment on function amparo.open_next_task is 'Lets the reader, who supports a case, write the next of a series whose present task is hers.';

-- As before; and what hung on a support of the case, so that nothing stays with somebody who left it.
create or replace function amparo.move_by_transfer(asked uuid)
returns table (case_id uuid, version integer)
language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  moved uuid;
begin
  select case
      when t.state = 'accepted' and t.to_organisation_id = amparo.my_organisation() then t.case_id
      when t.state = 'cancelled' and t.from_organisation_id = amparo.my_organisation() then t.receiving_case_id end
    into moved
    from amparo.transfers t where t.id = asked and amparo.may_add(t.case_id, 'referral', t.id);
  if moved is null then return; end if;
  update amparo.grants g set revoked_at = now()
   where g.case_id = moved and g.act in ('assignment', 'support') and g.revoked_at is null;
  insert into amparo.grants (id, case_id, grantee_organisation_id, grantee_user_id, capability, sections, stream_id,
      purpose, act, act_id)
  select gen_random_uuid(), moved, amparo.my_organisation(), amparo.my_user(), 'contribute', '{course}', one.id, 'referral',
      'transfer', asked
    from (select a.id from amparo.assignments a where a.case_id = moved and a.state = 'offered'
      union all
      select s.id from amparo.case_supports s where s.case_id = moved and s.state in ('invited', 'accepted')
      union all
      select h.id from amparo.hand_tasks h where h.case_id = moved and h.state = 'open' and h.support_id is not null) one;
  return query update amparo.cases c set state = 'transferred', version = c.version + 1, updated_at = greatest(c.updated_at, now())
    where c.id = moved and c.state in ('open', 'on-hold') returning c.id, c.version;
end $$;

grant create on schema amparo to amparo_access;
alter function amparo.open_next_task owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.open_next_task from public;
grant execute on function amparo.open_next_task to amparo_app;
