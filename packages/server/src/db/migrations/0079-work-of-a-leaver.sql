-- Whoever ends the work of somebody is told how much that person has in hand: in numbers, by one function that counts in the
-- asker's own organisation and for an administrator there alone. What it is, whoever supervises sees.
grant select (worker_id) on amparo.cases to amparo_counts;
grant select (case_id, user_id, state) on amparo.case_supports to amparo_counts;
grant select (case_id, assignee, state) on amparo.hand_tasks to amparo_counts;
grant select (case_id, to_user, state) on amparo.assignments to amparo_counts;
create policy counts on amparo.case_supports for select to amparo_counts using (true);
create policy counts on amparo.hand_tasks for select to amparo_counts using (true);
create policy counts on amparo.assignments for select to amparo_counts using (true);

create function amparo.work_in_hand(person uuid)
returns table (cases integer, supports integer, tasks integer, offers integer)
language sql stable security definer set search_path = pg_catalog as $$
  with mine as materialized (
    select m.organisation_id as id from amparo.memberships m
    where m.user_id = amparo.my_user() and m.organisation_id = amparo.my_organisation() and m.role = 'administrator'
      and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())
      and exists (select from amparo.memberships h where h.user_id = person and h.organisation_id = m.organisation_id)
    limit 1),
  here as materialized (
    select c.id, c.worker_id from amparo.cases c join mine on mine.id = c.organisation_id
    where c.state in ('open', 'on-hold'))
  select (select count(*) from here h where h.worker_id = person)::integer,
    (select count(*) from amparo.case_supports s join here h on h.id = s.case_id
      where s.user_id = person and s.state in ('invited', 'accepted'))::integer,
    (select count(*) from amparo.hand_tasks t join here h on h.id = t.case_id
      where t.assignee = person and t.state = 'open' and h.worker_id is distinct from person)::integer,
    (select count(*) from amparo.assignments a join here h on h.id = a.case_id
      where a.to_user = person and a.state = 'offered')::integer
  from mine
$$;
comment on function amparo.work_in_hand is 'How much somebody has in hand in the asker''s own organisation, in numbers, for whoever keeps it; nobody else gets a row.';
grant create on schema amparo to amparo_counts;
alter function amparo.work_in_hand owner to amparo_counts;
revoke create on schema amparo from amparo_counts;
revoke execute on function amparo.work_in_hand from public;
grant execute on function amparo.work_in_hand to amparo_app;

-- A request for a case stands in the calendar of whoever answers it: by when, and not about whom.
grant select (id, case_id, state, answer_due_at, from_user_id) on amparo.case_requests to amparo_jobs;
grant select (team_id) on amparo.cases to amparo_jobs;
create policy calendars_read on amparo.case_requests for select to amparo_jobs using (true);
