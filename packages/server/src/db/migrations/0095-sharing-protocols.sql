-- What two organisations agreed on before anything of a child goes from one to the other. It names no child. Nothing leaves
-- without one in force; what was shared under it is read at most until its last day, and no longer once a party has
-- suspended or ended it.
create table amparo.sharing_protocols (
  id uuid primary key,
  drawn_by uuid not null references amparo.organisations (id),
  parties uuid[] not null check (cardinality(parties) > 1),
  supersedes uuid references amparo.sharing_protocols (id),
  title text not null,
  purposes text[] not null,
  sections text[] not null check (not sections && array['threats', 'smuggling']),
  channels text[] not null,
  onward text not null check (onward in ('no', 'with-consent')),
  retention text not null check (retention in ('return', 'destroy', 'keep-by-law')),
  contacts jsonb not null,
  review_on date not null,
  valid_from date not null,
  valid_until date not null,
  state text not null check (state in ('draft', 'offered', 'in-force', 'suspended', 'ended', 'superseded')),
  signatures jsonb not null,
  suspended_by uuid,
  acts jsonb not null,
  version integer not null default 1,
  check (drawn_by = any (parties)),
  check (valid_from <= valid_until)
);
create index sharing_protocols_parties on amparo.sharing_protocols using gin (parties);
comment on table amparo.sharing_protocols is 'Agreements between organisations: what may be shared, why, by which ways, until when; signed by a person of each.';
comment on column amparo.sharing_protocols.parties is 'The organisations that it is between; they never change.';
comment on column amparo.sharing_protocols.sections is 'Parts of a case that may go along; a sealed one only where it is named here.';
comment on column amparo.sharing_protocols.contacts is 'Of each party, whom to ask about what was shared and whom to call when something got out.';
comment on column amparo.sharing_protocols.signatures is 'Who signed what stands now: one person of each party, never the same.';
comment on column amparo.sharing_protocols.acts is 'Everything that was done with it, in order, by whom and for which party; it only grows.';

create function amparo.keeps_protocols() returns boolean language sql stable as $$
  select case when amparo.my_organisation_enforces() then 'administrator' = any ((select amparo.my_roles())::text[])
    else (select amparo.my_roles()) && array['manager', 'privacy-lead'] end
$$;
comment on function amparo.keeps_protocols is 'Whether the reader speaks for her organisation about what it shares.';

select amparo.protect('amparo.sharing_protocols');
grant select, insert on amparo.sharing_protocols to amparo_app;
grant update (title, purposes, sections, channels, onward, retention, contacts, review_on, valid_from, valid_until, state,
  signatures, suspended_by, acts, version) on amparo.sharing_protocols to amparo_app;
-- Whoever works for a party may know under what it shares; what is still being drawn is known to whoever draws it.
create policy parties_read on amparo.sharing_protocols for select to amparo_app using (
  (select amparo.my_organisation()) = any (parties)
  and (state <> 'draft' or drawn_by = (select amparo.my_organisation())));
create policy keepers_draw on amparo.sharing_protocols for insert to amparo_app with check (
  drawn_by = (select amparo.my_organisation()) and state = 'draft' and (select amparo.keeps_protocols()));
create policy keepers_move on amparo.sharing_protocols for update to amparo_app using (
  (select amparo.my_organisation()) = any (parties) and (select amparo.keeps_protocols()));

-- Nobody signs for another, what was done is not undone, and what was offered is not changed under the hand of who signs.
create function amparo.protocol_grows() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  last jsonb := new.acts -> -1;
begin
  if current_user <> 'amparo_app' then return new; end if;
  if new.acts - (-1) <> old.acts or last ->> 'userId' is distinct from amparo.my_user()::text
    or last ->> 'organisationId' is distinct from amparo.my_organisation()::text
  then
    raise exception 'whoever moves a protocol says so for herself' using errcode = 'check_violation';
  end if;
  if old.state <> 'draft' and (new.title, new.purposes, new.sections, new.channels, new.onward, new.retention, new.contacts,
      new.review_on, new.valid_from, new.valid_until)
    is distinct from (old.title, old.purposes, old.sections, old.channels, old.onward, old.retention, old.contacts,
      old.review_on, old.valid_from, old.valid_until)
  then
    raise exception 'what was offered stands as it was offered' using errcode = 'check_violation';
  end if;
  if new.state = 'in-force' and (
    (select count(distinct s ->> 'organisationId') from jsonb_array_elements(new.signatures) s
      where (s ->> 'organisationId')::uuid = any (new.parties)
        and new.acts @> jsonb_build_array(s || '{"kind": "signed"}')) <> cardinality(new.parties)
    or (select count(distinct s ->> 'userId') from jsonb_array_elements(new.signatures) s) <> cardinality(new.parties))
  then
    raise exception 'a protocol takes a person of each party' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger protocol_grows before update on amparo.sharing_protocols
  for each row when (old.* is distinct from new.*) execute function amparo.protocol_grows();

-- It counts only on days on which it counts for both, wherever they are.
grant select on amparo.sharing_protocols to amparo_access;
create policy access on amparo.sharing_protocols for select to amparo_access using (true);
grant select (time_zone) on amparo.organisations to amparo_access;
create function amparo.agreed_with(channel text) returns uuid[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct other), '{}')
  from amparo.sharing_protocols p cross join lateral unnest(p.parties) as other
  where p.parties @> array[amparo.my_organisation()] and p.state = 'in-force' and agreed_with.channel = any (p.channels)
    and other <> amparo.my_organisation()
    and not exists (select from amparo.organisations o where o.id in (other, amparo.my_organisation())
      and (now() at time zone o.time_zone)::date not between p.valid_from and p.valid_until)
$$;
comment on function amparo.agreed_with is 'With which organisations the reader''s has a protocol in force today that names this channel.';

-- Once more, below every operation: no share begins for another organisation without a protocol.
create function amparo.nothing_without_protocol() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if current_user <> 'amparo_app' then return new; end if;
  if not exists (select from amparo.cases c where c.id = new.case_id and c.organisation_id = new.grantee_organisation_id)
    and not new.grantee_organisation_id = any (amparo.agreed_with(new.act))
  then
    raise exception 'nothing is shared without a protocol in force' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger nothing_without_protocol before insert on amparo.grants
  for each row when (new.act in ('referral', 'transfer')) execute function amparo.nothing_without_protocol();

alter table amparo.referrals add column protocol_id uuid references amparo.sharing_protocols (id);
alter table amparo.transfers add column protocol_id uuid references amparo.sharing_protocols (id);
create index referrals_protocol on amparo.referrals (protocol_id) where protocol_id is not null;
create index transfers_protocol on amparo.transfers (protocol_id) where protocol_id is not null;
comment on column amparo.referrals.protocol_id is 'The protocol that it was sent under; none for paper, and for what was sent before there were protocols.';
comment on column amparo.transfers.protocol_id is 'The protocol that it was offered under; none for what was offered before there were protocols.';

-- With a suspended or ended protocol ends what is read of cases under it, whoever holds them. The referral itself stands, so
-- that it can be answered; a case that was transferred is the work of the other organisation, and its share stays.
grant select (protocol_id) on amparo.referrals to amparo_access;
create policy protocols_end on amparo.grants for update to amparo_access using (act = 'referral');
-- Shares of locked cases end too, by whoever they are locked against: they would be read again once it is opened.
create function amparo.end_protocol_shares(asked uuid) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  barred text := current_setting('amparo.barred_cases', true);
  ended bigint;
begin
  perform set_config('amparo.barred_cases', '', true);
  with recursive chain as (
    select p.id, p.supersedes from amparo.sharing_protocols p
    where p.id = asked and p.state in ('suspended', 'ended') and amparo.my_organisation() = any (p.parties)
    union select p.id, p.supersedes from amparo.sharing_protocols p join chain c on c.supersedes = p.id
  )
  update amparo.grants g set revoked_at = now()
  where g.act = 'referral' and g.revoked_at is null and g.sections <> '{referral}' and g.act_id in (
    select r.id from amparo.referrals r join chain c on c.id = r.protocol_id);
  get diagnostics ended = row_count;
  perform set_config('amparo.barred_cases', coalesce(barred, ''), true);
  return ended;
end $$;
comment on function amparo.end_protocol_shares is 'Ends what is read under a protocol that a party has just suspended or ended, and under those that it took the place of; says how many shares that were.';

-- What a search may show of the cases that it found: those of the own organisation and of those that agreed to it.
create function amparo.findable_cases(cases uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select c.id from amparo.cases c where c.id = any (cases)
    and (c.organisation_id = amparo.my_organisation() or c.organisation_id = any ((select amparo.agreed_with('search'))::uuid[]))
$$;
comment on function amparo.findable_cases is 'Of these cases, those of whom an organisation may learn that they exist.';

create or replace function amparo.case_of_code(asked text)
returns table (id uuid, organisation_id uuid, worker_id uuid, state text)
language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.organisation_id, c.worker_id, c.state from amparo.cases c
  where c.code = asked and not amparo.my_organisation_enforces()
    and (c.organisation_id = amparo.my_organisation() or c.organisation_id = any ((select amparo.agreed_with('search'))::uuid[]))
$$;

grant create on schema amparo to amparo_access, amparo_search;
alter function amparo.agreed_with owner to amparo_access;
alter function amparo.end_protocol_shares owner to amparo_access;
alter function amparo.findable_cases owner to amparo_search;
revoke create on schema amparo from amparo_access, amparo_search;
revoke execute on function amparo.agreed_with, amparo.end_protocol_shares, amparo.findable_cases from public;
grant execute on function amparo.agreed_with to amparo_app, amparo_search;
grant execute on function amparo.end_protocol_shares, amparo.findable_cases to amparo_app;
