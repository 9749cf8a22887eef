-- Row policies cannot hide a column, so a share opens no row of cases any more, neither to read nor to change. What it
-- gives of the head of a case is named here column by column, each with its section; a column that is added to cases
-- later is shared by nobody who did not name it.
create function amparo.shared_cases(asked uuid default null)
returns table (
  shared_at timestamptz, id uuid, code text, organisation_id uuid, child_id uuid, call_name text, born_earliest date,
  born_latest date, state text, holder text, risk_level text, risk_state text, assessment_state text, plan_state text,
  last_contact_at timestamptz, team_id uuid, worker_id uuid, phase text, place_country text, closure_state text,
  registered_at timestamptz, opened_on date, next_due_at timestamptz, closed_at timestamptz, updated_at timestamptz,
  version integer
) language sql stable security definer set search_path = pg_catalog as $$
  with shared as (
    -- A cursor keeps milliseconds.
    select g.case_id, date_trunc('milliseconds', max(g.valid_from)) as at, array_agg(s.section) as sections
    from amparo.grants g cross join lateral unnest(g.sections) as s (section)
    where g.grantee_organisation_id = amparo.my_organisation() and g.stream_id is null
      and (asked is null or g.case_id = asked) and amparo.is_my_grant(g)
    group by g.case_id)
  select s.at, c.id, c.code, c.organisation_id, c.child_id, c.call_name, c.born_earliest, c.born_latest, c.state,
    case when 'people' = any (s.sections) then c.holder end,
    case when 'risk' = any (s.sections) then c.risk_level end,
    case when 'risk' = any (s.sections) then c.risk_state end,
    case when 'assessment' = any (s.sections) then c.assessment_state end,
    case when 'plan' = any (s.sections) then c.plan_state end,
    case when 'notes' = any (s.sections) then c.last_contact_at end,
    o.team_id, o.worker_id, o.phase, o.place_country, o.closure_state, o.registered_at, o.opened_on, o.next_due_at,
    o.closed_at, o.updated_at, o.version
  from shared s
  join amparo.cases c on c.id = s.case_id
  left join amparo.cases o on o.id = c.id and 'course' = any (s.sections)
  where 'summary' = any (s.sections)
$$;
comment on function amparo.shared_cases is 'Heads of the cases that are shared with the reader by a live grant: of each what the sections of her shares say, all else null; shared_at orders them without telling when somebody worked on the case.';
grant create on schema amparo to amparo_access;
alter function amparo.shared_cases owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.shared_cases from public;
grant execute on function amparo.shared_cases to amparo_app;

alter policy case_reads on amparo.cases using (
  organisation_id = (select amparo.my_organisation()) and (
    (worker_id = (select amparo.my_user()) and 'summary' = any ((select amparo.my_reads())::text[]))
    or (team_id = any ((select amparo.my_teams())::uuid[]) and 'summary' = any ((select amparo.my_team_reads())::text[]))
    or (organisation_id = any ((select amparo.my_wide_organisations())::uuid[])
      and 'summary' = any ((select amparo.my_wide_reads())::text[]))));
alter policy case_changes on amparo.cases using (
  organisation_id = (select amparo.my_organisation()) and (
    (worker_id = (select amparo.my_user()) and 'summary' = any ((select amparo.my_writes())::text[]))
    or (team_id = any ((select amparo.my_teams())::uuid[]) and 'summary' = any ((select amparo.my_team_writes())::text[]))
    or (organisation_id = any ((select amparo.my_wide_organisations())::uuid[])
      and 'summary' = any ((select amparo.my_wide_writes())::text[]))));
drop function amparo.my_granted_cases();
drop function amparo.my_contributed_cases();

-- Keys under which names are found are written with the names, by whoever holds the case; a share of the card read and
-- removed them.
alter policy by_case_reads on amparo.match_keys using (amparo.may_add(case_id, 'summary', null));
alter policy by_case_adds on amparo.match_keys with check (amparo.may_add(case_id, 'summary', null));
alter policy by_case_forgets on amparo.match_keys using (amparo.may_add(case_id, 'summary', null));

-- The same of people and their names: who reads them changed them too.
create function amparo.may_change_person(asked uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return exists (
    select from amparo.case_people cp where cp.person_id = asked
      and amparo.may_add(cp.case_id, case cp.role when 'child' then 'identity' else 'people' end, null));
end $$;
comment on function amparo.may_change_person is 'Whether the person belongs to a case in a role to whose section the reader may add.';
grant create on schema amparo to amparo_access;
alter function amparo.may_change_person owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.may_change_person from public;
grant execute on function amparo.may_change_person to amparo_app;
alter policy by_case_changes on amparo.persons using (
  organisation_id = (select amparo.my_organisation()) and amparo.may_change_person(id));
alter policy by_person_adds on amparo.person_names with check (amparo.may_change_person(person_id));
alter policy by_person_changes on amparo.person_names using (amparo.may_change_person(person_id));
alter policy by_person_forgets on amparo.person_names using (amparo.may_change_person(person_id));

-- Outcomes of commands are forgotten after a time; what comes again later is refused by the time in its id.
grant select (id), delete on amparo.commands to amparo_jobs;
create policy forgetting on amparo.commands to amparo_jobs using (true);
comment on table amparo.commands is 'Commands of the last half year, each with its one remembered outcome; answers hold ids and versions, never content.';

-- What came from another system was written down by nobody here. That it came is told to whoever may read other data;
-- that a fact came with it, to whoever may read the fact.
grant select (case_id, kind, command_id) on amparo.facts to amparo_access;
create policy arrivals on amparo.facts for select to amparo_access using (kind = 'CaseImported');
create function amparo.came_with_import(asked uuid, command uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from amparo.facts f where f.case_id = asked and f.kind = 'CaseImported' and f.command_id = command)
$$;
comment on function amparo.came_with_import is 'Whether this command brought the case in from another system.';
grant create on schema amparo to amparo_access;
alter function amparo.came_with_import owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.came_with_import from public;
grant execute on function amparo.came_with_import to amparo_app;
