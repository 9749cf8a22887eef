-- When a permission is taken back, whoever received something on it is asked to give it back, and says what became of it.
alter table amparo.referrals add column recall jsonb;
comment on column amparo.referrals.recall is 'Since when and by whom it is asked back after the permission was gone; what was answered, with its words.';
create index referrals_recalled on amparo.referrals (to_organisation_id)
  where recall is not null and not recall ? 'answer';
-- Whoever may write down a no ends what was shared on the permission, and asks it back, also where she reads no referral: an
-- intake volunteer who has a case hears the child say no. She learns of the referrals only what follows from it.
grant select (to_organisation_id, service_id, shared_sections, shared_incidents, receiver_id, version, recall)
  on amparo.referrals to amparo_access;
grant update (recall, version) on amparo.referrals to amparo_access;
create policy asked_back on amparo.referrals for update to amparo_access using (recall is null) with check (recall is not null);
-- Whose part was over sees that one referral again, and nothing else of the case.
create policy asked_back on amparo.grants for insert to amparo_access with check
  (act = 'referral' and capability = 'contribute' and sections = '{referral}' and stream_id = act_id);

create function amparo.shares_of_case(asked uuid)
returns table (id uuid, state text, version integer, to_organisation_id uuid, service_id uuid, shared_sections text[],
  shared_incidents uuid[], receiver_id uuid, protocol_id uuid, is_recalled boolean)
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if not amparo.may_add(asked, 'consent', null) then return; end if;
  return query select r.id, r.state, r.version, r.to_organisation_id, r.service_id, r.shared_sections, r.shared_incidents,
      r.receiver_id, r.protocol_id, r.recall is not null
    from amparo.referrals r where r.case_id = asked order by r.id for update;
end $$;
comment on function amparo.shares_of_case is 'What went out of a case by referrals, for whoever may write down a permission there; it holds them.';

create function amparo.recall_referral(asked uuid, at timestamptz, grant_id uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  sent record;
begin
  select r.case_id, r.state, r.to_organisation_id into sent from amparo.referrals r where r.id = asked and r.recall is null;
  if not found or not amparo.may_add(sent.case_id, 'consent', null) then return false; end if;
  update amparo.referrals r set version = r.version + 1, recall = jsonb_build_object('askedBy', amparo.my_user(),
      'askedAt', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    where r.id = asked;
  if sent.to_organisation_id is not null and sent.state not in ('sent', 'accepted') then
    insert into amparo.grants (id, case_id, grantee_organisation_id, grantee_roles, capability, sections, stream_id, purpose, act,
        act_id, valid_from)
      values (grant_id, sent.case_id, sent.to_organisation_id, '{supervisor,manager,service-provider}', 'contribute', '{referral}',
        asked, 'referral', 'referral', asked, at);
  end if;
  return true;
end $$;
comment on function amparo.recall_referral is 'Asks back what went out by a referral; whoever had finished sees it again until she has answered.';

grant create on schema amparo to amparo_access;
alter function amparo.shares_of_case owner to amparo_access;
alter function amparo.recall_referral owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.shares_of_case, amparo.recall_referral from public;
grant execute on function amparo.shares_of_case, amparo.recall_referral to amparo_app;
