-- A worker asks for a case that is not hers, by the code on its card. The row is a letter between two desks and no fact
-- of the case: what became of it, an assignment or a transfer, is. Of a code that belongs to no case, or to one that
-- cannot be asked for, the letter is kept as any other and has no address.
create table amparo.case_requests (
  id uuid primary key,
  code text not null,
  case_id uuid references amparo.cases (id),
  holder_organisation_id uuid references amparo.organisations (id),
  held_by uuid,
  from_organisation_id uuid not null references amparo.organisations (id),
  from_user_id uuid not null references amparo.users (id),
  reason text not null check (reason in
    ('child-is-here', 'knows-her', 'siblings', 'language', 'childs-wish', 'place', 'nobody-in-charge', 'other')),
  words text not null default '',
  asked_at timestamptz not null,
  answer_due_at timestamptz not null,
  heard_by uuid,
  heard_at timestamptz,
  heard_words text not null default '',
  state text not null check (state in ('asked', 'given', 'offered', 'declined', 'withdrawn', 'ended')),
  answered_by uuid,
  answered_at timestamptz,
  declined_because text,
  answer_words text not null default '',
  answered_with uuid,
  ended_because text check (ended_because in ('case-closed', 'case-moved', 'requester-left')),
  version integer not null default 1,
  check ((case_id is null) = (holder_organisation_id is null)),
  check ((state = 'asked') = (answered_at is null))
);
create index case_requests_case on amparo.case_requests (case_id, asked_at);
create index case_requests_mine on amparo.case_requests (from_user_id, asked_at);
comment on table amparo.case_requests is 'Who asks to have a case that is not hers, why, and what whoever supervises it answered.';
comment on column amparo.case_requests.case_id is 'Nothing where no case with that code can be asked for; whoever asked is not told.';
comment on column amparo.case_requests.held_by is 'Who had it in charge when it was asked for.';
comment on column amparo.case_requests.heard_words is 'What whoever has the case in charge says to it.';
comment on column amparo.case_requests.answered_with is 'The assignment or the transfer that it became.';
select amparo.protect('amparo.case_requests');

-- Those who answer for a case by their role: no share of it is enough.
create function amparo.may_answer_for(asked uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return exists (
    select from amparo.cases c where c.id = asked and c.organisation_id = amparo.my_organisation()
      and ((c.worker_id = amparo.my_user() and 'course' = any (amparo.my_writes()))
        or (c.team_id = any (amparo.my_teams()) and 'course' = any (amparo.my_team_writes()))
        or (c.organisation_id = any (amparo.my_wide_organisations()) and 'course' = any (amparo.my_wide_writes()))));
end $$;
comment on function amparo.may_answer_for is 'Whether the reader has the case in charge or supervises it, by a role with which she writes its course.';

grant select, insert, update on amparo.case_requests to amparo_app;
create policy both_sides_read on amparo.case_requests for select to amparo_app using (
  (from_user_id = (select amparo.my_user()) and from_organisation_id = (select amparo.my_organisation()))
  or amparo.may_answer_for(case_id));
create policy she_asks on amparo.case_requests for insert to amparo_app with check (
  from_user_id = (select amparo.my_user()) and from_organisation_id = (select amparo.my_organisation())
  and not (select amparo.my_organisation_enforces()));
create policy both_sides_answer on amparo.case_requests for update to amparo_app using (
  (from_user_id = (select amparo.my_user()) and from_organisation_id = (select amparo.my_organisation()))
  or amparo.may_answer_for(case_id));

-- What the server must know of a case to address the letter; nothing of it is answered to who asks.
create function amparo.case_of_code(asked text)
returns table (id uuid, organisation_id uuid, worker_id uuid, state text)
language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.organisation_id, c.worker_id, c.state from amparo.cases c
  where c.code = asked and not amparo.my_organisation_enforces()
$$;
comment on function amparo.case_of_code is 'The case behind a code and who has it, to address a request; nobody has eyes here for an organisation that enforces migration law.';

grant select, update on amparo.case_requests to amparo_access;
create policy access on amparo.case_requests for select to amparo_access using (true);
create policy access_ends on amparo.case_requests for update to amparo_access
  using (state = 'asked') with check (state = 'ended');
grant select (user_id, organisation_id, role, valid_from, valid_until) on amparo.memberships to amparo_access;
grant select (id, state) on amparo.users to amparo_access;
create policy access on amparo.memberships for select to amparo_access using (true);
create policy access on amparo.users for select to amparo_access using (true);

create function amparo.still_asks(asked uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return exists (
    select from amparo.case_requests r
    join amparo.cases c on c.id = r.case_id and c.organisation_id = amparo.my_organisation()
    join amparo.users u on u.id = r.from_user_id and u.state = 'active'
    join amparo.memberships m on m.user_id = u.id and m.organisation_id = r.from_organisation_id
      and m.role in ('caseworker', 'supervisor') and m.valid_from <= now()
      and (m.valid_until is null or m.valid_until > now())
    where r.id = asked);
end $$;
comment on function amparo.still_asks is 'Whether who asked for a case of the reader’s organisation still works where she asked from.';

-- Whoever closes, takes or moves a case need not see who asked for it: what no longer stands ends, and nothing else can.
create function amparo.end_case_requests(asked uuid) returns table (from_user_id uuid)
language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column
begin
  return query
    with ended as (
      update amparo.case_requests r
         set state = 'ended', answered_at = now(), version = r.version + 1,
           ended_because = case when c.state = 'closed' then 'case-closed' else 'case-moved' end
        from amparo.cases c
       where r.case_id = asked and c.id = asked and r.state = 'asked'
         and (c.state in ('closed', 'transferred')
           or (r.from_organisation_id = c.organisation_id and r.held_by is distinct from c.worker_id))
       returning r.from_user_id, r.from_organisation_id, r.holder_organisation_id)
    select e.from_user_id from ended e where e.from_organisation_id = e.holder_organisation_id;
end $$;
comment on function amparo.end_case_requests is 'Ends the requests for a case that was closed, went to another organisation or changed hands; says which colleagues had asked.';

grant create on schema amparo to amparo_access, amparo_search;
alter function amparo.may_answer_for owner to amparo_access;
alter function amparo.still_asks owner to amparo_access;
alter function amparo.end_case_requests owner to amparo_access;
alter function amparo.case_of_code owner to amparo_search;
revoke create on schema amparo from amparo_access, amparo_search;
revoke execute on function amparo.may_answer_for, amparo.still_asks, amparo.end_case_requests, amparo.case_of_code from public;
grant execute on function amparo.may_answer_for, amparo.still_asks, amparo.end_case_requests, amparo.case_of_code to amparo_app;
