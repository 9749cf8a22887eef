-- The ground that every record stands on: who may act, what was done, and what each operation leaves behind.
--
-- Roles are made before the first migration (db/roles.ts) because they belong to the whole cluster:
--   amparo_app        serves requests; row-level policies decide what it sees
--   amparo_sign_in    owns the one function that turns a session into a scope, and reads credentials
--   amparo_search     owns the one function that searches beyond a reader's own cases
--   amparo_jobs       runs what follows from a command: messages, clocks, partitions
--   amparo_sequencer  orders the audit log
--   amparo_keeper     backup, restore, bulk loading and data steps of migrations, as the owner only
-- None of them can log in, owns a table or bypasses row-level security; the login role of the node may become
-- the first five, never the keeper.

create schema amparo;
create schema sign_in;
comment on schema amparo is 'Records about children and the work done for them.';
comment on schema sign_in is 'Credentials and sessions: closed to the role that serves requests.';
grant usage on schema amparo to amparo_app, amparo_sign_in, amparo_search, amparo_jobs, amparo_sequencer, amparo_keeper;
grant usage on schema sign_in to amparo_sign_in, amparo_keeper;

-- Every table is closed first and opened by name afterwards. The keeper sees all rows, by a policy that can be
-- read like any other.
create function amparo.protect(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('grant select, insert, update, delete on %s to amparo_keeper', target);
  execute format('create policy keeper on %s to amparo_keeper using (true) with check (true)', target);
end $$;
comment on function amparo.protect is 'Closes a table: forced row-level security, open only to the keeper until policies name others.';

-- ---------------------------------------------------------------- scope of the current transaction
-- Set by amparo.begin_request and gone with the transaction. Unset means nobody, and nobody sees nothing.

create function amparo.my_user() returns uuid language sql stable parallel safe
  return nullif(current_setting('amparo.user_id', true), '')::uuid;
create function amparo.my_organisation() returns uuid language sql stable parallel safe
  return nullif(current_setting('amparo.organisation_id', true), '')::uuid;
create function amparo.my_roles() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('amparo.roles', true), ''), '{}')::text[];
create function amparo.my_teams() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('amparo.teams', true), ''), '{}')::uuid[];
create function amparo.my_wide_organisations() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('amparo.wide_organisations', true), ''), '{}')::uuid[];
create function amparo.my_purposes() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('amparo.purposes', true), ''), '{}')::text[];
create function amparo.my_reads() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('amparo.reads', true), ''), '{}')::text[];
create function amparo.my_writes() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('amparo.writes', true), ''), '{}')::text[];
create function amparo.my_team_reads() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('amparo.team_reads', true), ''), '{}')::text[];
create function amparo.my_team_writes() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('amparo.team_writes', true), ''), '{}')::text[];
create function amparo.my_wide_reads() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('amparo.wide_reads', true), ''), '{}')::text[];
create function amparo.my_wide_writes() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('amparo.wide_writes', true), ''), '{}')::text[];
comment on function amparo.my_teams is 'Teams whose cases the reader supervises.';
comment on function amparo.my_wide_organisations is 'The own organisation, where a role reaches over all its cases; else empty.';
comment on function amparo.my_reads is 'Sections of the cases that are assigned to the reader.';
comment on function amparo.my_team_reads is 'Sections of the other cases of supervised teams: only what a role with that reach gives.';
comment on function amparo.my_wide_reads is 'Sections of all cases of the organisation: only what a role with that reach gives.';

-- ---------------------------------------------------------------- organisations and people who work

create table amparo.organisations (
  id uuid primary key,
  name text not null,
  short_name text not null,
  kind text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  time_zone text not null,
  contact_phone text not null default '',
  contact_note text not null default '',
  enforcement boolean not null default false,
  state text not null default 'active' check (state in ('active', 'suspended', 'closed')),
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table amparo.organisations is 'The boundary of ownership and access.';
comment on column amparo.organisations.enforcement is 'Holds a migration-enforcement role: may exchange notices only, never search or read.';

create table amparo.teams (
  id uuid primary key,
  organisation_id uuid not null references amparo.organisations (id),
  name text not null,
  state text not null default 'active' check (state in ('active', 'closed')),
  version integer not null default 1,
  unique (organisation_id, name)
);
comment on table amparo.teams is 'Groups of one organisation; supervisors reach over the cases of their teams.';

create table amparo.users (
  id uuid primary key,
  username text not null unique check (username = lower(username)),
  display_name text not null,
  email text,
  locale text not null default 'es-419',
  state text not null default 'invited' check (state in ('invited', 'active', 'disabled')),
  code_of_conduct text,
  code_of_conduct_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
comment on table amparo.users is 'People who work with the system. E-mail is never required.';

create table amparo.memberships (
  id uuid primary key,
  user_id uuid not null references amparo.users (id),
  organisation_id uuid not null references amparo.organisations (id),
  team_id uuid references amparo.teams (id),
  role text not null,
  valid_from timestamptz not null default now(),
  valid_until timestamptz,
  version integer not null default 1
);
create index memberships_user on amparo.memberships (user_id);
create index memberships_organisation on amparo.memberships (organisation_id);
comment on table amparo.memberships is 'Who works in which organisation and team, in which role, from when until when.';

create table amparo.role_rights (
  role text primary key,
  reach text not null check (reach in ('own', 'team', 'organisation', 'none')),
  reads text[] not null,
  writes text[] not null,
  purposes text[] not null
);
comment on table amparo.role_rights is 'The table of rights of packages/domain/src/access/role-rights.ts, for the row policies; a test compares both.';

create table sign_in.sessions (
  id uuid primary key,
  token_hash bytea not null unique,
  user_id uuid not null references amparo.users (id),
  organisation_id uuid references amparo.organisations (id),
  device_id uuid,
  device_label text not null default '',
  strength text not null check (strength in ('password', 'second-factor', 'passkey', 'openid')),
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  confirmed_at timestamptz not null default now(),
  idle_minutes integer not null default 15 check (idle_minutes between 1 and 1440),
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_because text
);
create index sessions_user on sign_in.sessions (user_id) where ended_at is null;
comment on table sign_in.sessions is 'Signed-in devices; only a digest of the token is kept.';
comment on column sign_in.sessions.confirmed_at is 'When the person last proved who they are, for steps that ask again.';

-- Sets the scope of this transaction and answers the purposes that the roles allow. What a role gives, it gives
-- for the cases that it reaches and no others: who is caseworker here and privacy lead as well reads the notes of
-- her own cases, and of the rest only the consents. Somebody who holds no role any more is nobody here, whatever
-- was shared with her by name.
create function amparo.enter_scope(
  who uuid, organisation uuid, held_roles text[], held_teams uuid[], asked_purpose text
) returns text[] language plpgsql volatile set search_path = pg_catalog as $$
declare
  own record;
begin
  select coalesce(array_agg(distinct x.word) filter (where x.kind = 'read'), '{}') as reads,
         coalesce(array_agg(distinct x.word) filter (where x.kind = 'write'), '{}') as writes,
         coalesce(array_agg(distinct x.word) filter (where x.kind = 'read' and r.reach in ('team', 'organisation')), '{}') as team_reads,
         coalesce(array_agg(distinct x.word) filter (where x.kind = 'write' and r.reach in ('team', 'organisation')), '{}') as team_writes,
         coalesce(array_agg(distinct x.word) filter (where x.kind = 'read' and r.reach = 'organisation'), '{}') as wide_reads,
         coalesce(array_agg(distinct x.word) filter (where x.kind = 'write' and r.reach = 'organisation'), '{}') as wide_writes,
         coalesce(array_agg(distinct x.word) filter (where x.kind = 'purpose'), '{}') as purposes,
         coalesce(bool_or(r.reach = 'organisation'), false) as wide
    into own
    from amparo.role_rights r
    cross join lateral (
      select 'read' as kind, unnest(r.reads) as word
      union all select 'write', unnest(r.writes)
      union all select 'purpose', unnest(r.purposes)) x
   where r.role = any (held_roles);
  perform set_config('amparo.user_id', who::text, true),
          set_config('amparo.organisation_id',
            case when held_roles = '{}' then '' else coalesce(organisation::text, '') end, true),
          set_config('amparo.roles', held_roles::text, true),
          set_config('amparo.teams', held_teams::text, true),
          set_config('amparo.wide_organisations', case when own.wide then array[organisation]::text else '{}' end, true),
          set_config('amparo.purposes', own.purposes::text, true),
          set_config('amparo.reads', own.reads::text, true),
          set_config('amparo.writes', own.writes::text, true),
          set_config('amparo.team_reads', own.team_reads::text, true),
          set_config('amparo.team_writes', own.team_writes::text, true),
          set_config('amparo.wide_reads', own.wide_reads::text, true),
          set_config('amparo.wide_writes', own.wide_writes::text, true),
          set_config('amparo.purpose', asked_purpose, true);
  return own.purposes;
end $$;
revoke execute on function amparo.enter_scope from public;
grant execute on function amparo.enter_scope to amparo_sign_in;

-- Turns the digest of a session token into the scope of this transaction and answers who is asking. The one
-- way in: without it every policy sees nobody. Memberships are read anew each time, so that a changed role
-- counts from the next request.
create function amparo.begin_request(token bytea, asked_purpose text)
returns table (
  session_id uuid, user_id uuid, username text, display_name text, locale text, code_of_conduct text,
  organisation_id uuid, device_id uuid, strength text, confirmed_at timestamptz, last_used_at timestamptz,
  state text, roles text[], teams uuid[], member_teams uuid[], purposes text[]
) language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  s sign_in.sessions;
  u amparo.users;
  live text;
  held_roles text[];
  held_teams uuid[];
  own_teams uuid[];
  may text[];
begin
  select * into s from sign_in.sessions where token_hash = token;
  if not found then return; end if;
  select * into u from amparo.users where id = s.user_id;
  live := case
    when s.ended_at is not null then 'ended'
    when s.expires_at <= now() or s.last_used_at <= now() - make_interval(mins => s.idle_minutes) then 'expired'
    when u.state <> 'active' then 'ended'
    else 'live' end;
  if live = 'live' then
    select coalesce(array_agg(distinct m.role), '{}'),
           coalesce(array_agg(distinct m.team_id) filter (where r.reach = 'team' and m.team_id is not null), '{}'),
           coalesce(array_agg(distinct m.team_id) filter (where m.team_id is not null), '{}')
      into held_roles, held_teams, own_teams
      from amparo.memberships m
      join amparo.role_rights r on r.role = m.role
      join amparo.organisations o on o.id = m.organisation_id and o.state = 'active'
     where m.user_id = u.id and m.organisation_id = s.organisation_id
       and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now());
    may := amparo.enter_scope(u.id, s.organisation_id, held_roles, held_teams, asked_purpose);
    perform set_config('amparo.session_id', s.id::text, true);
  end if;
  return query select s.id, u.id, u.username, u.display_name, u.locale, u.code_of_conduct, s.organisation_id,
    s.device_id, s.strength, s.confirmed_at, s.last_used_at, live, held_roles, held_teams, own_teams, may;
end $$;

-- ---------------------------------------------------------------- facts

create table amparo.facts (
  id uuid not null,
  recorded_at timestamptz not null default now(),
  case_id uuid not null,
  stream_kind text not null,
  stream_id uuid not null,
  stream_version integer not null check (stream_version > 0),
  kind text not null,
  schema_version smallint not null default 1,
  section text not null,
  purpose text not null,
  actor_id uuid not null,
  organisation_id uuid not null,
  device_id uuid,
  command_id uuid not null,
  made_at timestamptz not null,
  primary key (id, recorded_at)
) partition by range (recorded_at);
create index facts_case on amparo.facts (case_id, recorded_at);
create index facts_stream on amparo.facts (stream_id, stream_version);
comment on table amparo.facts is 'What was decided or written about a child, appended and never changed: the header.';
comment on column amparo.facts.made_at is 'When it was done, by the clock of the device; evidence, never an order.';

create table amparo.fact_payloads (
  fact_id uuid not null,
  recorded_at timestamptz not null,
  payload jsonb not null,
  salt bytea not null,
  primary key (fact_id, recorded_at)
) partition by range (recorded_at);
comment on table amparo.fact_payloads is 'The content of facts, apart, so that it can be erased while the header and the audit log stay.';

create table amparo.facts_rest partition of amparo.facts default;
create table amparo.fact_payloads_rest partition of amparo.fact_payloads default;

-- Partitions are made ahead by the jobs role, which may not create tables otherwise.
create function amparo.ensure_fact_partitions(from_day date, months integer) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  first date;
  made integer := 0;
  suffix text;
  parent text;
begin
  for step in 0 .. least(months, 600) - 1 loop
    first := (date_trunc('month', from_day) + make_interval(months => step))::date;
    suffix := to_char(first, 'YYYYMM');
    foreach parent in array array['facts', 'fact_payloads'] loop
      if to_regclass(format('amparo.%I', parent || '_' || suffix)) is null then
        execute format('create table amparo.%I partition of amparo.%I for values from (%L) to (%L)',
          parent || '_' || suffix, parent, first::text || ' 00:00+00', (first + interval '1 month')::date::text || ' 00:00+00');
        perform amparo.protect(format('amparo.%I', parent || '_' || suffix)::regclass);
        made := made + 1;
      end if;
    end loop;
  end loop;
  return made;
end $$;
revoke execute on function amparo.ensure_fact_partitions from public;
grant execute on function amparo.ensure_fact_partitions to amparo_jobs, amparo_keeper;

-- ---------------------------------------------------------------- commands, audit, what follows

create table amparo.commands (
  id uuid primary key,
  user_id uuid not null,
  operation text not null,
  fingerprint bytea not null,
  device_id uuid,
  device_number bigint,
  made_at timestamptz not null,
  received_at timestamptz not null default now(),
  outcome text not null check (outcome in ('applied', 'conflict', 'rejected', 'quarantined')),
  status smallint not null,
  answer jsonb not null
);
create index commands_user on amparo.commands (user_id, received_at);
comment on table amparo.commands is 'Every command and its one remembered outcome; answers hold ids and versions, never content.';

create table amparo.audit_entries (
  id uuid primary key,
  recorded_at timestamptz not null,
  actor_id uuid,
  organisation_id uuid,
  session_id uuid,
  action text not null,
  purpose text,
  decision text not null check (decision in ('allowed', 'refused', 'read')),
  reason text,
  subject_kind text,
  subject_ids uuid[] not null,
  fields text[] not null,
  request_id uuid not null,
  command_id uuid,
  device_id uuid,
  payload_digest bytea,
  origin text
);
create index audit_entries_at on amparo.audit_entries (recorded_at);
create index audit_entries_subject on amparo.audit_entries using gin (subject_ids);
comment on table amparo.audit_entries is 'Who did or saw what, why and when; written with the change itself, never changed, without names or values.';

create table amparo.register_changes (
  id uuid primary key,
  register text not null,
  record_id uuid not null,
  organisation_id uuid,
  actor_id uuid not null,
  command_id uuid not null,
  recorded_at timestamptz not null default now(),
  change jsonb not null
);
create index register_changes_record on amparo.register_changes (record_id, recorded_at);
comment on table amparo.register_changes is 'History of ordinary registers: organisations, teams, people who work, memberships, forms, rules.';

create table amparo.outbox (
  id uuid primary key,
  kind text not null,
  dedupe_key text,
  payload jsonb not null,
  run_at timestamptz not null default now(),
  attempts smallint not null default 0,
  leased_until timestamptz,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'undelivered')),
  last_problem text,
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
create index outbox_waiting on amparo.outbox (run_at) where state = 'waiting';
create unique index outbox_once on amparo.outbox (kind, dedupe_key) where state = 'waiting' and dedupe_key is not null;
comment on table amparo.outbox is 'What must follow from a change, queued in its transaction: messages and short jobs. Holds ids, no content.';

create table amparo.jobs (
  id uuid primary key,
  kind text not null,
  user_id uuid,
  organisation_id uuid,
  input jsonb not null,
  progress_done bigint not null default 0,
  progress_all bigint,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  report jsonb,
  leased_until timestamptz,
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
comment on table amparo.jobs is 'Long work that a person waits for: imports, exports; with progress and a report.';

create table amparo.settings (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);
comment on table amparo.settings is 'Facts about this installation: its id, its name, when it was made.';

create table amparo.rate_limits (
  subject text not null,
  verb text not null,
  window_start timestamptz not null,
  used integer not null,
  primary key (subject, verb, window_start)
);
comment on table amparo.rate_limits is 'How often somebody did something countable; kept here so that a restart does not forget.';

select amparo.protect(t::regclass) from unnest(array[
  'amparo.organisations', 'amparo.teams', 'amparo.users', 'amparo.memberships', 'amparo.role_rights',
  'sign_in.sessions', 'amparo.facts', 'amparo.facts_rest', 'amparo.fact_payloads', 'amparo.fact_payloads_rest',
  'amparo.commands', 'amparo.audit_entries', 'amparo.register_changes', 'amparo.outbox', 'amparo.jobs',
  'amparo.settings', 'amparo.rate_limits']) t;

-- ---------------------------------------------------------------- who may see and add what

grant select on amparo.organisations, amparo.teams, amparo.role_rights, amparo.settings to amparo_app, amparo_jobs, amparo_search;
create policy everyone_reads on amparo.organisations for select to amparo_app, amparo_jobs, amparo_search using (true);
create policy everyone_reads on amparo.teams for select to amparo_app, amparo_jobs, amparo_search using (true);
create policy everyone_reads on amparo.role_rights for select to amparo_app, amparo_jobs, amparo_search using (true);
create policy everyone_reads on amparo.settings for select to amparo_app, amparo_jobs, amparo_search using (true);

grant insert, update on amparo.organisations, amparo.teams to amparo_app;
create policy administrators_add on amparo.organisations for insert to amparo_app
  with check ('administrator' = any ((select amparo.my_roles())::text[]));
create policy administrators_change on amparo.organisations for update to amparo_app
  using (id = (select amparo.my_organisation()) and 'administrator' = any ((select amparo.my_roles())::text[]))
  with check (id = (select amparo.my_organisation()));
create policy administrators_add on amparo.teams for insert to amparo_app
  with check (organisation_id = (select amparo.my_organisation()) and 'administrator' = any ((select amparo.my_roles())::text[]));
create policy administrators_change on amparo.teams for update to amparo_app
  using (organisation_id = (select amparo.my_organisation()) and 'administrator' = any ((select amparo.my_roles())::text[]))
  with check (organisation_id = (select amparo.my_organisation()));

-- Colleagues are visible by name; others only as far as they work in an organisation that one deals with.
grant select, insert, update on amparo.users, amparo.memberships to amparo_app;
create policy colleagues_read on amparo.memberships for select to amparo_app
  using (organisation_id = (select amparo.my_organisation()) or user_id = (select amparo.my_user()));
create policy administrators_add on amparo.memberships for insert to amparo_app
  with check (organisation_id = (select amparo.my_organisation()) and 'administrator' = any ((select amparo.my_roles())::text[]));
create policy administrators_change on amparo.memberships for update to amparo_app
  using (organisation_id = (select amparo.my_organisation()) and 'administrator' = any ((select amparo.my_roles())::text[]))
  with check (organisation_id = (select amparo.my_organisation()));
create policy colleagues_read on amparo.users for select to amparo_app using (
  id = (select amparo.my_user()) or exists (select 1 from amparo.memberships m where m.user_id = users.id));
create policy administrators_add on amparo.users for insert to amparo_app
  with check ('administrator' = any ((select amparo.my_roles())::text[]));
create policy self_changes on amparo.users for update to amparo_app
  using (id = (select amparo.my_user())) with check (id = (select amparo.my_user()));
create policy administrators_change on amparo.users for update to amparo_app
  using ('administrator' = any ((select amparo.my_roles())::text[]) and exists (select 1 from amparo.memberships m
    where m.user_id = users.id and m.organisation_id = (select amparo.my_organisation())));

grant select on amparo.users, amparo.memberships, amparo.role_rights, amparo.organisations to amparo_sign_in;
grant select, insert, update on sign_in.sessions to amparo_sign_in;
create policy sign_in on amparo.users for select to amparo_sign_in using (true);
create policy sign_in on amparo.memberships for select to amparo_sign_in using (true);
create policy sign_in on amparo.role_rights for select to amparo_sign_in using (true);
create policy sign_in on amparo.organisations for select to amparo_sign_in using (true);
create policy sign_in on sign_in.sessions to amparo_sign_in using (true) with check (true);

grant select on amparo.users, amparo.memberships to amparo_jobs;
create policy jobs_read on amparo.users for select to amparo_jobs using (true);
create policy jobs_read on amparo.memberships for select to amparo_jobs using (true);

grant select, insert on amparo.commands to amparo_app;
create policy own_commands on amparo.commands for select to amparo_app using (user_id = (select amparo.my_user()));
create policy own_commands_add on amparo.commands for insert to amparo_app with check (user_id = (select amparo.my_user()));

-- Entries are added by whoever acts and read by auditors of the organisation; nobody may change or remove one.
grant select, insert on amparo.audit_entries to amparo_app;
grant insert on amparo.audit_entries to amparo_sign_in, amparo_jobs;
create policy anyone_adds on amparo.audit_entries for insert to amparo_app, amparo_sign_in, amparo_jobs with check (true);
create policy auditors_read on amparo.audit_entries for select to amparo_app using (
  organisation_id = (select amparo.my_organisation())
  and (select amparo.my_roles()) && array['auditor', 'privacy-lead']);
create function amparo.audit_is_append_only() returns trigger language plpgsql as $$
begin raise exception 'audit entries are never changed or removed' using errcode = 'insufficient_privilege'; end $$;
create trigger append_only before update or delete or truncate on amparo.audit_entries
  for each statement execute function amparo.audit_is_append_only();

grant select, insert on amparo.register_changes to amparo_app;
create policy own_history on amparo.register_changes for select to amparo_app
  using (organisation_id = (select amparo.my_organisation()) and (select amparo.my_roles()) && array['administrator', 'auditor', 'privacy-lead']);
create policy own_history_add on amparo.register_changes for insert to amparo_app with check (actor_id = (select amparo.my_user()));

grant insert on amparo.outbox to amparo_app, amparo_sign_in;
grant select, insert, update, delete on amparo.outbox to amparo_jobs;
create policy queue on amparo.outbox for insert to amparo_app, amparo_sign_in with check (true);
create policy work on amparo.outbox to amparo_jobs using (true) with check (true);

grant select, insert, update on amparo.jobs to amparo_app;
grant select, update on amparo.jobs to amparo_jobs;
create policy own_jobs on amparo.jobs for select to amparo_app using (user_id = (select amparo.my_user()));
create policy own_jobs_add on amparo.jobs for insert to amparo_app with check (user_id = (select amparo.my_user()));
create policy own_jobs_cancel on amparo.jobs for update to amparo_app using (user_id = (select amparo.my_user()));
create policy work on amparo.jobs to amparo_jobs using (true) with check (true);

grant insert, select, update on amparo.rate_limits to amparo_app, amparo_sign_in;
grant select, delete on amparo.rate_limits to amparo_jobs;
create policy counting on amparo.rate_limits to amparo_app, amparo_sign_in using (true) with check (true);
create policy cleaning on amparo.rate_limits to amparo_jobs using (true);

grant create on schema amparo to amparo_sign_in;
alter function amparo.begin_request(bytea, text) owner to amparo_sign_in;
revoke create on schema amparo from amparo_sign_in;
revoke execute on function amparo.begin_request(bytea, text) from public;
grant execute on function amparo.begin_request(bytea, text) to amparo_app;
