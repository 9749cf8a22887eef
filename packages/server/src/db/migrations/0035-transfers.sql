-- A case passes to another organisation of the node when that one accepts. The receiver gets a case of its own; the
-- former one is read-only from then on. Before accepting, the receiver sees this one row, and nothing of the case.
create table amparo.transfers (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  case_code text not null,
  born_earliest date,
  born_latest date,
  sex text not null check (sex in ('female', 'male', 'other', 'unknown')),
  phase text not null,
  from_organisation_id uuid not null references amparo.organisations (id),
  to_organisation_id uuid not null references amparo.organisations (id),
  reason text not null,
  need text not null,
  urgency text not null check (urgency in ('now', 'today', 'soon', 'ordinary')),
  shared_sections text[] not null,
  consent_id uuid not null,
  state text not null check (state in ('offered', 'accepted', 'declined', 'completed', 'cancelled')),
  offered_by uuid not null,
  offered_at timestamptz not null,
  answer_due_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  worker_id uuid references amparo.users (id),
  receiving_case_id uuid,
  arrival_due_at timestamptz,
  completed_at timestamptz,
  arrival text check (arrival in ('arrived', 'contacted')),
  words text not null default '',
  version integer not null default 1,
  check (from_organisation_id <> to_organisation_id),
  check ((receiving_case_id is null) = (worker_id is null))
);
create unique index transfers_one_at_a_time on amparo.transfers (case_id) where state in ('offered', 'accepted');
create index transfers_case on amparo.transfers (case_id);
create index transfers_received on amparo.transfers (receiving_case_id) where receiving_case_id is not null;
create index transfers_to on amparo.transfers (to_organisation_id, offered_at desc, id desc);
comment on table amparo.transfers is 'Offers to take over a case, and how they ended; responsibility moves when the receiver accepts.';
comment on column amparo.transfers.case_code is 'With birth range, sex and phase, what the receiver reads of the child before accepting; copied when it was offered.';
comment on column amparo.transfers.receiving_case_id is 'The case that the receiver holds: it follows the former one.';
comment on column amparo.transfers.arrival is 'By what the receiver knows that the child is with them.';
comment on column amparo.transfers.words is 'Why it was declined or cancelled, or what was said of the arrival.';
select amparo.protect('amparo.transfers');

grant select, insert, update on amparo.transfers to amparo_app;
create policy case_reads on amparo.transfers for select to amparo_app using
  (case_id = (select amparo.my_case()) and 'referral' = any ((select amparo.my_case_reads())::text[])
   or amparo.may_read(case_id, 'referral', id));
create policy case_adds on amparo.transfers for insert to amparo_app with check
  (case_id = (select amparo.my_case()) and 'referral' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'referral', id));
create policy case_changes on amparo.transfers for update to amparo_app using
  (case_id = (select amparo.my_case()) and 'referral' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'referral', id));

grant select (id, case_id, receiving_case_id, state, urgency, offered_at, answered_at) on amparo.transfers to amparo_jobs;
create policy clocks_read on amparo.transfers for select to amparo_jobs using (true);

-- What a transfer gives begins with its acceptance, as with referrals.
alter policy holders_end on amparo.grants
  using (
    exists (select 1 from amparo.cases c where c.id = grants.case_id and c.organisation_id = (select amparo.my_organisation()))
    or (grantee_organisation_id = (select amparo.my_organisation()) and act in ('referral', 'transfer') and revoked_at is null
      and 'referral' = any ((select amparo.my_purposes())::text[])))
  with check (
    exists (select 1 from amparo.cases c where c.id = grants.case_id and c.organisation_id = (select amparo.my_organisation()))
    or (grantee_organisation_id = (select amparo.my_organisation()) and act in ('referral', 'transfer')
      and 'referral' = any ((select amparo.my_purposes())::text[])));

-- Whoever answers an offer asks whether what was true when it was made is true still, and sees neither the case nor a
-- word of a permission: states, days and sections of the permissions for this one recipient. The case is held until
-- the transaction ends, so that nobody closes it meanwhile.
grant select on amparo.transfers to amparo_access;
create policy access on amparo.transfers for select to amparo_access using (true);
grant select (id, case_id, state) on amparo.referrals to amparo_access;
create policy access on amparo.referrals for select to amparo_access using (true);
grant select (id, case_id, purpose, recipient_organisation_id, sections, state, basis, given_on, valid_until, recorded_at)
  on amparo.consents to amparo_access;
create policy access on amparo.consents for select to amparo_access using (true);
grant update (state, version, updated_at) on amparo.cases to amparo_access;
create policy moved_by_transfer on amparo.cases for update to amparo_access using (true);

create function amparo.transfer_standing(asked uuid)
returns table (state text, referrals_out bigint, consents jsonb)
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
  return next;
end $$;
comment on function amparo.transfer_standing is 'What must still be true of an offered case, for whoever may answer the offer; it holds the case.';

-- Responsibility moves: the former case ends when the receiver has accepted, and the new one where the sender takes an
-- accepted case back. That one step, and only of the case of the other side.
create function amparo.move_by_transfer(asked uuid)
returns table (case_id uuid, version integer)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  moved uuid;
begin
  select case
      when t.state = 'accepted' and t.to_organisation_id = amparo.my_organisation() then t.case_id
      when t.state = 'cancelled' and t.from_organisation_id = amparo.my_organisation() then t.receiving_case_id end
    into moved
    from amparo.transfers t where t.id = asked and amparo.may_add(t.case_id, 'referral', t.id);
  if moved is null then return; end if;
  return query update amparo.cases c set state = 'transferred', version = c.version + 1, updated_at = greatest(c.updated_at, now())
    where c.id = moved and c.state in ('open', 'on-hold') returning c.id, c.version;
end $$;
comment on function amparo.move_by_transfer is 'Ends the case of the other side as transferred, and says its new version.';
grant create on schema amparo to amparo_access;
alter function amparo.transfer_standing owner to amparo_access;
alter function amparo.move_by_transfer owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.transfer_standing, amparo.move_by_transfer from public;
grant execute on function amparo.transfer_standing, amparo.move_by_transfer to amparo_app;
