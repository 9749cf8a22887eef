-- What comes from other systems: places, cases, and what of them no record here holds.

-- Two organisations of a node may each hold a case that came from the same place.
alter table amparo.other_data drop constraint other_data_source_source_id_key;
create index other_data_source on amparo.other_data (source, source_id);
alter table amparo.other_data
  add column bound jsonb not null default '{}',
  add column words_language text not null default 'es' check (words_language in ('es', 'en')),
  add column imported_on date not null default current_date,
  add column job_id uuid;
comment on column amparo.other_data.bound is 'Fields that a record here holds, as they came: an export needs their exact form. Never shown.';
comment on column amparo.other_data.words_language is 'In which language the import wrote its own words on the case.';

create table amparo.other_data_words (
  word bigint not null,
  case_id uuid not null references amparo.cases (id),
  primary key (word, case_id)
);
create index other_data_words_case on amparo.other_data_words (case_id);
comment on table amparo.other_data_words is 'Keys of the words in other data, for search by equality among the cases that the reader may open; erased with the case.';
select amparo.protect('amparo.other_data_words'::regclass);
select amparo.protect_by_case('amparo.other_data_words', $$'other-data'$$, 'null');
revoke update on amparo.other_data_words from amparo_app;

-- Files wait here in parts until their import has ended, and are deleted with it.
create table amparo.job_parts (
  job_id uuid not null references amparo.jobs (id),
  number integer not null check (number between 0 and 199),
  content text not null check (length(content) <= 1000000),
  primary key (job_id, number)
);
comment on table amparo.job_parts is 'The text that was sent for a job, until the job ends: holds children''s data.';
select amparo.protect('amparo.job_parts'::regclass);
grant select, insert on amparo.job_parts to amparo_app;
create policy own_parts on amparo.job_parts for select to amparo_app using (
  exists (select 1 from amparo.jobs j where j.id = job_parts.job_id));
create policy own_parts_add on amparo.job_parts for insert to amparo_app with check (
  exists (select 1 from amparo.jobs j where j.id = job_parts.job_id and j.state = 'waiting'));
grant select, delete on amparo.job_parts to amparo_jobs;
create policy work on amparo.job_parts to amparo_jobs using (true);

alter table amparo.jobs add column runner uuid, add column attempts smallint not null default 0;
comment on column amparo.jobs.runner is 'Who works on it now: whoever lost the job to another runner can write nothing more.';
create index jobs_open on amparo.jobs (created_at) where state in ('waiting', 'running');

-- An import acts for the person who will hold its cases, with exactly her rights: a running import names her, and
-- nothing but the jobs role may ask. So an import can add no row that she could not have added herself.
grant select on amparo.jobs to amparo_sign_in;
create policy sign_in on amparo.jobs for select to amparo_sign_in using (true);
create function amparo.begin_import(job uuid, job_runner uuid)
returns table (
  user_id uuid, username text, display_name text, locale text, organisation_id uuid, roles text[], teams uuid[],
  member_teams uuid[], purposes text[], reads text[], writes text[]
) language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  j amparo.jobs;
  u amparo.users;
  held_roles text[];
  held_teams uuid[];
  own_teams uuid[];
  can_read text[];
  can_write text[];
  may text[];
begin
  select * into j from amparo.jobs where id = job and runner = job_runner and kind = 'import-cases' and state = 'running';
  if not found then return; end if;
  select * into u from amparo.users where id = (j.input ->> 'ownerId')::uuid and state <> 'disabled';
  if not found then return; end if;
  select coalesce(array_agg(distinct m.role), '{}'),
         coalesce(array_agg(distinct m.team_id) filter (where r.reach = 'team' and m.team_id is not null), '{}'),
         coalesce(array_agg(distinct m.team_id) filter (where m.team_id is not null), '{}')
    into held_roles, held_teams, own_teams
    from amparo.memberships m
    join amparo.role_rights r on r.role = m.role
    join amparo.organisations o on o.id = m.organisation_id and o.state = 'active'
   where m.user_id = u.id and m.organisation_id = j.organisation_id
     and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now());
  if not held_roles && array['caseworker', 'supervisor'] then return; end if;
  select coalesce(array_agg(distinct x), '{}') into can_read
    from amparo.role_rights r, unnest(r.reads) x where r.role = any (held_roles);
  select coalesce(array_agg(distinct x), '{}') into can_write
    from amparo.role_rights r, unnest(r.writes) x where r.role = any (held_roles);
  may := amparo.enter_scope(u.id, j.organisation_id, held_roles, held_teams, 'intake');
  return query select u.id, u.username, u.display_name, u.locale, j.organisation_id, held_roles, held_teams, own_teams,
    may, can_read, can_write;
end $$;
grant create on schema amparo to amparo_sign_in;
alter function amparo.begin_import(uuid, uuid) owner to amparo_sign_in;
revoke create on schema amparo from amparo_sign_in;
revoke execute on function amparo.begin_import(uuid, uuid) from public;
grant execute on function amparo.begin_import(uuid, uuid) to amparo_jobs;
