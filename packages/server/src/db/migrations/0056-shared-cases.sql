-- One worker leads a case; others of the same organisation support it, each for a named task. What a support gives is
-- grants, like every other share: evaluated at each query, ended with the support, and never over the sealed sections.
create table amparo.case_supports (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  user_id uuid not null references amparo.users (id),
  role text not null
    check (role in ('second-caseworker', 'health', 'psychosocial', 'legal', 'schooling', 'accompaniment')),
  task text not null,
  sections text[] not null
    check (sections <@ array['identity', 'people', 'risk', 'assessment', 'plan', 'notes', 'journey', 'incidents']),
  from_on date not null,
  until_on date check (until_on >= from_on),
  invited_by uuid not null,
  invited_at timestamptz not null,
  state text not null check (state in ('invited', 'accepted', 'declined', 'withdrawn', 'ended')),
  answered_at timestamptz,
  declined_because text,
  ended_by uuid,
  ended_at timestamptz,
  ended_because text,
  words text not null default '',
  version integer not null default 1,
  check ((state in ('withdrawn', 'ended')) = (ended_at is not null))
);
create unique index case_supports_once on amparo.case_supports (case_id, user_id) where state in ('invited', 'accepted');
create index case_supports_case on amparo.case_supports (case_id, invited_at);
create index case_supports_of on amparo.case_supports (user_id) where state in ('invited', 'accepted');
comment on table amparo.case_supports is 'Who of the organisation supports a case that somebody else leads, for what, with which sections, from when until when.';
comment on column amparo.case_supports.sections is 'What she reads besides the card and the course; of these she adds to the notes alone.';
comment on column amparo.case_supports.words is 'What was said when it was declined, withdrawn or ended.';
select amparo.protect('amparo.case_supports');
grant select, insert, update on amparo.case_supports to amparo_app;
create policy case_reads on amparo.case_supports for select to amparo_app using
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_reads())::text[])
   or amparo.may_read(case_id, 'course', id));
create policy case_adds on amparo.case_supports for insert to amparo_app with check
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'course', id));
create policy case_changes on amparo.case_supports for update to amparo_app using
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'course', id));

create table amparo.plan_proposals (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  support_id uuid not null,
  change jsonb not null check (change ->> 'kind' in ('new-action', 'goal', 'change-action')),
  why text not null,
  proposed_by uuid not null references amparo.users (id),
  proposed_at timestamptz not null,
  state text not null check (state in ('proposed', 'accepted', 'declined', 'withdrawn')),
  answered_by uuid,
  answered_at timestamptz,
  words text not null default '',
  action_id uuid,
  version integer not null default 1,
  check ((state = 'proposed') = (answered_at is null))
);
create index plan_proposals_case on amparo.plan_proposals (case_id, proposed_at);
comment on table amparo.plan_proposals is 'What those who support a case propose to its plan, and what whoever leads it answered.';
comment on column amparo.plan_proposals.support_id is 'By which support of the case whoever proposed it was there.';
comment on column amparo.plan_proposals.action_id is 'The action that it became.';
select amparo.protect('amparo.plan_proposals');
grant select, insert, update on amparo.plan_proposals to amparo_app;
create policy case_reads on amparo.plan_proposals for select to amparo_app using
  (case_id = (select amparo.my_case()) and 'plan' = any ((select amparo.my_case_reads())::text[])
   or amparo.may_read(case_id, 'plan', id));
create policy case_adds on amparo.plan_proposals for insert to amparo_app with check
  (case_id = (select amparo.my_case()) and 'plan' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'plan', id));
create policy case_changes on amparo.plan_proposals for update to amparo_app using
  (case_id = (select amparo.my_case()) and 'plan' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'plan', id));
grant select (id, case_id, state, proposed_at) on amparo.plan_proposals to amparo_jobs;
create policy clocks_read on amparo.plan_proposals for select to amparo_jobs using (true);

-- An action of the plan that is hers to carry out is one record given to her.
alter policy case_changes on amparo.plan_actions using
  (case_id = (select amparo.my_case()) and 'plan' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'plan', id));

-- What somebody was given by an assignment or a support ends with her own answer, and she ends it herself.
alter policy holders_end on amparo.grants
  using (
    exists (select 1 from amparo.cases c where c.id = grants.case_id and c.organisation_id = (select amparo.my_organisation()))
    or (grantee_organisation_id = (select amparo.my_organisation()) and act in ('referral', 'transfer') and revoked_at is null
      and 'referral' = any ((select amparo.my_purposes())::text[]))
    or (act in ('assignment', 'support') and grantee_user_id = (select amparo.my_user())
      and grantee_organisation_id = (select amparo.my_organisation()) and revoked_at is null))
  with check (
    exists (select 1 from amparo.cases c where c.id = grants.case_id and c.organisation_id = (select amparo.my_organisation()))
    or (grantee_organisation_id = (select amparo.my_organisation()) and act in ('referral', 'transfer')
      and 'referral' = any ((select amparo.my_purposes())::text[]))
    or (act in ('assignment', 'support') and grantee_user_id = (select amparo.my_user())
      and grantee_organisation_id = (select amparo.my_organisation()) and revoked_at is not null));

-- An offer that nobody answered ends with the work on the case.
alter table amparo.assignments drop constraint assignments_state_check;
alter table amparo.assignments add constraint assignments_state_check
  check (state in ('offered', 'accepted', 'given-back', 'withdrawn', 'ended'));

grant select on amparo.case_supports to amparo_access;
create policy access on amparo.case_supports for select to amparo_access using (true);
grant insert on amparo.grants to amparo_access;
grant update (revoked_at, valid_from) on amparo.grants to amparo_access;
-- Only what one of the functions below opens: one record, to the one who acts.
create policy one_record on amparo.grants for insert to amparo_access with check
  (act in ('support', 'transfer') and capability = 'contribute' and stream_id is not null
   and grantee_user_id = (select amparo.my_user()) and grantee_organisation_id = (select amparo.my_organisation()));
create policy of_colleagues on amparo.grants for update to amparo_access using (act in ('assignment', 'support'));

create function amparo.hold_supported_case(asked uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if not exists (select from amparo.grants g
      where g.case_id = asked and g.act = 'support' and g.stream_id is null and amparo.is_my_grant(g)) then
    return false;
  end if;
  perform from amparo.cases c where c.id = asked and c.organisation_id = amparo.my_organisation() for update;
  return found;
end $$;
comment on function amparo.hold_supported_case is 'Holds a case that the reader supports or is asked to support until the transaction ends, so that nobody ends it meanwhile; she can change nothing of it.';

create function amparo.begin_support(asked uuid, from_when timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  update amparo.grants g set valid_from = greatest(from_when, now())
    from amparo.case_supports s
   where s.id = asked and s.user_id = amparo.my_user() and s.state = 'accepted' and g.act = 'support' and g.act_id = s.id
     and g.grantee_user_id = s.user_id and g.grantee_organisation_id = amparo.my_organisation()
     and g.valid_from = 'infinity' and g.revoked_at is null;
  return found;
end $$;
comment on function amparo.begin_support is 'With her acceptance the reader reads what she was invited to read, from its first day on; no more and no longer than was written when she was invited.';

create function amparo.open_proposal(asked_support uuid, proposal uuid, grant_id uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  insert into amparo.grants (id, case_id, grantee_organisation_id, grantee_user_id, capability, sections, stream_id,
      purpose, act, act_id, valid_until)
  select grant_id, s.case_id, g.grantee_organisation_id, s.user_id, 'contribute', '{plan}', proposal, 'referral',
      'support', s.id, g.valid_until
    from amparo.case_supports s
    join amparo.grants g on g.act = 'support' and g.act_id = s.id and g.stream_id is null
      and 'plan' = any (g.sections) and amparo.is_my_grant(g)
   where s.id = asked_support and s.user_id = amparo.my_user() and s.state = 'accepted'
   limit 1;
  return found;
end $$;
comment on function amparo.open_proposal is 'Lets the reader write one proposal to the plan of a case that she supports, and reads the plan of.';

-- As before; and what hung on the work with the case ends with it: offers to colleagues, supports, and what they gave to
-- read. Their records belong to the other side, which does not act here: each is opened for the rest of this step.
create or replace function amparo.move_by_transfer(asked uuid)
returns table (case_id uuid, version integer)
language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  moved uuid;
begin
  select case
      when t.state = 'accepted' and t.to_organisation_id = amparo.my_organisation() then t.case_id
      when t.state = 'cancelled' and t.from_organisation_id = amparo.my_organisation() then t.receiving_case_id end
    into moved
    from amparo.transfers t where t.id = asked and amparo.may_add(t.case_id, 'referral', t.id);
  if moved is null then return; end if;
  update amparo.grants g set revoked_at = now()
   where g.case_id = moved and g.act in ('assignment', 'support') and g.revoked_at is null;
  insert into amparo.grants (id, case_id, grantee_organisation_id, grantee_user_id, capability, sections, stream_id,
      purpose, act, act_id)
  select gen_random_uuid(), moved, amparo.my_organisation(), amparo.my_user(), 'contribute', '{course}', one.id, 'referral',
      'transfer', asked
    from (select a.id from amparo.assignments a where a.case_id = moved and a.state = 'offered'
      union all
      select s.id from amparo.case_supports s where s.case_id = moved and s.state in ('invited', 'accepted')) one;
  return query update amparo.cases c set state = 'transferred', version = c.version + 1, updated_at = greatest(c.updated_at, now())
    where c.id = moved and c.state in ('open', 'on-hold') returning c.id, c.version;
end $$;
grant create on schema amparo to amparo_access;
alter function amparo.hold_supported_case owner to amparo_access;
alter function amparo.begin_support owner to amparo_access;
alter function amparo.open_proposal owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.hold_supported_case, amparo.begin_support, amparo.open_proposal from public;
grant execute on function amparo.hold_supported_case, amparo.begin_support, amparo.open_proposal to amparo_app;
