-- A case passes from one worker of an organisation to another: given by whoever supervises it, accepted or given back by
-- the one who got it. Until then the former one has it in charge, and the other reads what she needs to decide.
create table amparo.assignments (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  from_user uuid references amparo.users (id),
  to_user uuid not null references amparo.users (id),
  team_id uuid references amparo.teams (id),
  reason text not null,
  words text not null default '',
  must_know text not null,
  told_child text not null default '',
  introducer text not null,
  against text[] not null default '{}',
  despite text not null default '',
  offered_by uuid not null,
  offered_at timestamptz not null,
  answer_due_at timestamptz not null,
  state text not null check (state in ('offered', 'accepted', 'given-back', 'withdrawn')),
  answered_by uuid,
  answered_at timestamptz,
  given_back_because text,
  answer_words text not null default '',
  version integer not null default 1,
  check ((state = 'offered') = (answered_at is null))
);
create unique index assignments_one_at_a_time on amparo.assignments (case_id) where state = 'offered';
create index assignments_case on amparo.assignments (case_id, offered_at desc);
create index assignments_waiting on amparo.assignments (to_user) where state = 'offered';
comment on table amparo.assignments is 'To whom of the organisation a case was given, with the hand-over note, and whether she accepted it.';
comment on column amparo.assignments.from_user is 'Who had the case in charge, and has it until the other one accepts.';
comment on column amparo.assignments.against is 'What the rule had against her when she was chosen; despite says why she was chosen all the same.';

create table amparo.worker_wishes (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  wish text not null check (wish in ('woman', 'man', 'no-wish')),
  words text not null default '',
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
create index worker_wishes_case on amparo.worker_wishes (case_id, recorded_at desc);
comment on table amparo.worker_wishes is 'Whom the child would rather speak with; the latest counts.';

create table amparo.worker_profiles (
  user_id uuid not null references amparo.users (id),
  organisation_id uuid not null references amparo.organisations (id),
  languages text[] not null default '{}',
  sex text check (sex in ('female', 'male')),
  away_from date,
  away_until date,
  updated_at timestamptz not null default now(),
  primary key (user_id, organisation_id)
);
comment on table amparo.worker_profiles is 'What somebody says of herself so that cases are given to her that she can take: languages, sex, when she is away.';

create table amparo.work_conflicts (
  id uuid primary key,
  user_id uuid not null references amparo.users (id),
  organisation_id uuid not null references amparo.organisations (id),
  kind text not null check (kind in ('case', 'place', 'person')),
  about text not null,
  declared_at timestamptz not null,
  ended_at timestamptz
);
create index work_conflicts_of on amparo.work_conflicts (organisation_id, user_id) where ended_at is null;
comment on table amparo.work_conflicts is 'What must never be given to somebody, declared by herself and read by nobody else.';
comment on column amparo.work_conflicts.about is 'Code of a case, P-code of a place, or a name.';
select amparo.protect('amparo.assignments');
select amparo.protect('amparo.worker_wishes');
select amparo.protect('amparo.worker_profiles');
select amparo.protect('amparo.work_conflicts');

grant select, insert, update on amparo.assignments to amparo_app;
grant select, insert on amparo.worker_wishes to amparo_app;
create policy case_reads on amparo.assignments for select to amparo_app using
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_reads())::text[])
   or amparo.may_read(case_id, 'course', id));
create policy case_adds on amparo.assignments for insert to amparo_app with check
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'course', id));
create policy case_changes on amparo.assignments for update to amparo_app using
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'course', id));
create policy case_reads on amparo.worker_wishes for select to amparo_app using
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_reads())::text[])
   or amparo.may_read(case_id, 'course', null));
create policy case_adds on amparo.worker_wishes for insert to amparo_app with check
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'course', null));

grant select, insert, update on amparo.worker_profiles to amparo_app;
create policy colleagues_read on amparo.worker_profiles for select to amparo_app using (
  user_id = (select amparo.my_user()) or (organisation_id = (select amparo.my_organisation())
    and 'supervision' = any ((select amparo.my_purposes())::text[])));
create policy own_adds on amparo.worker_profiles for insert to amparo_app with check (
  user_id = (select amparo.my_user()) and organisation_id = (select amparo.my_organisation()));
create policy own_changes on amparo.worker_profiles for update to amparo_app using (
  user_id = (select amparo.my_user()) and organisation_id = (select amparo.my_organisation()));

grant select, insert, update (ended_at) on amparo.work_conflicts to amparo_app;
create policy own_reads on amparo.work_conflicts for select to amparo_app using (
  user_id = (select amparo.my_user()) and organisation_id = (select amparo.my_organisation()));
create policy own_adds on amparo.work_conflicts for insert to amparo_app with check (
  user_id = (select amparo.my_user()) and organisation_id = (select amparo.my_organisation()));
create policy own_changes on amparo.work_conflicts for update to amparo_app using (
  user_id = (select amparo.my_user()) and organisation_id = (select amparo.my_organisation()));

grant select (id, case_id, state, offered_at) on amparo.assignments to amparo_jobs;
create policy clocks_read on amparo.assignments for select to amparo_jobs using (true);

-- What somebody was given to look at ends with her answer, and she ends it herself.
alter policy holders_end on amparo.grants
  using (
    exists (select 1 from amparo.cases c where c.id = grants.case_id and c.organisation_id = (select amparo.my_organisation()))
    or (grantee_organisation_id = (select amparo.my_organisation()) and act in ('referral', 'transfer') and revoked_at is null
      and 'referral' = any ((select amparo.my_purposes())::text[]))
    or (act = 'assignment' and grantee_user_id = (select amparo.my_user())
      and grantee_organisation_id = (select amparo.my_organisation()) and revoked_at is null))
  with check (
    exists (select 1 from amparo.cases c where c.id = grants.case_id and c.organisation_id = (select amparo.my_organisation()))
    or (grantee_organisation_id = (select amparo.my_organisation()) and act in ('referral', 'transfer')
      and 'referral' = any ((select amparo.my_purposes())::text[]))
    or (act = 'assignment' and grantee_user_id = (select amparo.my_user())
      and grantee_organisation_id = (select amparo.my_organisation()) and revoked_at is not null));

-- Whoever accepts cannot change the case before it is hers: this one step, of the one case that was given to her. With
-- it moves what was shared with the former worker by name: the case of another organisation that this one follows.
grant select on amparo.assignments, amparo.work_conflicts to amparo_access;
create policy access on amparo.assignments for select to amparo_access using (true);
create policy access on amparo.work_conflicts for select to amparo_access using (true);
grant update (worker_id, team_id) on amparo.cases to amparo_access;
grant update (grantee_user_id) on amparo.grants to amparo_access;
create policy moved_by_assignment on amparo.grants for update to amparo_access using (act = 'transfer');
grant select (id, origin) on amparo.persons to amparo_access;
grant select (person_id, given, surname1, surname2, married) on amparo.person_names to amparo_access;
create policy access on amparo.persons for select to amparo_access using (true);
create policy access on amparo.person_names for select to amparo_access using (true);

create function amparo.take_over(asked uuid)
returns table (case_id uuid, version integer)
language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  given amparo.assignments;
begin
  select * into given from amparo.assignments a
   where a.id = asked and a.state = 'offered' and a.to_user = amparo.my_user();
  if not found then return; end if;
  update amparo.grants g set grantee_user_id = given.to_user
    from amparo.transfers t
   where t.receiving_case_id = given.case_id and t.state in ('accepted', 'completed') and g.act = 'transfer'
     and g.act_id = t.id and g.grantee_user_id = given.from_user and g.revoked_at is null
     and g.grantee_organisation_id = amparo.my_organisation();
  return query update amparo.cases c set worker_id = given.to_user, team_id = given.team_id, version = c.version + 1,
      updated_at = greatest(c.updated_at, now())
    where c.id = given.case_id and c.organisation_id = amparo.my_organisation() and c.state in ('open', 'on-hold')
    returning c.id, c.version;
end $$;
comment on function amparo.take_over is 'Gives the case in charge to the reader, to whom it was offered, and says its new version.';

create function amparo.folded_name(name text) returns text[] language sql immutable
  return string_to_array(translate(lower(name), 'áéíóúüñ', 'aeiouun'), ' ');
comment on function amparo.folded_name is 'The words of a name without accents.';

create function amparo.conflicted_workers(cases uuid[])
returns table (case_id uuid, user_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select distinct c.id, w.user_id
  from amparo.work_conflicts w
  join amparo.cases c on c.id = any (cases) and c.organisation_id = w.organisation_id
  where w.organisation_id = amparo.my_organisation() and w.ended_at is null and amparo.may_add(c.id, 'course', null)
    and case w.kind
      when 'case' then upper(w.about) = c.code
      when 'place' then exists (
        select from amparo.case_people cp join amparo.persons p on p.id = cp.person_id
         where cp.case_id = c.id and cp.taken_off_at is null and starts_with(p.origin ->> 'placeCode', w.about))
      else exists (
        select from amparo.case_people cp join amparo.person_names n on n.person_id = cp.person_id
         where cp.case_id = c.id and cp.taken_off_at is null
           and amparo.folded_name(w.about)
             <@ amparo.folded_name(concat_ws(' ', n.given, n.surname1, n.surname2, n.married))) end
$$;
comment on function amparo.conflicted_workers is 'To whom these cases must not be given; never why.';

create function amparo.caseloads()
returns table (user_id uuid, risk text, cases bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select held.user_id, coalesce(c.risk_level, 'none'), count(*)
  from (
    select o.worker_id as user_id, o.id from amparo.cases o
     where o.organisation_id = amparo.my_organisation() and o.state in ('open', 'on-hold') and o.worker_id is not null
    union
    select a.to_user, a.case_id from amparo.assignments a where a.state = 'offered') held
  join amparo.cases c on c.id = held.id and c.organisation_id = amparo.my_organisation()
  where 'supervision' = any (amparo.my_purposes())
  group by held.user_id, coalesce(c.risk_level, 'none')
$$;
comment on function amparo.caseloads is 'How many cases each worker of the organisation has or is about to have, by risk, for who assigns.';
grant create on schema amparo to amparo_access;
alter function amparo.take_over owner to amparo_access;
alter function amparo.conflicted_workers owner to amparo_access;
alter function amparo.caseloads owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.take_over, amparo.conflicted_workers, amparo.caseloads, amparo.folded_name from public;
grant execute on function amparo.take_over, amparo.conflicted_workers, amparo.caseloads to amparo_app;
grant execute on function amparo.folded_name to amparo_access;
