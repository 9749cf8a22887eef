-- Who belongs together over several cases of an organisation: brothers and sisters, who came together, who lives
-- together. A group has no row of its own: each of its members lies on the case from which the member is known, and is
-- seen by who reads that case, so that no group tells of a case what its reader may not see.
create table amparo.group_members (
  id uuid primary key,
  group_id uuid not null,
  kind text not null check (kind in ('siblings', 'travel-group', 'household')),
  case_id uuid not null references amparo.cases (id),
  person_id uuid references amparo.persons (id),
  name text not null,
  place text not null,
  joined_on date not null,
  left_on date,
  left_because text not null default '',
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version integer not null default 1,
  check ((person_id is null) = (name <> '')),
  check (left_on >= joined_on)
);
create index group_members_case on amparo.group_members (case_id);
create index group_members_person on amparo.group_members (person_id) where person_id is not null;
create index group_members_group on amparo.group_members (group_id);
create unique index group_members_one_at_a_time on amparo.group_members (case_id, person_id, kind)
  where left_on is null and kind <> 'travel-group';
comment on table amparo.group_members is 'Who belongs to brothers and sisters, a travel group or a household, from which day until which day.';
comment on column amparo.group_members.group_id is 'The same for all who belong together: the id of the first member.';
comment on column amparo.group_members.person_id is 'The child of the case or somebody else on it; empty for somebody known by name only.';
comment on column amparo.group_members.place is 'On which stretch they travel, or where they live.';

select amparo.protect_section('amparo.group_members', 'people');

grant select (id, group_id, case_id, left_on) on amparo.group_members to amparo_access;
create policy access on amparo.group_members for select to amparo_access using (true);

create function amparo.groups_with_hidden(asked uuid)
returns table (group_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select distinct mine.group_id
  from amparo.cases c
  join amparo.group_members mine on mine.case_id = c.id
  join amparo.group_members other on other.group_id = mine.group_id and other.left_on is null
  where c.id = asked and c.organisation_id = amparo.my_organisation() and amparo.may_read(c.id, 'people', null)
    and not amparo.may_read(other.case_id, 'people', null)
$$;
comment on function amparo.groups_with_hidden is 'Groups of a case in which there is somebody whose case the reader may not read; never how many, nor who.';
grant create on schema amparo to amparo_access;
alter function amparo.groups_with_hidden owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.groups_with_hidden from public;
grant execute on function amparo.groups_with_hidden to amparo_app;
