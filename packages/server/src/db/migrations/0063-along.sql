-- What goes along with a transfer or a referral. The journey is a part like the others. Of what happened to a child single
-- incidents go along, each chosen: a share of one record opens that one row and nothing else of its section. Why she left
-- leaves her organisation only where she says that her words may be used.
alter table amparo.consents add column authority text not null default '';
alter table amparo.consents drop constraint consents_basis_check;
alter table amparo.consents add constraint consents_basis_check
  check (basis in ('consent', 'vital-interests', 'legal-duty', 'best-interests'));
comment on column amparo.consents.authority is 'Who decided or ordered that a case is handed over without a yes.';

alter table amparo.transfers add column shared_incidents uuid[] not null default '{}';
comment on column amparo.transfers.shared_incidents is 'Incidents that were chosen to go along, each by itself; not of what kind they are.';

alter policy case_reads on amparo.incidents using
  (case_id = (select amparo.my_case()) and section = any ((select amparo.my_case_reads())::text[])
   or amparo.may_read(case_id, section, id));

create function amparo.may_read_her_words(asked uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return exists (select from amparo.cases c where c.id = asked and c.organisation_id = amparo.my_organisation());
end $$;
comment on function amparo.may_read_her_words is 'Whether why she left was told to the reader''s own organisation.';

-- Of what she told first and took back or told otherwise, which the facts keep, nothing leaves at all.
create policy with_her_yes on amparo.leaving_reasons as restrictive for select to amparo_app
  using (content ->> 'mayUse' = 'yes' or amparo.may_read_her_words(case_id));
create policy never_her_words on amparo.facts as restrictive for select to amparo_app
  using (case when stream_kind = 'leaving' then amparo.may_read_her_words(case_id) else true end);

grant select (id, case_id, section, danger_since, withdrawn_because) on amparo.incidents to amparo_access;
grant select (case_id, level, since, ended_at) on amparo.same_day_duties to amparo_access;
create policy access on amparo.same_day_duties for select to amparo_access using (true);
grant select (case_id, since_at, ended) on amparo.missing_episodes to amparo_access;
create policy access on amparo.missing_episodes for select to amparo_access using (true);

-- As before, and where the chosen incidents lie: the permission must cover that too.
drop function amparo.transfer_standing;
create function amparo.transfer_standing(asked uuid)
returns table (state text, referrals_out bigint, consents jsonb, chosen_sections text[])
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  offer amparo.transfers;
begin
  select * into offer from amparo.transfers t
   where t.id = asked and t.state = 'offered' and t.to_organisation_id = amparo.my_organisation()
     and amparo.may_add(t.case_id, 'referral', t.id);
  if not found then return; end if;
  select c.state into transfer_standing.state from amparo.cases c where c.id = offer.case_id for update;
  referrals_out := (select count(*) from amparo.referrals r
    where r.case_id = offer.case_id and r.state in ('sent', 'accepted'));
  consents := (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'purpose', n.purpose,
      'recipientOrganisationId', n.recipient_organisation_id, 'sections', n.sections, 'state', n.state,
      'basis', n.basis, 'givenOn', n.given_on, 'validUntil', n.valid_until, 'recordedAt', n.recorded_at)
      order by n.recorded_at), '[]')
    from amparo.consents n
    where n.case_id = offer.case_id and n.recipient_organisation_id = offer.to_organisation_id);
  chosen_sections := array(select distinct i.section from amparo.incidents i
    where i.case_id = offer.case_id and i.id = any (offer.shared_incidents));
  return next;
end $$;
comment on function amparo.transfer_standing is 'What must still be true of an offered case, for whoever may answer the offer; it holds the case.';

-- An open duty of one day must not end between two organisations: whoever takes a child over, or takes her back, learns
-- in the moment of taking that it stands open, and of which level. What was said stays where it was said.
create function amparo.duty_handed_over(asked uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return (
    select d.level from amparo.transfers t
    join amparo.same_day_duties d on d.ended_at is null and d.case_id = case
      when t.state = 'offered' and t.to_organisation_id = amparo.my_organisation() then t.case_id
      when t.state = 'accepted' and t.from_organisation_id = amparo.my_organisation() then t.receiving_case_id end
    where t.id = asked and amparo.may_add(t.case_id, 'referral', t.id) limit 1);
end $$;
comment on function amparo.duty_handed_over is 'The level of the duty that is open on the case of the other side, for whoever is about to take the child over or back.';

-- Before she answers, whoever was offered a case is told that something is due the same day, and since when: not what.
create function amparo.danger_of_offer(asked uuid) returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return (
    select min(one.since) from amparo.transfers t
    join (
      select d.case_id, d.since from amparo.same_day_duties d where d.ended_at is null
      union all
      select i.case_id, i.danger_since from amparo.incidents i where i.danger_since is not null and i.withdrawn_because = ''
      union all
      select m.case_id, m.since_at from amparo.missing_episodes m where m.ended is null) one on one.case_id = t.case_id
    where t.id = asked and t.state = 'offered' and amparo.may_read(t.case_id, 'referral', t.id));
end $$;
comment on function amparo.danger_of_offer is 'Since when something is due the same day on a case that is offered, for whoever may see the offer; never of what kind.';

grant create on schema amparo to amparo_access;
alter function amparo.may_read_her_words owner to amparo_access;
alter function amparo.transfer_standing owner to amparo_access;
alter function amparo.duty_handed_over owner to amparo_access;
alter function amparo.danger_of_offer owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.may_read_her_words, amparo.transfer_standing, amparo.duty_handed_over,
  amparo.danger_of_offer from public;
grant execute on function amparo.may_read_her_words, amparo.transfer_standing, amparo.duty_handed_over,
  amparo.danger_of_offer to amparo_app;

-- Which institution an organisation is or belongs to takes two administrators too, as the mark of enforcement does: one
-- asks, another approves, and with the approval the name holds.
alter table amparo.enforcement_requests add column agency text check (agency is null or wanted);
comment on column amparo.enforcement_requests.agency is 'The institution as which the organisation is to count; nothing where the mark is asked for.';
drop index amparo.enforcement_requests_open;
create unique index enforcement_requests_open on amparo.enforcement_requests (organisation_id, coalesce(agency, ''))
  where state = 'asked';
alter policy administrators_add on amparo.organisation_agencies
  with check ('administrator' = any ((select amparo.my_roles())::text[]) and added_by = (select amparo.my_user())
    and not (select amparo.my_organisation_enforces())
    and exists (select 1 from amparo.enforcement_requests q where q.organisation_id = organisation_agencies.organisation_id
      and q.agency = organisation_agencies.agency and q.state = 'approved'
      and q.decided_by = (select amparo.my_user()) and q.decided_at = now()));

-- As before; and what was approved of an institution is no approval of the mark.
create or replace function amparo.enforcement_takes_two() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if current_user <> 'amparo_app' then return new; end if;
  if new.enforcement is distinct from old.enforcement and not exists (
    select 1 from amparo.enforcement_requests q where q.organisation_id = new.id and q.wanted = new.enforcement
      and q.agency is null and q.state = 'approved' and q.decided_by = amparo.my_user() and q.decided_at = now())
  then
    raise exception 'the mark of enforcement takes two administrators' using errcode = 'insufficient_privilege';
  end if;
  if new.id <> amparo.my_organisation() and (to_jsonb(new) - 'enforcement' - 'version') <> (to_jsonb(old) - 'enforcement' - 'version')
  then
    raise exception 'of another organisation only the mark of enforcement is changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
