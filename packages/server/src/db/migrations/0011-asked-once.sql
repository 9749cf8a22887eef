-- The section rule, asked of one function. Said inside each policy it was said again inside every policy that it
-- led through: a read of the people of one case started two hundred sub-plans before its first row. The function
-- belongs to a role that sees cases and shares and can do nothing with them; its plan is made once a connection.
-- And where an operation names a case, its gate has worked out the rights on that case already: they count for the
-- rest of the transaction, and only what they do not give is asked of the function.

grant usage on schema amparo to amparo_access;
grant select on amparo.cases, amparo.grants, amparo.case_people to amparo_access;
create policy access on amparo.cases for select to amparo_access using (true);
create policy access on amparo.grants for select to amparo_access using (true);
create policy access on amparo.case_people for select to amparo_access using (true);

create function amparo.my_case() returns uuid language sql stable parallel safe
  return nullif(current_setting('amparo.case_id', true), '')::uuid;
create function amparo.my_case_reads() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('amparo.case_reads', true), ''), '{}')::text[];
create function amparo.my_case_writes() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('amparo.case_writes', true), ''), '{}')::text[];
create function amparo.my_case_people() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('amparo.case_people', true), ''), '{}')::uuid[];
comment on function amparo.my_case is 'The case that the operation names, when its gate has let the reader through.';
comment on function amparo.my_case_reads is 'Sections of that case that the reader may see.';
comment on function amparo.my_case_people is 'People of that case whom the reader may see.';

create function amparo.may_read(asked uuid, section text, stream uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return exists (
      select from amparo.cases c where c.id = asked and c.organisation_id = amparo.my_organisation()
        and ((c.worker_id = amparo.my_user() and section = any (amparo.my_reads()))
          or (c.team_id = any (amparo.my_teams()) and section = any (amparo.my_team_reads()))
          or (c.organisation_id = any (amparo.my_wide_organisations()) and section = any (amparo.my_wide_reads()))))
    or exists (
      select from amparo.grants g where g.case_id = asked and section = any (g.sections)
        and (g.stream_id is null or g.stream_id = stream) and amparo.is_my_grant(g));
end $$;
comment on function amparo.may_read is 'Whether the reader may see this section of this case: by a role over the cases that it reaches, or by a live share of the section or of the one record.';

create function amparo.may_add(asked uuid, section text, stream uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return exists (
      select from amparo.cases c where c.id = asked and c.organisation_id = amparo.my_organisation()
        and ((c.worker_id = amparo.my_user() and section = any (amparo.my_writes()))
          or (c.team_id = any (amparo.my_teams()) and section = any (amparo.my_team_writes()))
          or (c.organisation_id = any (amparo.my_wide_organisations()) and section = any (amparo.my_wide_writes()))))
    or exists (
      select from amparo.grants g where g.case_id = asked and g.capability = 'contribute' and section = any (g.sections)
        and (g.stream_id is null or g.stream_id = stream) and amparo.is_my_grant(g));
end $$;
comment on function amparo.may_add is 'Whether the reader may add to or change this section of this case.';

create function amparo.may_read_person(asked uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return exists (
    select from amparo.case_people cp where cp.person_id = asked
      and amparo.may_read(cp.case_id, case cp.role when 'child' then 'identity' else 'people' end, null));
end $$;
comment on function amparo.may_read_person is 'Whether the person belongs to a case in a role whose section the reader may see.';

-- As before: sections that a role gives, and shares of whole sections. The gate of every operation that names a case.
create or replace function amparo.case_rights(asked uuid)
returns table (relation text, organisation_id uuid, state text, version integer, reads text[], writes text[])
language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  c amparo.cases;
  own boolean;
  can_read text[] := '{}';
  can_write text[] := '{}';
  shared record;
begin
  perform set_config('amparo.case_id', '', true);
  select * into c from amparo.cases where id = asked;
  if not found then return; end if;
  if c.organisation_id = amparo.my_organisation() then
    if c.worker_id = amparo.my_user() then
      can_read := amparo.my_reads();
      can_write := amparo.my_writes();
      own := true;
    end if;
    if c.team_id = any (amparo.my_teams()) then
      can_read := can_read || amparo.my_team_reads();
      can_write := can_write || amparo.my_team_writes();
      own := true;
    end if;
    if c.organisation_id = any (amparo.my_wide_organisations()) then
      can_read := can_read || amparo.my_wide_reads();
      can_write := can_write || amparo.my_wide_writes();
      own := true;
    end if;
  end if;
  for shared in
    select g.sections, g.capability from amparo.grants g
     where g.case_id = asked and g.stream_id is null and amparo.is_my_grant(g)
  loop
    can_read := can_read || shared.sections;
    if shared.capability = 'contribute' then can_write := can_write || shared.sections; end if;
  end loop;
  -- A case whose card the reader may not see does not exist for her.
  if not 'summary' = any (can_read) then return; end if;
  perform set_config('amparo.case_id', asked::text, true),
          set_config('amparo.case_reads', can_read::text, true),
          set_config('amparo.case_writes', can_write::text, true),
          set_config('amparo.case_people', (select coalesce(array_agg(cp.person_id), '{}')::text from amparo.case_people cp
            where cp.case_id = asked
              and case cp.role when 'child' then 'identity' else 'people' end = any (can_read)), true);
  return query select case when own then 'own' else 'granted' end, c.organisation_id, c.state, c.version,
    array(select distinct word from unnest(can_read) word order by word),
    array(select distinct word from unnest(can_write) word order by word);
end $$;

do $$
declare
  target record;
  may_read text;
  may_add text;
begin
  for target in select * from (values
    ('case_people', $s$case case_people.role when 'child' then 'identity' else 'people' end$s$, 'null'),
    ('consents', $s$'consent'$s$, 'null'),
    ('risk_assessments', $s$'risk'$s$, 'null'),
    ('answers', 'answers.section', 'null'),
    ('two_versions', 'two_versions.section', 'null'),
    ('plans', $s$'plan'$s$, 'null'),
    ('plan_actions', $s$'plan'$s$, 'null'),
    ('notes', $s$'notes'$s$, 'null'),
    ('referrals', $s$'referral'$s$, 'referrals.id'),
    ('closures', $s$'course'$s$, 'null'),
    ('tasks', $s$'course'$s$, 'null'),
    ('other_data', $s$'other-data'$s$, 'null'),
    ('other_data_words', $s$'other-data'$s$, 'null'),
    ('facts', 'facts.section', 'facts.stream_id')) as t (name, section, stream)
  loop
    may_read := format($p$(case_id = (select amparo.my_case()) and %2$s = any ((select amparo.my_case_reads())::text[])
      or amparo.may_read(%1$I.case_id, %2$s, %3$s))$p$, target.name, target.section, target.stream);
    may_add := format($p$(case_id = (select amparo.my_case()) and %2$s = any ((select amparo.my_case_writes())::text[])
      or amparo.may_add(%1$I.case_id, %2$s, %3$s))$p$, target.name, target.section, target.stream);
    execute format('alter policy case_reads on amparo.%I using %s', target.name, may_read);
    if exists (select from pg_policies where schemaname = 'amparo' and tablename = target.name and policyname = 'case_adds') then
      execute format('alter policy case_adds on amparo.%I with check %s', target.name, may_add);
    end if;
    if exists (select from pg_policies where schemaname = 'amparo' and tablename = target.name and policyname = 'case_changes') then
      execute format('alter policy case_changes on amparo.%I using %s', target.name, may_add);
    end if;
  end loop;
end $$;
drop function amparo.protect_by_case;

alter policy by_case_reads on amparo.persons using (
  id = any ((select amparo.my_case_people())::uuid[]) or amparo.may_read_person(id));
alter policy by_case_changes on amparo.persons using (organisation_id = (select amparo.my_organisation())
  and (id = any ((select amparo.my_case_people())::uuid[]) or amparo.may_read_person(id)));
alter policy by_person_reads on amparo.person_names using (
  person_id = any ((select amparo.my_case_people())::uuid[]) or amparo.may_read_person(person_id));
alter policy by_person_adds on amparo.person_names with check (
  person_id = any ((select amparo.my_case_people())::uuid[]) or amparo.may_read_person(person_id));
alter policy by_person_changes on amparo.person_names using (
  person_id = any ((select amparo.my_case_people())::uuid[]) or amparo.may_read_person(person_id));
alter policy by_person_forgets on amparo.person_names using (
  person_id = any ((select amparo.my_case_people())::uuid[]) or amparo.may_read_person(person_id));
alter policy by_case_reads on amparo.match_keys using (amparo.may_read(case_id, 'summary', null));
alter policy by_case_adds on amparo.match_keys with check (amparo.may_read(case_id, 'summary', null));
alter policy by_case_forgets on amparo.match_keys using (amparo.may_read(case_id, 'summary', null));

-- ---------------------------------------------------------------- who is asking
-- The same answers as before, with two reads where there were five. What roles give is gathered as it comes: a word
-- that stands twice in a list says no more than once.

create or replace function amparo.begin_request(token bytea, asked_purpose text)
returns table (
  session_id uuid, user_id uuid, username text, display_name text, locale text, code_of_conduct text,
  organisation_id uuid, device_id uuid, strength text, confirmed_at timestamptz, last_used_at timestamptz,
  state text, roles text[], teams uuid[], member_teams uuid[], purposes text[]
) language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  s record;
  held record;
  live text;
  held_roles text[] := '{}';
  held_teams uuid[] := '{}';
  own_teams uuid[] := '{}';
  may text[] := '{}';
  can_read text[] := '{}';
  can_write text[] := '{}';
  team_read text[] := '{}';
  team_write text[] := '{}';
  wide_read text[] := '{}';
  wide_write text[] := '{}';
  wide boolean := false;
begin
  select x.id, x.organisation_id, x.device_id, x.strength, x.confirmed_at, x.last_used_at, x.expires_at, x.ended_at,
      x.idle_minutes, u.id as user_id, u.username, u.display_name, u.locale, u.code_of_conduct, u.state
    into s
    from sign_in.sessions x join amparo.users u on u.id = x.user_id
   where x.token_hash = token;
  if not found then return; end if;
  live := case
    when s.ended_at is not null then 'ended'
    when s.expires_at <= now() or s.last_used_at <= now() - make_interval(mins => s.idle_minutes) then 'expired'
    when s.state <> 'active' then 'ended'
    else 'live' end;
  if live = 'live' then
    for held in
      select m.role, m.team_id, r.reach, r.reads, r.writes, r.purposes
        from amparo.memberships m
        join amparo.role_rights r on r.role = m.role
        join amparo.organisations o on o.id = m.organisation_id and o.state = 'active'
       where m.user_id = s.user_id and m.organisation_id = s.organisation_id
         and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())
       order by m.role, m.team_id
    loop
      if held.team_id is not null and not held.team_id = any (own_teams) then
        own_teams := own_teams || held.team_id;
      end if;
      if held.reach = 'team' and held.team_id is not null and not held.team_id = any (held_teams) then
        held_teams := held_teams || held.team_id;
      end if;
      continue when held.role = any (held_roles);
      held_roles := held_roles || held.role;
      may := may || held.purposes;
      can_read := can_read || held.reads;
      can_write := can_write || held.writes;
      if held.reach in ('team', 'organisation') then
        team_read := team_read || held.reads;
        team_write := team_write || held.writes;
      end if;
      if held.reach = 'organisation' then
        wide := true;
        wide_read := wide_read || held.reads;
        wide_write := wide_write || held.writes;
      end if;
    end loop;
    perform set_config('amparo.user_id', s.user_id::text, true),
            set_config('amparo.organisation_id',
              case when held_roles = '{}' then '' else coalesce(s.organisation_id::text, '') end, true),
            set_config('amparo.session_id', s.id::text, true),
            set_config('amparo.roles', held_roles::text, true),
            set_config('amparo.teams', held_teams::text, true),
            set_config('amparo.wide_organisations', case when wide then array[s.organisation_id]::text else '{}' end, true),
            set_config('amparo.purposes', may::text, true),
            set_config('amparo.reads', can_read::text, true),
            set_config('amparo.writes', can_write::text, true),
            set_config('amparo.team_reads', team_read::text, true),
            set_config('amparo.team_writes', team_write::text, true),
            set_config('amparo.wide_reads', wide_read::text, true),
            set_config('amparo.wide_writes', wide_write::text, true),
            set_config('amparo.purpose', asked_purpose, true);
  end if;
  return query select s.id, s.user_id, s.username, s.display_name, s.locale, s.code_of_conduct, s.organisation_id,
    s.device_id, s.strength, s.confirmed_at, s.last_used_at, live,
    case when live = 'live' then held_roles end, case when live = 'live' then held_teams end,
    case when live = 'live' then own_teams end, case when live = 'live' then may end;
end $$;

grant create on schema amparo to amparo_access;
alter function amparo.may_read owner to amparo_access;
alter function amparo.may_add owner to amparo_access;
alter function amparo.may_read_person owner to amparo_access;
alter function amparo.case_rights owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.may_read, amparo.may_add, amparo.may_read_person, amparo.case_rights from public;
grant execute on function amparo.may_read, amparo.may_add, amparo.may_read_person, amparo.case_rights to amparo_app, amparo_access;
