-- Requests and imports set their scope in one place. What a role gives, it gives for the cases that it reaches and no
-- others: who is caseworker here and privacy lead as well reads the notes of her own cases, and of the rest only the
-- consents. A word that stands twice in a list says no more than once. Somebody who holds no role any more is nobody
-- here, whatever was shared with her by name.

drop function amparo.enter_scope;
create function amparo.enter_scope(
  who uuid, organisation uuid, asked_purpose text,
  out roles text[], out teams uuid[], out member_teams uuid[], out purposes text[], out reads text[], out writes text[]
) language plpgsql volatile as $$
declare
  held record;
  team_reads text[] := '{}';
  team_writes text[] := '{}';
  wide_organisations uuid[] := '{}';
  wide_reads text[] := '{}';
  wide_writes text[] := '{}';
begin
  roles := '{}';
  teams := '{}';
  member_teams := '{}';
  purposes := '{}';
  reads := '{}';
  writes := '{}';
  for held in
    select m.role, m.team_id, r.reach, r.reads, r.writes, r.purposes
      from amparo.memberships m
      join amparo.role_rights r on r.role = m.role
      join amparo.organisations o on o.id = m.organisation_id and o.state = 'active'
     where m.user_id = who and m.organisation_id = organisation
       and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())
     order by m.role, m.team_id
  loop
    if held.team_id is not null and not held.team_id = any (member_teams) then
      member_teams := member_teams || held.team_id;
    end if;
    if held.reach = 'team' and held.team_id is not null and not held.team_id = any (teams) then
      teams := teams || held.team_id;
    end if;
    continue when held.role = any (roles);
    roles := roles || held.role;
    purposes := purposes || held.purposes;
    reads := reads || held.reads;
    writes := writes || held.writes;
    if held.reach in ('team', 'organisation') then
      team_reads := team_reads || held.reads;
      team_writes := team_writes || held.writes;
    end if;
    if held.reach = 'organisation' then
      wide_organisations := array[organisation];
      wide_reads := wide_reads || held.reads;
      wide_writes := wide_writes || held.writes;
    end if;
  end loop;
  perform set_config('amparo.user_id', coalesce(who::text, ''), true),
          set_config('amparo.organisation_id',
            case when roles = '{}' then '' else coalesce(organisation::text, '') end, true),
          set_config('amparo.roles', roles::text, true),
          set_config('amparo.teams', teams::text, true),
          set_config('amparo.wide_organisations', wide_organisations::text, true),
          set_config('amparo.purposes', purposes::text, true),
          set_config('amparo.reads', reads::text, true),
          set_config('amparo.writes', writes::text, true),
          set_config('amparo.team_reads', team_reads::text, true),
          set_config('amparo.team_writes', team_writes::text, true),
          set_config('amparo.wide_reads', wide_reads::text, true),
          set_config('amparo.wide_writes', wide_writes::text, true),
          set_config('amparo.purpose', asked_purpose, true);
end $$;
comment on function amparo.enter_scope is 'Sets the scope of this transaction: one person in one organisation, with what her roles give today.';
revoke execute on function amparo.enter_scope from public;
grant execute on function amparo.enter_scope to amparo_sign_in;

create or replace function amparo.begin_request(token bytea, asked_purpose text)
returns table (
  session_id uuid, user_id uuid, username text, display_name text, locale text, code_of_conduct text,
  organisation_id uuid, device_id uuid, strength text, confirmed_at timestamptz, last_used_at timestamptz,
  state text, roles text[], teams uuid[], member_teams uuid[], purposes text[]
) language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  held record;
begin
  select x.id, x.user_id, u.username, u.display_name, u.locale, u.code_of_conduct, x.organisation_id, x.device_id,
      x.strength, x.confirmed_at, x.last_used_at, case
        when x.ended_at is not null then 'ended'
        when x.expires_at <= now() or x.last_used_at <= now() - make_interval(mins => x.idle_minutes) then 'expired'
        when u.state <> 'active' then 'ended'
        else 'live' end
    into session_id, user_id, username, display_name, locale, code_of_conduct, organisation_id, device_id,
      strength, confirmed_at, last_used_at, state
    from sign_in.sessions x join amparo.users u on u.id = x.user_id
   where x.token_hash = token;
  if not found then return; end if;
  if state = 'live' then
    held := amparo.enter_scope(user_id, organisation_id, asked_purpose);
    roles := held.roles;
    teams := held.teams;
    member_teams := held.member_teams;
    purposes := held.purposes;
  end if;
  return next;
end $$;

create or replace function amparo.begin_import(job uuid, job_runner uuid)
returns table (
  user_id uuid, username text, display_name text, locale text, organisation_id uuid, roles text[], teams uuid[],
  member_teams uuid[], purposes text[], reads text[], writes text[]
) language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  held record;
begin
  select u.id, u.username, u.display_name, u.locale, j.organisation_id
    into user_id, username, display_name, locale, organisation_id
    from amparo.jobs j join amparo.users u on u.id = (j.input ->> 'ownerId')::uuid and u.state <> 'disabled'
   where j.id = job and j.runner = job_runner and j.kind = 'import-cases' and j.state = 'running';
  if not found then return; end if;
  held := amparo.enter_scope(user_id, organisation_id, 'intake');
  if not held.roles && array['caseworker', 'supervisor'] then
    -- Whoever may hold no case is nobody here.
    perform amparo.enter_scope(null, null, 'intake');
    return;
  end if;
  roles := held.roles;
  teams := held.teams;
  member_teams := held.member_teams;
  purposes := held.purposes;
  reads := held.reads;
  writes := held.writes;
  return next;
end $$;

-- ---------------------------------------------------------------- the gate of an operation on a case
-- The same answers; a word that stands twice in a list says no more than once.
create or replace function amparo.case_rights(asked uuid)
returns table (relation text, organisation_id uuid, state text, version integer, reads text[], writes text[])
language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  c record;
  shared record;
  visible boolean;
begin
  select x.organisation_id, x.state, x.version, x.worker_id, x.team_id into c from amparo.cases x where x.id = asked;
  relation := 'granted';
  organisation_id := c.organisation_id;
  state := c.state;
  version := c.version;
  reads := '{}';
  writes := '{}';
  if c.organisation_id = amparo.my_organisation() then
    if c.worker_id = amparo.my_user() then
      relation := 'own';
      reads := amparo.my_reads();
      writes := amparo.my_writes();
    end if;
    if c.team_id = any (amparo.my_teams()) then
      relation := 'own';
      reads := reads || amparo.my_team_reads();
      writes := writes || amparo.my_team_writes();
    end if;
    if c.organisation_id = any (amparo.my_wide_organisations()) then
      relation := 'own';
      reads := reads || amparo.my_wide_reads();
      writes := writes || amparo.my_wide_writes();
    end if;
  end if;
  for shared in
    select g.sections, g.capability from amparo.grants g
     where g.case_id = asked and g.stream_id is null and amparo.is_my_grant(g)
  loop
    reads := reads || shared.sections;
    if shared.capability = 'contribute' then writes := writes || shared.sections; end if;
  end loop;
  -- A case whose card the reader may not see does not exist for her.
  visible := 'summary' = any (reads);
  perform set_config('amparo.case_id', case when visible then asked::text else '' end, true),
          set_config('amparo.case_reads', reads::text, true),
          set_config('amparo.case_writes', writes::text, true),
          set_config('amparo.case_people', (select coalesce(array_agg(cp.person_id), '{}')::text from amparo.case_people cp
            where cp.case_id = asked
              and case cp.role when 'child' then 'identity' else 'people' end = any (reads)), true);
  if visible then return next; end if;
end $$;
