-- What happened to a child, in the section that it belongs to, and the times in which nobody knows where she is. An
-- incident by somebody with an office is never read in the house of that office: which house an organisation is stands
-- in organisation_agencies, and a policy that restricts all others looks there.
create table amparo.organisation_agencies (
  organisation_id uuid not null references amparo.organisations (id),
  agency text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (organisation_id, agency)
);
comment on table amparo.organisation_agencies is 'Which institutions of the register an organisation is or belongs to; nobody takes one away.';
select amparo.protect('amparo.organisation_agencies');
grant select, insert on amparo.organisation_agencies to amparo_app;
create policy everyone_reads on amparo.organisation_agencies for select to amparo_app using (true);
create policy administrators_add on amparo.organisation_agencies for insert to amparo_app
  with check ('administrator' = any ((select amparo.my_roles())::text[]) and added_by = (select amparo.my_user())
    and not (select amparo.my_organisation_enforces()));

create function amparo.my_agencies() returns text[] language sql stable as $$
  select coalesce(array_agg(a.agency), '{}')
    || case when amparo.my_organisation_enforces() then array['any-enforcement'] else '{}' end
  from amparo.organisation_agencies a where a.organisation_id = amparo.my_organisation()
$$;
comment on function amparo.my_agencies is 'The agencies that the reader''s organisation is or belongs to, as incidents name those who never read them.';

create table amparo.incidents (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  section text not null check (section in ('incidents', 'sealed-incidents')),
  kept_from text[] not null,
  type text not null,
  actors jsonb not null,
  happened jsonb,
  hour text check (hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  phase text not null check (phase in ('origin', 'transit', 'destination', 'return')),
  place text not null,
  what text not null,
  harm text not null,
  care text not null,
  aids text not null,
  witnesses text not null check (witnesses in ('yes', 'no', 'not-known')),
  child_answer text not null check (child_answer in ('said', 'does-not-want-to-say', 'not-asked')),
  child_words text not null,
  source text not null,
  source_words text not null,
  done text not null,
  danger boolean not null,
  danger_since timestamptz,
  windows_from timestamptz,
  windows jsonb not null,
  reports jsonb not null,
  steps jsonb not null,
  withdrawn_because text not null default '',
  clock jsonb,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version integer not null default 1
);
create index incidents_case on amparo.incidents (case_id, recorded_at desc, id desc);
create index incidents_clock on amparo.incidents (case_id) where clock is not null;
comment on table amparo.incidents is 'Harm or a serious event that a child lived through: what, by whom, who told it, what must be reported and what was done.';
comment on column amparo.incidents.kept_from is 'Agencies whose people never read it, whatever they may read else.';
comment on column amparo.incidents.clock is 'What is due about it and since when, without a word of what happened; nothing where all is done.';

create table amparo.missing_episodes (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  since date not null,
  hour text check (hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  since_at timestamptz not null,
  last_seen text not null,
  circumstances text not null,
  worry text not null,
  noticed_by text not null,
  steps jsonb not null,
  ended jsonb,
  clock jsonb,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version integer not null default 1
);
create index missing_episodes_case on amparo.missing_episodes (case_id, since_at desc);
create unique index missing_episodes_now on amparo.missing_episodes (case_id) where ended is null;
comment on table amparo.missing_episodes is 'Times in which nobody knew where a child was: since when, what was done to find her, how it ended.';
comment on column amparo.missing_episodes.clock is 'Since when, and which steps were taken when; nothing once it has ended.';

select amparo.protect('amparo.incidents');
select amparo.protect('amparo.missing_episodes');
grant select, insert, update on amparo.incidents, amparo.missing_episodes to amparo_app;
do $$
declare
  target record;
begin
  for target in select * from (values ('incidents', 'section'), ('missing_episodes', $s$'course'$s$)) as t (name, section)
  loop
    execute format($p$create policy case_reads on amparo.%1$I for select to amparo_app using
      (case_id = (select amparo.my_case()) and %2$s = any ((select amparo.my_case_reads())::text[])
       or amparo.may_read(case_id, %2$s, null))$p$, target.name, target.section);
    execute format($p$create policy case_adds on amparo.%1$I for insert to amparo_app with check
      (case_id = (select amparo.my_case()) and %2$s = any ((select amparo.my_case_writes())::text[])
       or amparo.may_add(case_id, %2$s, null))$p$, target.name, target.section);
    execute format($p$create policy case_changes on amparo.%1$I for update to amparo_app using
      (case_id = (select amparo.my_case()) and %2$s = any ((select amparo.my_case_writes())::text[])
       or amparo.may_add(case_id, %2$s, null))$p$, target.name, target.section);
  end loop;
end $$;

-- Whoever may read the section and works in the house of those who did it: not this one, nor what was written of it.
create policy never_the_accused on amparo.incidents as restrictive for all to amparo_app
  using (not kept_from && (select amparo.my_agencies())) with check (not kept_from && (select amparo.my_agencies()));

grant select (id, kept_from) on amparo.incidents to amparo_access;
grant select on amparo.organisation_agencies to amparo_access;
grant select (id, enforcement) on amparo.organisations to amparo_access;
create policy access on amparo.organisations for select to amparo_access using (true);
create policy access on amparo.incidents for select to amparo_access using (true);
create policy access on amparo.organisation_agencies for select to amparo_access using (true);
create function amparo.is_kept_from_me(stream uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return exists (select from amparo.incidents i where i.id = stream and i.kept_from && amparo.my_agencies());
end $$;
comment on function amparo.is_kept_from_me is 'Whether an incident is by people of the reader''s own house.';
grant create on schema amparo to amparo_access;
alter function amparo.is_kept_from_me owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.is_kept_from_me from public;
grant execute on function amparo.is_kept_from_me to amparo_app, amparo_access;
create policy never_the_accused on amparo.facts as restrictive for select to amparo_app
  using (case when section in ('incidents', 'sealed-incidents') then not amparo.is_kept_from_me(stream_id) else true end);

grant select (id, case_id, clock) on amparo.incidents to amparo_jobs;
create policy clocks_read on amparo.incidents for select to amparo_jobs using (true);
grant select (id, case_id, clock) on amparo.missing_episodes to amparo_jobs;
create policy clocks_read on amparo.missing_episodes for select to amparo_jobs using (true);
