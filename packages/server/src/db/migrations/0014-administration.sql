-- An organisation with a migration-enforcement role may exchange notices and nothing else. Its people keep only
-- the roles that open no case. The role that turns a session into a scope does not even see the others, so that no
-- operation, policy or share has to remember the mark.
drop policy sign_in on amparo.memberships;
create policy sign_in on amparo.memberships for select to amparo_sign_in using (
  role in ('administrator', 'auditor')
  or not exists (select 1 from amparo.organisations o where o.id = organisation_id and o.enforcement));

create table amparo.enforcement_requests (
  id uuid primary key,
  organisation_id uuid not null references amparo.organisations (id),
  wanted boolean not null,
  reason text not null,
  state text not null default 'asked' check (state in ('asked', 'approved', 'refused')),
  asked_by uuid not null references amparo.users (id),
  asked_for_organisation_id uuid not null references amparo.organisations (id),
  asked_at timestamptz not null default now(),
  decided_by uuid references amparo.users (id),
  decided_at timestamptz,
  version integer not null default 1,
  check (decided_by is null or decided_by <> asked_by),
  check (state <> 'approved' or decided_by is not null)
);
create unique index enforcement_requests_open on amparo.enforcement_requests (organisation_id) where state = 'asked';
comment on table amparo.enforcement_requests is 'Four eyes for the mark of a migration-enforcement role: one administrator asks, another decides.';
comment on column amparo.enforcement_requests.asked_for_organisation_id is 'For which organisation the person who asked was working.';
select amparo.protect('amparo.enforcement_requests');

create function amparo.my_organisation_enforces() returns boolean language sql stable as $$
  select coalesce((select o.enforcement from amparo.organisations o where o.id = amparo.my_organisation()), true)
$$;
comment on function amparo.my_organisation_enforces is 'Whether the reader works for an organisation with a migration-enforcement role; nobody counts as one.';

grant select, insert, update on amparo.enforcement_requests to amparo_app;
create policy administrators_read on amparo.enforcement_requests for select to amparo_app
  using ((select amparo.my_roles()) && array['administrator', 'auditor', 'privacy-lead']);
create policy administrators_ask on amparo.enforcement_requests for insert to amparo_app
  with check ('administrator' = any ((select amparo.my_roles())::text[]) and asked_by = (select amparo.my_user())
    and asked_for_organisation_id = (select amparo.my_organisation()) and state = 'asked'
    and not (select amparo.my_organisation_enforces()));
create policy administrators_decide on amparo.enforcement_requests for update to amparo_app
  using ('administrator' = any ((select amparo.my_roles())::text[]) and state = 'asked')
  with check ('administrator' = any ((select amparo.my_roles())::text[]) and not (select amparo.my_organisation_enforces())
    and (decided_by = (select amparo.my_user())
      or state = 'refused' and decided_by is null and asked_by = (select amparo.my_user())));

-- Whoever has just decided may write the mark of that organisation; the trigger sees that it is nothing else.
create policy two_administrators_mark on amparo.organisations for update to amparo_app
  using (exists (select 1 from amparo.enforcement_requests q where q.organisation_id = organisations.id
    and q.state = 'approved' and q.decided_by = (select amparo.my_user()) and q.decided_at = now()))
  with check (true);

create function amparo.enforcement_takes_two() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if current_user <> 'amparo_app' then return new; end if;
  if new.enforcement is distinct from old.enforcement and not exists (
    select 1 from amparo.enforcement_requests q where q.organisation_id = new.id and q.wanted = new.enforcement
      and q.state = 'approved' and q.decided_by = amparo.my_user() and q.decided_at = now())
  then
    raise exception 'the mark of enforcement takes two administrators' using errcode = 'insufficient_privilege';
  end if;
  if new.id <> amparo.my_organisation() and (to_jsonb(new) - 'enforcement' - 'version') <> (to_jsonb(old) - 'enforcement' - 'version')
  then
    raise exception 'of another organisation only the mark of enforcement is changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger enforcement_takes_two before update on amparo.organisations
  for each row execute function amparo.enforcement_takes_two();
