-- A child has several cases over time. Each is a record of its own, with what was known of her then; a case that follows
-- another says which, and by the first of them all her cases are hers. What a transfer begins follows in the same way.
alter table amparo.cases add column follows_case_id uuid references amparo.cases (id);
alter table amparo.cases add column first_case_id uuid;
comment on column amparo.cases.follows_case_id is 'The case of the same child that came before it, here or at the sender of a transfer.';
comment on column amparo.cases.first_case_id is 'The first of the cases that follow each other; null in it itself.';
update amparo.cases c set follows_case_id = t.case_id, first_case_id = t.case_id
  from amparo.transfers t where t.receiving_case_id = c.id;
create index cases_of_child on amparo.cases ((coalesce(first_case_id, id)));
create index cases_follow on amparo.cases (follows_case_id) where follows_case_id is not null;
-- What commands decide under a lock, said once more by the database: one open case per child and organisation.
create unique index cases_one_open_of_child on amparo.cases (organisation_id, (coalesce(first_case_id, id)))
  where state in ('open', 'on-hold');

-- Whoever decides about a case of a child has to know of the others that she has in the organisation, those included
-- that the reader may not open. It says of them what the hidden card of a search says, and how often she came.
create function amparo.cases_of_child(first uuid)
returns table (id uuid, code text, state text, opened_on date, registered_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.code, c.state, c.opened_on, c.registered_at from amparo.cases c
  where coalesce(c.first_case_id, c.id) = first and c.organisation_id = amparo.my_organisation()
$$;
comment on function amparo.cases_of_child is 'All cases of one child in the organisation of the asker, whether or not she may open them.';

create function amparo.first_case_of(asked uuid) returns uuid
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(c.first_case_id, c.id) from amparo.cases c
  where c.id = asked and (amparo.may_read(c.id, 'summary', null)
    or exists (select from amparo.transfers t where t.case_id = c.id and t.to_organisation_id = amparo.my_organisation()))
$$;
comment on function amparo.first_case_of is 'The first of the cases of a child, for whoever may see the card of one of them, or was offered it.';

grant create on schema amparo to amparo_access;
alter function amparo.cases_of_child owner to amparo_access;
alter function amparo.first_case_of owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.cases_of_child, amparo.first_case_of from public;
grant execute on function amparo.cases_of_child, amparo.first_case_of to amparo_app;

-- Who must not be told goes with the child, and says from which case it comes.
alter table amparo.no_contacts add column from_case text not null default '';
comment on column amparo.no_contacts.from_case is 'The code of the earlier case of the same child from which it came; empty where it was written here.';

-- Cases and children are two numbers: who came twice in a quarter is one child.
grant select (first_case_id) on amparo.cases to amparo_counts;
create function amparo.children_of_mine(starts timestamptz[], ends timestamptz[])
returns table (period integer, children integer)
language sql stable security definer set search_path = pg_catalog as $$
  select p.at::integer, count(distinct coalesce(c.first_case_id, c.id))::integer
  from unnest(starts, ends) with ordinality as p (starts, ends, at)
  left join amparo.cases c on c.organisation_id = amparo.my_organisation()
    and c.registered_at >= p.starts and c.registered_at < least(p.ends, now())
  where exists (select from amparo.memberships m
    where m.user_id = amparo.my_user() and m.organisation_id = amparo.my_organisation()
      and m.role in ('manager', 'administrator')
      and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now()))
  group by p.at order by p.at
$$;
comment on function amparo.children_of_mine is 'How many children the cases of each period are of, under the same rule as the other numbers of use.';
grant create on schema amparo to amparo_counts;
alter function amparo.children_of_mine owner to amparo_counts;
revoke create on schema amparo from amparo_counts;
revoke execute on function amparo.children_of_mine from public;
grant execute on function amparo.children_of_mine to amparo_app;

-- Who decides for a household and speaks for it: it may be a child, and two may do so together.
alter table amparo.group_members add column heads boolean not null default false;
alter table amparo.group_members add check (not heads or kind = 'household');
comment on column amparo.group_members.heads is 'Of a household: decides for it and speaks for it.';
