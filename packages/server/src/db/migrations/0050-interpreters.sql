-- The register of interpreters of each organisation, and on a case who interpreted for the child, on which day and with
-- which record.
create table amparo.interpreters (
  id uuid primary key,
  organisation_id uuid not null references amparo.organisations (id),
  name text not null,
  phone text not null,
  how_to_reach text not null,
  tie text not null check (tie in ('staff', 'agency', 'volunteer')),
  agency text not null,
  gender text not null check (gender in ('woman', 'man', 'other', 'not-said')),
  pairs jsonb not null default '[]' check (jsonb_typeof(pairs) = 'array'),
  areas jsonb not null default '[]' check (jsonb_typeof(areas) = 'array'),
  signed_on date,
  signed_until date,
  is_adult boolean not null check (is_adult),
  state text not null check (state in ('active', 'ended')),
  kept_by uuid not null,
  kept_at timestamptz not null,
  version integer not null default 1,
  check (signed_until is null or signed_until >= signed_on)
);
create index interpreters_listed on amparo.interpreters (organisation_id, state, name, id);
comment on table amparo.interpreters is 'Who interprets for an organisation, between which languages, where she is known, when she signed that she tells nobody. It names no child.';
comment on column amparo.interpreters.pairs is 'Between which languages, both ways, by ISO 639-3.';
comment on column amparo.interpreters.areas is 'Where she comes from or is known, and where it must not be her: for a child from there she is not proposed.';
comment on column amparo.interpreters.is_adult is 'Was asked: a child never interprets.';
select amparo.protect('amparo.interpreters');
grant select, insert, update on amparo.interpreters to amparo_app;
-- Whoever receives children, works with them or oversees that finds them; whoever oversees keeps the register.
create policy own_register_read on amparo.interpreters for select to amparo_app
  using (organisation_id = (select amparo.my_organisation())
    and (select amparo.my_purposes())::text[] && array['care', 'intake', 'supervision']);
create policy own_register_add on amparo.interpreters for insert to amparo_app
  with check (organisation_id = (select amparo.my_organisation())
    and 'supervision' = any ((select amparo.my_purposes())::text[]));
create policy own_register_change on amparo.interpreters for update to amparo_app
  using (organisation_id = (select amparo.my_organisation())
    and 'supervision' = any ((select amparo.my_purposes())::text[]));

create table amparo.interpretings (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_because text not null default '',
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  version integer not null default 1,
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index interpretings_case on amparo.interpretings (case_id);
comment on table amparo.interpretings is 'Who interpreted for the child on a day, with which record, and how it went; withdrawn only with a reason.';
comment on column amparo.interpretings.content is 'What was written, as a whole: the members that the contract of its operation names.';
comment on column amparo.interpretings.recorded_by is 'Who wrote it last.';
select amparo.protect('amparo.interpretings');
grant select, insert, update on amparo.interpretings to amparo_app;
create policy case_reads on amparo.interpretings for select to amparo_app using
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_reads())::text[])
   or amparo.may_read(case_id, 'course', null));
create policy case_adds on amparo.interpretings for insert to amparo_app with check
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'course', null));
create policy case_changes on amparo.interpretings for update to amparo_app using
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'course', null));
