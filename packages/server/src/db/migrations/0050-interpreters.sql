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

select amparo.create_written('interpretings', 'course',
  'Who interpreted for the child on a day, with which record, and how it went; withdrawn only with a reason.');
