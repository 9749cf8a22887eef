-- A child, the file about her, and who may open which part of it.
--
-- cases is the narrow row that lists read; everything else hangs on it by case_id and names its section.
-- Reach over own cases comes from assignment and memberships; shares with others are rows in grants and
-- nothing else. Policies on what is counted use arrays from init plans; policies on what is read by id use
-- correlated exists (measured: the other way round is seventy times slower).

create table amparo.cases (
  id uuid primary key,
  code text not null unique,
  organisation_id uuid not null references amparo.organisations (id),
  team_id uuid references amparo.teams (id),
  worker_id uuid references amparo.users (id),
  child_id uuid not null,
  state text not null default 'open' check (state in ('open', 'on-hold', 'transferred', 'closed')),
  phase text not null check (phase in ('origin', 'transit', 'destination', 'return')),
  place_country text check (place_country ~ '^[A-Z]{2}$'),
  holder text not null default '',
  call_name text not null,
  born_earliest date,
  born_latest date,
  risk_level text check (risk_level in ('emergency', 'high', 'medium', 'low')),
  risk_state text not null default 'none' check (risk_state in ('none', 'proposed', 'decided', 'approved')),
  assessment_state text not null default 'none' check (assessment_state in ('none', 'draft', 'completed', 'approved')),
  plan_state text not null default 'none' check (plan_state in ('none', 'draft', 'submitted', 'approved')),
  closure_state text not null default 'none' check (closure_state in ('none', 'requested', 'approved')),
  registered_at timestamptz not null,
  opened_on date not null,
  last_contact_at timestamptz,
  next_due_at timestamptz,
  closed_at timestamptz,
  updated_at timestamptz not null,
  version integer not null default 1,
  field_versions jsonb not null default '{}'
);
create index cases_worker on amparo.cases (worker_id, updated_at desc, id desc);
create index cases_team on amparo.cases (team_id, updated_at desc, id desc);
create index cases_organisation on amparo.cases (organisation_id, updated_at desc, id desc);
create index cases_child on amparo.cases (child_id);
comment on table amparo.cases is 'One organisation''s responsibility for one child over a period; the row that lists read.';
comment on column amparo.cases.holder is 'Who she is with now, in words.';
comment on column amparo.cases.call_name is 'The name she wants to be called, for cards and lists.';

create table amparo.grants (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  grantee_organisation_id uuid not null references amparo.organisations (id),
  grantee_user_id uuid references amparo.users (id),
  grantee_roles text[] not null default '{}',
  capability text not null check (capability in ('read', 'contribute')),
  sections text[] not null,
  stream_id uuid,
  purpose text not null,
  act text not null,
  act_id uuid not null,
  valid_from timestamptz not null default now(),
  valid_until timestamptz,
  revoked_at timestamptz
);
create index grants_organisation on amparo.grants (grantee_organisation_id, grantee_user_id, case_id);
create index grants_case on amparo.grants (case_id);
comment on table amparo.grants is 'Shares: who, which case, which capability, which sections, for what purpose, until when, given by which act.';
comment on column amparo.grants.stream_id is 'Where set, the grant covers only this one record of the section (for example one referral).';
comment on column amparo.grants.grantee_user_id is 'Where set, only this person, and only while acting for that organisation.';
comment on column amparo.grants.grantee_roles is 'Which roles of the organisation; empty means all.';
comment on column amparo.grants.valid_from is 'A share that was offered and not accepted yet begins at infinity.';

create function amparo.is_my_grant(g amparo.grants) returns boolean language sql stable
  return g.grantee_organisation_id = amparo.my_organisation()
    and (g.grantee_user_id is null or g.grantee_user_id = amparo.my_user())
    and (g.grantee_roles = '{}' or g.grantee_roles && amparo.my_roles())
    and g.purpose = any (amparo.my_purposes())
    and g.revoked_at is null and g.valid_from <= now() and (g.valid_until is null or g.valid_until > now());

create function amparo.my_granted_cases() returns uuid[] language sql stable as $$
  select coalesce(array_agg(distinct g.case_id), '{}') from amparo.grants g
   where g.grantee_organisation_id = amparo.my_organisation() and 'summary' = any (g.sections) and g.stream_id is null
     and amparo.is_my_grant(g)
$$;
comment on function amparo.my_granted_cases is 'Cases whose summary is shared with the reader by a live grant.';

-- The section rule said once: a role gives its sections of the cases that it reaches, or a live grant names the
-- section. `section` and `stream` are expressions over the row.
create function amparo.protect_by_case(target regclass, section text, stream text)
returns void language plpgsql as $$
declare
  own text := format('exists (select 1 from amparo.cases c where c.id = %s.case_id
      and c.organisation_id = (select amparo.my_organisation())
      and ((c.worker_id = (select amparo.my_user()) and %s = any ((select amparo.my_RIGHT())::text[]))
           or (c.team_id = any ((select amparo.my_teams())::uuid[]) and %2$s = any ((select amparo.my_team_RIGHT())::text[]))
           or (c.organisation_id = any ((select amparo.my_wide_organisations())::uuid[])
             and %2$s = any ((select amparo.my_wide_RIGHT())::text[]))))', target, section);
  reads text := replace(own, 'RIGHT', 'reads');
  writes text := replace(own, 'RIGHT', 'writes');
  shared text := format('exists (select 1 from amparo.grants g where g.case_id = %s.case_id
      and %s = any (g.sections) and (g.stream_id is null or g.stream_id = %s) and amparo.is_my_grant(g)',
      target, section, stream);
begin
  execute format('grant select, insert, update on %s to amparo_app', target);
  execute format('create policy case_reads on %s for select to amparo_app using (%s or %s))', target, reads, shared);
  execute format('create policy case_adds on %s for insert to amparo_app with check (%s or %s and g.capability = ''contribute''))',
    target, writes, shared);
  execute format('create policy case_changes on %s for update to amparo_app using (%s or %s and g.capability = ''contribute''))',
    target, writes, shared);
end $$;

create table amparo.persons (
  id uuid primary key,
  organisation_id uuid not null references amparo.organisations (id),
  sex text check (sex in ('female', 'male', 'other', 'unknown')),
  born jsonb,
  born_earliest date,
  born_latest date,
  nationalities text[] not null default '{}',
  languages text[] not null default '{}',
  peoples text[] not null default '{}',
  origin jsonb,
  documents jsonb not null default '[]',
  phones text[] not null default '{}',
  address_form text not null default 'tu' check (address_form in ('tu', 'vos', 'usted')),
  deceased boolean not null default false,
  version integer not null default 1,
  field_versions jsonb not null default '{}'
);
comment on table amparo.persons is 'A person: a child, a relative, a companion. Not a file; she may have several files over time.';
comment on column amparo.persons.born is 'An approximate date as it was told (exact day, month, year, about an age), with its range beside it.';

create table amparo.person_names (
  id uuid primary key,
  person_id uuid not null references amparo.persons (id) on delete cascade,
  role text not null check (role in ('called', 'legal', 'document', 'nickname', 'other')),
  given text not null default '',
  surname1 text not null default '',
  surname2 text not null default '',
  married text not null default '',
  position smallint not null default 0
);
create index person_names_person on amparo.person_names (person_id);
comment on table amparo.person_names is 'All names of a person, as they were said or written, each with its role.';

create table amparo.case_people (
  case_id uuid not null references amparo.cases (id),
  person_id uuid not null references amparo.persons (id),
  role text not null check (role in ('child', 'relative', 'companion', 'caregiver', 'other')),
  relation text not null default '',
  travels_with boolean not null default false,
  lives_with boolean not null default false,
  caregiver_by text check (caregiver_by in ('law', 'custom')),
  version integer not null default 1,
  primary key (case_id, person_id)
);
create index case_people_person on amparo.case_people (person_id);
comment on table amparo.case_people is 'Who belongs to a case, in which role: the child herself, relatives, who travels with her.';
comment on column amparo.case_people.relation is 'What the person is to the child (mother, aunt, cousin, friend …).';

create table amparo.match_keys (
  key bigint not null,
  person_id uuid not null,
  case_id uuid not null,
  primary key (key, person_id)
);
create index match_keys_person on amparo.match_keys (person_id);
comment on table amparo.match_keys is 'Sound keys of names, phones and codes for search by equality; rewritten with the person, erased with her.';

create table amparo.consents (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  purpose text not null,
  recipient_organisation_id uuid references amparo.organisations (id),
  sections text[] not null default '{}',
  state text not null check (state in ('given', 'refused', 'withdrawn')),
  basis text not null check (basis in ('consent', 'vital-interests', 'legal-duty')),
  consented_by text not null default '',
  assented_by_child boolean not null default false,
  language text not null default '',
  interpreter text not null default '',
  told_back text not null default '',
  text_version text not null default '',
  given_on date not null,
  valid_until date,
  withdrawn_at timestamptz,
  version integer not null default 1
);
create index consents_case on amparo.consents (case_id);
comment on table amparo.consents is 'Who agreed to what, for which purpose and recipient, until when; or the lawful basis instead.';

create table amparo.risk_assessments (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  proposed_level text not null,
  proposed_reasons jsonb not null,
  rule_version text not null,
  decided_level text,
  decided_reason text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  changes_asked text not null default '',
  state text not null check (state in ('proposed', 'decided', 'approved', 'changes-asked', 'superseded')),
  version integer not null default 1
);
create index risk_assessments_case on amparo.risk_assessments (case_id);
comment on table amparo.risk_assessments is 'What the program proposed with its reasons, what a person decided, what a supervisor approved.';

create table amparo.forms (
  id uuid primary key,
  name text not null unique,
  organisation_id uuid references amparo.organisations (id)
);
create table amparo.form_versions (
  id uuid primary key,
  form_id uuid not null references amparo.forms (id),
  number integer not null,
  definition jsonb not null,
  state text not null check (state in ('draft', 'published', 'retired')),
  created_at timestamptz not null default now(),
  unique (form_id, number)
);
comment on table amparo.form_versions is 'Forms are data: questions, conditions and calculations, versioned; a published version never changes.';

create table amparo.answers (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  section text not null,
  form_version_id uuid not null references amparo.form_versions (id),
  root_id uuid not null,
  upper_row_id uuid,
  subform text not null default '',
  position integer not null default 0,
  form_values jsonb not null,
  field_versions jsonb not null default '{}',
  state text not null default 'draft' check (state in ('draft', 'completed', 'approved', 'superseded')),
  approved_by uuid,
  approved_at timestamptz,
  changes_asked text not null default '',
  made_by uuid not null,
  removed boolean not null default false,
  version integer not null default 1,
  updated_at timestamptz not null
);
create index answers_case on amparo.answers (case_id, section);
create index answers_root on amparo.answers (root_id);
comment on table amparo.answers is 'One row for each filled form and for each row of its subforms.';

create table amparo.two_versions (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  section text not null,
  record_kind text not null,
  record_id uuid not null,
  field text not null,
  kept jsonb,
  other jsonb,
  other_by uuid not null,
  other_made_at timestamptz not null,
  other_command_id uuid not null,
  recorded_at timestamptz not null default now(),
  chosen_at timestamptz,
  chosen_by uuid
);
create index two_versions_open on amparo.two_versions (case_id) where chosen_at is null;
comment on table amparo.two_versions is 'Two people wrote different values: both are kept here until a person chooses.';

create table amparo.plans (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  goal text not null default '',
  child_agreed text not null default '',
  state text not null check (state in ('draft', 'submitted', 'approved', 'changes-asked', 'superseded')),
  made_by uuid not null,
  submitted_by uuid,
  approved_by uuid,
  approved_at timestamptz,
  changes_asked text not null default '',
  review_on date,
  version integer not null default 1,
  field_versions jsonb not null default '{}',
  updated_at timestamptz not null
);
create index plans_case on amparo.plans (case_id);
create table amparo.plan_actions (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  plan_id uuid not null references amparo.plans (id),
  what text not null,
  owner text not null default '',
  due_on date,
  state text not null check (state in ('planned', 'done', 'dropped')),
  done_on date,
  outcome text not null default '',
  position integer not null default 0,
  version integer not null default 1,
  field_versions jsonb not null default '{}'
);
create index plan_actions_plan on amparo.plan_actions (plan_id);
create index plan_actions_case on amparo.plan_actions (case_id);
comment on table amparo.plans is 'Goals and actions agreed with the child, approved by a supervisor.';

create table amparo.notes (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  kind text not null check (kind in ('note', 'call', 'visit', 'message', 'attempt')),
  occurred_on date not null,
  place text not null default '',
  seen_alone boolean,
  body text not null,
  author_id uuid not null,
  language text not null default '',
  interpreter text not null default '',
  version integer not null default 1,
  field_versions jsonb not null default '{}',
  recorded_at timestamptz not null
);
create index notes_case on amparo.notes (case_id, occurred_on desc);
comment on table amparo.notes is 'Notes, contacts and visits, each by one author.';

create table amparo.referrals (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  case_code text not null,
  born_earliest date,
  born_latest date,
  from_organisation_id uuid not null references amparo.organisations (id),
  to_organisation_id uuid not null references amparo.organisations (id),
  service text not null,
  reason text not null,
  urgency text not null check (urgency in ('now', 'today', 'soon', 'ordinary')),
  shared_sections text[] not null,
  consent_id uuid,
  state text not null check (state in ('sent', 'accepted', 'declined', 'completed', 'withdrawn')),
  sent_by uuid not null,
  sent_at timestamptz not null,
  answer_due_at timestamptz,
  answered_by uuid,
  answered_at timestamptz,
  answer_reason text not null default '',
  outcome text not null default '',
  receiver_id uuid references amparo.users (id),
  version integer not null default 1
);
create index referrals_case on amparo.referrals (case_id);
create index referrals_to on amparo.referrals (to_organisation_id, state, sent_at desc);
comment on table amparo.referrals is 'Asks another organisation for a service; responsibility stays.';
comment on column amparo.referrals.case_code is 'With the birth range, what the receiver reads of the child before accepting; copied when it was sent.';

create table amparo.closures (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  reason text not null,
  explanation text not null default '',
  child_told text not null default '',
  requested_by uuid not null,
  requested_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  changes_asked text not null default '',
  state text not null check (state in ('requested', 'approved', 'changes-asked')),
  version integer not null default 1
);
create index closures_case on amparo.closures (case_id);

create table amparo.tasks (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  kind text not null,
  subject_id uuid,
  due_at timestamptz not null,
  rule_version text not null,
  why jsonb not null,
  done_at timestamptz,
  unique (case_id, kind, subject_id)
);
create index tasks_open on amparo.tasks (case_id, due_at) where done_at is null;
comment on table amparo.tasks is 'What is due on a case and when, derived from the clocks by the rules; rewritten with each command.';

create table amparo.other_data (
  case_id uuid primary key references amparo.cases (id),
  source text not null,
  source_id text not null,
  document jsonb not null,
  version integer not null default 1,
  unique (source, source_id)
);
comment on table amparo.other_data is 'What another system sent and no typed property holds: readable, searchable, exported unchanged.';

create table amparo.contact_requests (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  from_organisation_id uuid not null,
  from_user_id uuid not null,
  message text not null default '',
  asked_at timestamptz not null default now(),
  answered_at timestamptz
);
comment on table amparo.contact_requests is 'Somebody who saw only a hidden card asks the holding organisation to get in touch.';

create table amparo.searches (
  id uuid primary key,
  user_id uuid not null references amparo.users (id),
  organisation_id uuid not null,
  found smallint not null,
  searched_at timestamptz not null default now()
);
create index searches_user on amparo.searches (user_id, searched_at desc);
comment on table amparo.searches is 'That somebody searched before registering, and how many cards were shown; never what for.';

create table amparo.locations (
  code text primary key,
  upper_code text references amparo.locations (code),
  country text not null,
  level smallint not null,
  names jsonb not null,
  disabled boolean not null default false,
  source text not null
);
create index locations_upper on amparo.locations (upper_code);
create table amparo.rules (
  id text not null,
  version integer not null,
  jurisdiction text not null,
  kind text not null,
  record jsonb not null,
  primary key (id, version)
);
comment on table amparo.rules is 'Versioned rules: clocks, ages, windows; law and defaults as data.';

select amparo.protect(t::regclass) from unnest(array[
  'amparo.cases', 'amparo.grants', 'amparo.persons', 'amparo.person_names', 'amparo.case_people', 'amparo.match_keys',
  'amparo.consents', 'amparo.risk_assessments', 'amparo.forms', 'amparo.form_versions', 'amparo.answers',
  'amparo.two_versions', 'amparo.plans', 'amparo.plan_actions', 'amparo.notes', 'amparo.referrals', 'amparo.closures',
  'amparo.tasks', 'amparo.other_data', 'amparo.contact_requests', 'amparo.searches', 'amparo.locations', 'amparo.rules']) t;

-- ---------------------------------------------------------------- policies

grant select, insert, update on amparo.cases to amparo_app;
create policy case_reads on amparo.cases for select to amparo_app using (
  (organisation_id = (select amparo.my_organisation()) and (
    (worker_id = (select amparo.my_user()) and 'summary' = any ((select amparo.my_reads())::text[]))
    or (team_id = any ((select amparo.my_teams())::uuid[]) and 'summary' = any ((select amparo.my_team_reads())::text[]))
    or (organisation_id = any ((select amparo.my_wide_organisations())::uuid[])
      and 'summary' = any ((select amparo.my_wide_reads())::text[]))))
  or id = any ((select amparo.my_granted_cases())::uuid[]));
create policy case_adds on amparo.cases for insert to amparo_app with check (
  organisation_id = (select amparo.my_organisation()) and 'summary' = any ((select amparo.my_writes())::text[]));
-- Whoever adds anything to a case moves its row. A policy on cases that reads grants, whose policy reads cases
-- again, is refused as endless; a function that is not inlined ends the circle, as it does for reading.
create function amparo.my_contributed_cases() returns uuid[] language sql stable as $$
  select coalesce(array_agg(distinct g.case_id), '{}') from amparo.grants g
   where g.grantee_organisation_id = amparo.my_organisation() and g.capability = 'contribute' and amparo.is_my_grant(g)
$$;
comment on function amparo.my_contributed_cases is 'Cases to which the reader may add by a live grant.';
create policy case_changes on amparo.cases for update to amparo_app using (
  (organisation_id = (select amparo.my_organisation()) and (
    (worker_id = (select amparo.my_user()) and 'summary' = any ((select amparo.my_writes())::text[]))
    or (team_id = any ((select amparo.my_teams())::uuid[]) and 'summary' = any ((select amparo.my_team_writes())::text[]))
    or (organisation_id = any ((select amparo.my_wide_organisations())::uuid[])
      and 'summary' = any ((select amparo.my_wide_writes())::text[]))))
  or id = any ((select amparo.my_contributed_cases())::uuid[]))
  with check (true);

grant select, insert on amparo.grants to amparo_app;
-- What a grant covers never changes: it begins, passes to one person, ends.
grant update (grantee_user_id, valid_from, valid_until, revoked_at) on amparo.grants to amparo_app;
create policy own_grants on amparo.grants for select to amparo_app using (
  grantee_organisation_id = (select amparo.my_organisation())
  or exists (select 1 from amparo.cases c where c.id = grants.case_id and c.organisation_id = (select amparo.my_organisation())));
create policy holders_grant on amparo.grants for insert to amparo_app with check (
  exists (select 1 from amparo.cases c where c.id = grants.case_id and c.organisation_id = (select amparo.my_organisation())));
create policy holders_end on amparo.grants for update to amparo_app using (
  exists (select 1 from amparo.cases c where c.id = grants.case_id and c.organisation_id = (select amparo.my_organisation()))
  or (grantee_organisation_id = (select amparo.my_organisation()) and act = 'referral'));

-- The child herself is in 'identity', everyone else on her case in 'people'.
select amparo.protect_by_case('amparo.case_people', $$(case when case_people.role = 'child' then 'identity' else 'people' end)$$, 'null');
select amparo.protect_by_case('amparo.consents', $$'consent'$$, 'null');
select amparo.protect_by_case('amparo.risk_assessments', $$'risk'$$, 'null');
select amparo.protect_by_case('amparo.answers', 'answers.section', 'null');
select amparo.protect_by_case('amparo.two_versions', 'two_versions.section', 'null');
select amparo.protect_by_case('amparo.plans', $$'plan'$$, 'null');
select amparo.protect_by_case('amparo.plan_actions', $$'plan'$$, 'null');
select amparo.protect_by_case('amparo.notes', $$'notes'$$, 'null');
select amparo.protect_by_case('amparo.referrals', $$'referral'$$, 'referrals.id');
select amparo.protect_by_case('amparo.closures', $$'summary'$$, 'null');
select amparo.protect_by_case('amparo.tasks', $$'summary'$$, 'null');
select amparo.protect_by_case('amparo.other_data', $$'other-data'$$, 'null');
select amparo.protect_by_case('amparo.facts', 'facts.section', 'facts.stream_id');
grant delete on amparo.tasks to amparo_app;
create policy case_forgets on amparo.tasks for delete to amparo_app using (
  exists (select 1 from amparo.cases c where c.id = tasks.case_id and c.organisation_id = (select amparo.my_organisation())));
revoke update on amparo.facts from amparo_app;
drop policy case_changes on amparo.facts;

grant select, insert, update on amparo.persons, amparo.person_names to amparo_app;
grant delete on amparo.person_names to amparo_app;
create policy by_case_reads on amparo.persons for select to amparo_app using (
  exists (select 1 from amparo.case_people cp where cp.person_id = persons.id));
create policy own_adds on amparo.persons for insert to amparo_app with check (organisation_id = (select amparo.my_organisation()));
create policy by_case_changes on amparo.persons for update to amparo_app using (
  organisation_id = (select amparo.my_organisation()) and exists (select 1 from amparo.case_people cp where cp.person_id = persons.id));
create policy by_person_reads on amparo.person_names for select to amparo_app using (
  exists (select 1 from amparo.persons p where p.id = person_names.person_id));
create policy by_person_adds on amparo.person_names for insert to amparo_app with check (
  exists (select 1 from amparo.persons p where p.id = person_names.person_id));
create policy by_person_changes on amparo.person_names for update to amparo_app using (
  exists (select 1 from amparo.persons p where p.id = person_names.person_id));
create policy by_person_forgets on amparo.person_names for delete to amparo_app using (
  exists (select 1 from amparo.persons p where p.id = person_names.person_id));

grant select, insert, delete on amparo.match_keys to amparo_app;
create policy by_case_reads on amparo.match_keys for select to amparo_app using (
  exists (select 1 from amparo.cases c where c.id = match_keys.case_id));
create policy by_case_adds on amparo.match_keys for insert to amparo_app with check (
  exists (select 1 from amparo.cases c where c.id = match_keys.case_id));
create policy by_case_forgets on amparo.match_keys for delete to amparo_app using (
  exists (select 1 from amparo.cases c where c.id = match_keys.case_id));

grant select, insert on amparo.fact_payloads to amparo_app;
create policy by_fact_reads on amparo.fact_payloads for select to amparo_app using (
  exists (select 1 from amparo.facts f where f.id = fact_payloads.fact_id and f.recorded_at = fact_payloads.recorded_at));
create policy by_fact_adds on amparo.fact_payloads for insert to amparo_app with check (true);

grant select on amparo.forms, amparo.form_versions, amparo.locations, amparo.rules to amparo_app, amparo_jobs;
create policy everyone_reads on amparo.forms for select to amparo_app, amparo_jobs using (true);
create policy everyone_reads on amparo.form_versions for select to amparo_app, amparo_jobs using (true);
create policy everyone_reads on amparo.locations for select to amparo_app, amparo_jobs using (true);
create policy everyone_reads on amparo.rules for select to amparo_app, amparo_jobs using (true);

grant select, insert, update on amparo.contact_requests to amparo_app;
create policy both_sides_read on amparo.contact_requests for select to amparo_app using (
  from_user_id = (select amparo.my_user())
  or exists (select 1 from amparo.cases c where c.id = contact_requests.case_id and c.organisation_id = (select amparo.my_organisation())));
create policy anyone_asks on amparo.contact_requests for insert to amparo_app with check (from_user_id = (select amparo.my_user()));
create policy holder_answers on amparo.contact_requests for update to amparo_app using (
  exists (select 1 from amparo.cases c where c.id = contact_requests.case_id and c.organisation_id = (select amparo.my_organisation())));

grant select, insert on amparo.searches to amparo_app;
create policy own_searches on amparo.searches to amparo_app using (user_id = (select amparo.my_user())) with check (user_id = (select amparo.my_user()));

-- What the reader may do with one case: asked by the kernel before every operation that names a case.
-- A grant of one record names its section too: the row policies show that one record of it.
create function amparo.case_rights(asked uuid)
returns table (relation text, organisation_id uuid, state text, version integer, reads text[], writes text[])
language sql stable as $$
  select case when r.worker or r.team or r.wide then 'own' else 'granted' end, c.organisation_id, c.state, c.version,
    array(select unnest(amparo.my_reads()) where r.worker union select unnest(amparo.my_team_reads()) where r.team
      union select unnest(amparo.my_wide_reads()) where r.wide union select unnest(g.reads)),
    array(select unnest(amparo.my_writes()) where r.worker union select unnest(amparo.my_team_writes()) where r.team
      union select unnest(amparo.my_wide_writes()) where r.wide union select unnest(g.writes))
  from amparo.cases c
  cross join lateral (
    select o.mine and c.worker_id is not distinct from amparo.my_user() as worker,
      o.mine and coalesce(c.team_id = any (amparo.my_teams()), false) as team,
      o.mine and c.organisation_id = any (amparo.my_wide_organisations()) as wide
    from (select c.organisation_id = amparo.my_organisation() as mine) o) r
  left join lateral (
    select array_agg(distinct s) as reads, array_agg(distinct s) filter (where g.capability = 'contribute') as writes
    from amparo.grants g, unnest(g.sections) s where g.case_id = c.id and amparo.is_my_grant(g)) g on true
  where c.id = asked
$$;
