-- Where an organisation wants it, a case is offered to another one only after a second person agreed. Until then nobody
-- outside sees anything of it: what the offer gives (`grants`) is written with the last step, and not before.
alter table amparo.transfers drop constraint transfers_state_check;
alter table amparo.transfers add constraint transfers_state_check
  check (state in ('asked', 'sent-back', 'offered', 'accepted', 'declined', 'completed', 'cancelled'));
alter table amparo.transfers add column approval jsonb, add column reviewed_by uuid, add column reviewed_at timestamptz,
  add constraint transfers_asked check (state not in ('asked', 'sent-back') or approval is not null);
comment on column amparo.transfers.approval is 'The steps by which it was asked to be approved, and who answered them; nothing where nobody is asked.';
comment on column amparo.transfers.reviewed_by is 'Who approved it last, or sent it back.';
comment on column amparo.transfers.offered_at is 'When the receiver could see it; while it waits for approval, since when it does.';
comment on column amparo.transfers.answer_due_at is 'Until when the receiver has time; counted anew from when it was approved.';
comment on column amparo.transfers.words is 'Why it was sent back, declined or cancelled, or what was said of the arrival.';
drop index amparo.transfers_one_at_a_time;
create unique index transfers_one_at_a_time on amparo.transfers (case_id) where state in ('asked', 'offered', 'accepted');
grant select (approval) on amparo.transfers to amparo_jobs;

-- Whoever approves an offer sends what was chosen by who asked for it. A manager reads no sealed part: she learns whether
-- each of the chosen incidents still stands, where it lies and whom it must not reach, and nothing of what happened.
create function amparo.incidents_to_send(asked uuid)
returns table (id uuid, section text, kept_from text[])
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return query select i.id, i.section, i.kept_from from amparo.transfers t
    join amparo.incidents i on i.case_id = t.case_id and i.id = any (t.shared_incidents) and i.withdrawn_because = ''
    where t.id = asked and t.state = 'asked' and t.from_organisation_id = amparo.my_organisation()
      and amparo.my_roles() && array['supervisor', 'manager'] and amparo.may_add(t.case_id, 'referral', null);
end $$;
comment on function amparo.incidents_to_send is 'Of the incidents that were chosen to go along with an offer that waits for approval: which still stand, where they lie and from whom they are kept; for whoever may approve it.';
grant create on schema amparo to amparo_access;
alter function amparo.incidents_to_send owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.incidents_to_send from public;
grant execute on function amparo.incidents_to_send to amparo_app;
