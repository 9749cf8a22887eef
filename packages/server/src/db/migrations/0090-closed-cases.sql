-- A case can be closed to people before anything opens it. Two things do so: the privacy lead freezes a case whose child's
-- safety is in question, and somebody declared a conflict of interest with it. Which cases these are for whoever asks is
-- worked out once, when her scope is set, and said by two restrictive policies, on the heads of cases and on the shares:
-- everything that shows a case asks one of the two, the functions that see beyond the policies too (decision 43).

create table amparo.case_freezes (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  organisation_id uuid not null references amparo.organisations (id),
  code text not null,
  team_id uuid references amparo.teams (id),
  worker_id uuid references amparo.users (id),
  reason text not null check (reason in ('leak', 'threat-from-inside', 'accused-colleague', 'other')),
  words text not null default '',
  exempt uuid[] not null check (cardinality(exempt) between 1 and 2),
  frozen_by uuid not null references amparo.users (id),
  frozen_at timestamptz not null,
  lift_asked_by uuid references amparo.users (id),
  lift_asked_at timestamptz,
  lift_words text not null default '',
  kept_closed_by uuid references amparo.users (id),
  lifted_by uuid references amparo.users (id),
  lifted_at timestamptz,
  version integer not null default 1,
  check ((lift_asked_by is null) = (lift_asked_at is null)),
  check ((lifted_by is null) = (lifted_at is null)),
  check (lifted_by is null or lifted_by <> lift_asked_by),
  check (lifted_by is null or lift_asked_by is not null)
);
create unique index case_freezes_standing on amparo.case_freezes (case_id) where lifted_at is null;
create index case_freezes_organisation on amparo.case_freezes (organisation_id, frozen_at desc);
comment on table amparo.case_freezes is 'Cases that the privacy lead closed to everybody but one or two named people, and how that was lifted again.';
comment on column amparo.case_freezes.code is 'Code of the case, for those who deal with the freeze and may not open the case.';
comment on column amparo.case_freezes.team_id is 'Whose case it was when it was closed; with worker_id it says who read it until then.';
comment on column amparo.case_freezes.exempt is 'Who keeps what she may read and write of it; nobody gets more by it.';
comment on column amparo.case_freezes.lift_asked_by is 'Who asked that it be opened again; another one confirms.';
comment on column amparo.case_freezes.kept_closed_by is 'Who last took that back or said no to it.';
select amparo.protect('amparo.case_freezes');

grant select, insert, update (exempt, lift_asked_by, lift_asked_at, lift_words, kept_closed_by, lifted_by, lifted_at, version)
  on amparo.case_freezes to amparo_app;
-- The privacy lead, those who keep the case, and, once it is to be opened again, a manager as the second person.
create policy dealt_with on amparo.case_freezes for select to amparo_app using (
  organisation_id = (select amparo.my_organisation()) and (
    'privacy' = any ((select amparo.my_purposes())::text[]) or (select amparo.my_user()) = any (exempt)
    or (lift_asked_at is not null or kept_closed_by = (select amparo.my_user()))
      and 'manager' = any ((select amparo.my_roles())::text[])));
create policy privacy_lead_freezes on amparo.case_freezes for insert to amparo_app with check (
  organisation_id = (select amparo.my_organisation()) and frozen_by = (select amparo.my_user())
  and 'privacy' = any ((select amparo.my_purposes())::text[]) and lift_asked_by is null
  and exists (select from amparo.cases c where c.id = case_freezes.case_id));
create policy two_lift on amparo.case_freezes for update to amparo_app using (
  organisation_id = (select amparo.my_organisation()) and lifted_at is null and (
    'privacy' = any ((select amparo.my_purposes())::text[])
    or lift_asked_at is not null and 'manager' = any ((select amparo.my_roles())::text[])))
  with check (lifted_by is null or lifted_by = (select amparo.my_user()));

grant select (case_id, exempt, lifted_at) on amparo.case_freezes to amparo_access, amparo_jobs;
create policy access on amparo.case_freezes for select to amparo_access using (true);
create policy clocks_read on amparo.case_freezes for select to amparo_jobs using (true);

-- ---------------------------------------------------------------- which cases are closed to whom

create function amparo.name_words(given text, surname1 text, surname2 text, married text) returns text[]
language sql immutable parallel safe
  return amparo.folded_name(given || ' ' || surname1 || ' ' || surname2 || ' ' || married);
comment on function amparo.name_words is 'The words of the name of a person without accents, as an index keeps them.';
grant execute on function amparo.folded_name, amparo.name_words to amparo_app, amparo_access, amparo_keeper;
create index person_names_words on amparo.person_names using gin (amparo.name_words(given, surname1, surname2, married));
create index persons_origin on amparo.persons ((origin ->> 'placeCode') text_pattern_ops)
  where origin ->> 'placeCode' is not null;

-- As `conflicted_workers` says of a case to whom it must not be given, from the side of the worker.
create function amparo.cases_in_conflict(who uuid, organisation uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select c.id from amparo.work_conflicts w
    join amparo.cases c on c.code = upper(w.about) and c.organisation_id = w.organisation_id
   where w.organisation_id = organisation and w.user_id = who and w.ended_at is null and w.kind = 'case'
  union
  select c.id from amparo.work_conflicts w
    join amparo.persons p on (p.origin ->> 'placeCode') ~>=~ w.about and (p.origin ->> 'placeCode') ~<~ (w.about || '~')
    join amparo.case_people cp on cp.person_id = p.id and cp.taken_off_at is null
    join amparo.cases c on c.id = cp.case_id and c.organisation_id = w.organisation_id
   where w.organisation_id = organisation and w.user_id = who and w.ended_at is null and w.kind = 'place'
  union
  select c.id from amparo.work_conflicts w
    join amparo.person_names n
      on amparo.name_words(n.given, n.surname1, n.surname2, n.married) @> amparo.folded_name(w.about)
    join amparo.case_people cp on cp.person_id = n.person_id and cp.taken_off_at is null
    join amparo.cases c on c.id = cp.case_id and c.organisation_id = w.organisation_id
   where w.organisation_id = organisation and w.user_id = who and w.ended_at is null and w.kind = 'person'
$$;
comment on function amparo.cases_in_conflict is 'Cases with which somebody declared a conflict of interest in an organisation, for the scope of her own requests.';

-- Most people have declared nothing, and are asked for nothing more.
create function amparo.close_cases_to(who uuid, organisation uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  frozen uuid[];
  conflicting uuid[] := '{}';
begin
  perform set_config('amparo.barred_cases', '', true), set_config('amparo.conflicting_cases', '', true);
  frozen := array(select f.case_id from amparo.case_freezes f where f.lifted_at is null and not who = any (f.exempt));
  if exists (select from amparo.work_conflicts w
      where w.organisation_id = organisation and w.user_id = who and w.ended_at is null) then
    conflicting := array(select * from amparo.cases_in_conflict(who, organisation));
  end if;
  if frozen <> '{}' or conflicting <> '{}' then
    perform set_config('amparo.barred_cases', (frozen || conflicting)::text, true),
            set_config('amparo.conflicting_cases', conflicting::text, true);
  end if;
end $$;
comment on function amparo.close_cases_to is 'Sets which cases are closed to somebody in this transaction: those that are frozen without an exemption for her, and those with which she declared a conflict of interest.';

create function amparo.my_barred_cases() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('amparo.barred_cases', true), ''), '{}')::uuid[];
create function amparo.my_conflicting_cases() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('amparo.conflicting_cases', true), ''), '{}')::uuid[];
comment on function amparo.my_barred_cases is 'Cases that are closed to the reader, whatever else opens them.';
comment on function amparo.my_conflicting_cases is 'Those of them with which she declared a conflict of interest herself.';

create policy never_closed on amparo.cases as restrictive for all
  to amparo_app, amparo_access, amparo_search, amparo_counts
  using (id <> all ((select amparo.my_barred_cases())::uuid[]));
create policy never_closed on amparo.grants as restrictive for all to amparo_app, amparo_access
  using (case_id <> all ((select amparo.my_barred_cases())::uuid[]));
create policy never_closed on amparo.match_keys as restrictive for select to amparo_search
  using (case_id <> all ((select amparo.my_barred_cases())::uuid[]));

grant create on schema amparo to amparo_access;
alter function amparo.cases_in_conflict owner to amparo_access;
alter function amparo.close_cases_to owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.cases_in_conflict, amparo.close_cases_to, amparo.name_words from public;
grant execute on function amparo.close_cases_to to amparo_sign_in;

-- ---------------------------------------------------------------- the scope and the gate
-- As before; and which cases are closed to her.
create or replace function amparo.enter_scope(
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
  perform amparo.close_cases_to(who, organisation);
end $$;

-- As before; a case that is closed to her has no rights.
create or replace function amparo.case_rights(asked uuid)
returns table (relation text, organisation_id uuid, state text, version integer, reads text[], writes text[])
language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  c record;
  shared record;
  visible boolean;
  barred uuid[];
begin
  if asked = any (amparo.my_barred_cases()) then
    perform set_config('amparo.case_id', '', true);
    if asked = any (amparo.my_conflicting_cases()) then return; end if;
    -- Who read it until it was frozen, and works where it is worked, is told so and nothing else.
    barred := amparo.my_barred_cases();
    perform set_config('amparo.barred_cases', amparo.my_conflicting_cases()::text, true);
    select true into visible from amparo.case_rights(asked) r where r.organisation_id = amparo.my_organisation();
    perform set_config('amparo.barred_cases', barred::text, true),
            set_config('amparo.case_id', '', true),
            set_config('amparo.case_reads', '{}', true),
            set_config('amparo.case_writes', '{}', true),
            set_config('amparo.case_people', '{}', true);
    if visible then
      relation := 'closed';
      reads := '{}';
      writes := '{}';
      return next;
    end if;
    return;
  end if;
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
