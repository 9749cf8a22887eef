-- What is shared without a yes is looked at by a second person within a day; what nobody confirms covers nothing after it.
-- What was recorded until now had none, and stays as it is.
alter table amparo.consents
  add column child_not_told text not null default '',
  add column confirm_by timestamptz,
  add column confirmed_by uuid references amparo.users (id),
  add column confirmed_at timestamptz,
  add constraint consents_confirmed check ((confirmed_by is null) = (confirmed_at is null)
    and (confirmed_at is null or confirm_by is not null)),
  add constraint consents_two_people check (confirmed_by <> recorded_by);
comment on column amparo.consents.child_not_told is 'Why the child was not told that something is shared without a yes.';
comment on column amparo.consents.confirm_by is 'Until when a second person must have confirmed it; nothing where none is asked for.';
create index consents_to_confirm on amparo.consents (case_id) where confirm_by is not null and confirmed_at is null;

-- Where a supervisor recorded it herself, the second person is whoever manages the organisation.
update amparo.role_rights set writes = '{summary,course,consent,risk,referral}' where role = 'manager';

grant select (confirm_by, confirmed_at) on amparo.consents to amparo_access;

-- As before, and until when somebody must have confirmed it.
create or replace function amparo.transfer_standing(asked uuid)
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
  consents := (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', n.id, 'purpose', n.purpose,
      'recipientOrganisationId', n.recipient_organisation_id, 'sections', n.sections, 'state', n.state,
      'basis', n.basis, 'givenOn', n.given_on, 'validUntil', n.valid_until, 'recordedAt', n.recorded_at,
      'confirmBy', to_char(n.confirm_by at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'confirmedAt', n.confirmed_at))
      order by n.recorded_at), '[]')
    from amparo.consents n
    where n.case_id = offer.case_id and n.recipient_organisation_id = offer.to_organisation_id);
  chosen_sections := array(select distinct i.section from amparo.incidents i
    where i.case_id = offer.case_id and i.id = any (offer.shared_incidents));
  return next;
end $$;
