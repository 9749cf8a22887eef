-- A filter of the list of cases under a name. It is codes and no words of a case, so it may be shared with a team or the
-- organisation: each reader lists with it only what she may list without it.
create table amparo.saved_lists (
  id uuid primary key,
  organisation_id uuid not null references amparo.organisations (id),
  owner_id uuid not null references amparo.users (id),
  shared text not null check (shared in ('nobody', 'team', 'organisation')),
  team_id uuid references amparo.teams (id),
  name text not null,
  scope text not null,
  filter jsonb not null,
  version integer not null default 1,
  saved_at timestamptz not null default now(),
  check ((shared = 'team') = (team_id is not null))
);
create index saved_lists_owner on amparo.saved_lists (organisation_id, owner_id);
comment on table amparo.saved_lists is 'Filters of the list of cases that somebody named, for herself or shared.';
comment on column amparo.saved_lists.filter is 'Codes only, as the list of cases takes them.';
select amparo.protect('amparo.saved_lists');

create function amparo.may_share_list(shared text, team uuid) returns boolean language sql stable as $$
  select coalesce(team = any (amparo.my_teams()), false)
    or shared = 'organisation' and 'course' = any (amparo.my_wide_reads());
$$;
comment on function amparo.may_share_list is 'Whether the reader may share a saved list so: a supervisor with her teams, a manager with all.';

grant select, insert, update (name, shared, team_id, version), delete on amparo.saved_lists to amparo_app;
create policy named_for_her on amparo.saved_lists for select to amparo_app using (
  organisation_id = (select amparo.my_organisation())
  and (owner_id = (select amparo.my_user()) or shared = 'organisation'
    or exists (select from amparo.memberships m
      where m.user_id = (select amparo.my_user()) and m.team_id = saved_lists.team_id
        and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now()))));
create policy own_adds on amparo.saved_lists for insert to amparo_app with check (
  organisation_id = (select amparo.my_organisation()) and owner_id = (select amparo.my_user())
  and (shared = 'nobody' or amparo.may_share_list(shared, team_id)));
create policy own_and_shared_changes on amparo.saved_lists for update to amparo_app using (
  organisation_id = (select amparo.my_organisation())
  and (shared = 'nobody' and owner_id = (select amparo.my_user()) or amparo.may_share_list(shared, team_id)));
create policy own_and_shared_go on amparo.saved_lists for delete to amparo_app using (
  organisation_id = (select amparo.my_organisation())
  and (owner_id = (select amparo.my_user()) or amparo.may_share_list(shared, team_id)));
