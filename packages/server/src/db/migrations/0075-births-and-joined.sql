-- When somebody of her people was born, as each paper and each person says it: like the birth of the child herself, in the
-- section of her people. Nothing is written over, and a decision is followed by another one and never changed.
select amparo.create_written('person_births', 'people',
  'When somebody of a case other than the child was born, as one paper or one person says it; withdrawn only with a reason.');
select amparo.create_written('person_birth_decisions', 'people',
  'Of somebody of a case other than the child, with which statement of birth everybody works, and what was found about being a child, with the reason.');
drop policy case_changes on amparo.person_birth_decisions;
revoke update on amparo.person_birth_decisions from amparo_app;

-- Two cases that were begun as if of two children are of one: proposed by one who reads both, confirmed by another. It is
-- seen by who follows the course of the case and reads who the child of the other is, and by nobody who reads one of them.
create table amparo.child_joins (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  other_case_id uuid not null references amparo.cases (id),
  why text not null,
  state text not null check (state in ('proposed', 'declined', 'withdrawn', 'standing', 'parted')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  words text not null default '',
  first_case_id uuid,
  moved jsonb not null default '[]' check (jsonb_typeof(moved) = 'array'),
  version integer not null default 1,
  check (case_id <> other_case_id),
  check ((answered_by is null) = (answered_at is null))
);
create index child_joins_case on amparo.child_joins (case_id);
create index child_joins_other on amparo.child_joins (other_case_id);
comment on table amparo.child_joins is 'That two cases are of one child: who proposed it and why, who confirmed it, and which cases came under which first case.';
comment on column amparo.child_joins.first_case_id is 'The first case of the one child; empty until it is confirmed.';
comment on column amparo.child_joins.moved is 'Each case that came under it, with the first case that it had before, so that it goes back there when they are parted.';
select amparo.protect_section('amparo.child_joins', 'course');
create policy both_are_read on amparo.child_joins as restrictive for select to amparo_app
  using (amparo.may_read(other_case_id, 'identity', null));

-- A case that was closed because the child had another one is none of her stays: the one before it leads on.
drop function amparo.cases_of_child;
create function amparo.cases_of_child(first uuid)
returns table (id uuid, code text, state text, opened_on date, registered_at timestamptz, registered_twice boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.code, c.state, c.opened_on, c.registered_at,
    c.state = 'closed' and exists (select from amparo.closures k
      where k.case_id = c.id and k.reason = 'duplicate' and k.state = 'approved'
        and not exists (select from amparo.closures l
          where l.case_id = c.id and l.state = 'approved' and l.approved_at > k.approved_at))
  from amparo.cases c
  where coalesce(c.first_case_id, c.id) = first and c.organisation_id = amparo.my_organisation()
$$;
comment on function amparo.cases_of_child is 'All cases of one child in the organisation of the asker, whether or not she may open them.';
grant select (case_id, reason, state, approved_at) on amparo.closures to amparo_access;
create policy access on amparo.closures for select to amparo_access using (true);
grant create on schema amparo to amparo_access;
alter function amparo.cases_of_child owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.cases_of_child from public;
grant execute on function amparo.cases_of_child to amparo_app;

-- As before; a child who came again is in the set of her brothers and sisters from each of her cases, and nobody else.
drop function amparo.groups_with_hidden;
create function amparo.groups_with_hidden(asked uuid)
returns table (group_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select distinct mine.group_id
  from amparo.cases c
  join amparo.group_members mine on mine.case_id = c.id
  join amparo.group_members other on other.group_id = mine.group_id and other.left_on is null
  join amparo.cases o on o.id = other.case_id
  where c.id = asked and c.organisation_id = amparo.my_organisation() and amparo.may_read(c.id, 'people', null)
    and coalesce(o.first_case_id, o.id) <> coalesce(c.first_case_id, c.id)
    and not amparo.may_read(other.case_id, 'people', null)
$$;
comment on function amparo.groups_with_hidden is 'Groups of a case in which there is somebody whose case the reader may not read; never how many, nor who.';
grant create on schema amparo to amparo_access;
alter function amparo.groups_with_hidden owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.groups_with_hidden from public;
grant execute on function amparo.groups_with_hidden to amparo_app;
