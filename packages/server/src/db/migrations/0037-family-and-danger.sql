-- How people of a case are related and who says so, and who must not be told, met or given the child. The second lies
-- in a section of its own, which no share and no list reaches.
create table amparo.family_relations (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  from_person uuid not null references amparo.persons (id),
  to_person uuid not null references amparo.persons (id),
  kind text not null check (kind in ('parent', 'child', 'sibling', 'twin', 'half-sibling', 'grandparent', 'grandchild',
    'aunt-uncle', 'niece-nephew', 'cousin', 'step-parent', 'step-child', 'guardian', 'ward', 'godparent', 'godchild',
    'partner', 'other-relative')),
  basis text not null check (basis in ('legal', 'customary', 'not-known')),
  standing text not null check (standing in ('claimed', 'verified', 'disproved')),
  claimed_by text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  how text not null default '',
  found_on date,
  version integer not null default 1,
  check (from_person <> to_person),
  check ((standing = 'claimed') = (found_on is null))
);
create index family_relations_case on amparo.family_relations (case_id);
comment on table amparo.family_relations is 'How two people of a case are related, by law or custom, who says so and what looking into it showed.';
comment on column amparo.family_relations.kind is 'What the first person is to the second.';

create table amparo.no_contacts (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  person_id uuid references amparo.persons (id),
  name text not null,
  phones text[] not null,
  rules text[] not null check (cardinality(rules) > 0 and rules <@ array['not-told', 'not-met', 'not-handed-over']),
  why text not null,
  said_by text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  ended_because text not null default '',
  ended_by uuid,
  ended_at timestamptz,
  version integer not null default 1
);
create index no_contacts_case on amparo.no_contacts (case_id);
comment on table amparo.no_contacts is 'Who must not be told, met or given the child; restricted, and never shared or exported.';

select amparo.protect('amparo.family_relations');
select amparo.protect('amparo.no_contacts');
grant select, insert, update on amparo.family_relations, amparo.no_contacts to amparo_app;
do $$
declare
  target record;
begin
  for target in select * from (values ('family_relations', 'people'), ('no_contacts', 'threats')) as t (name, section)
  loop
    execute format($p$create policy case_reads on amparo.%1$I for select to amparo_app using
      (case_id = (select amparo.my_case()) and %2$L = any ((select amparo.my_case_reads())::text[])
       or amparo.may_read(case_id, %2$L, null))$p$, target.name, target.section);
    execute format($p$create policy case_adds on amparo.%1$I for insert to amparo_app with check
      (case_id = (select amparo.my_case()) and %2$L = any ((select amparo.my_case_writes())::text[])
       or amparo.may_add(case_id, %2$L, null))$p$, target.name, target.section);
    execute format($p$create policy case_changes on amparo.%1$I for update to amparo_app using
      (case_id = (select amparo.my_case()) and %2$L = any ((select amparo.my_case_writes())::text[])
       or amparo.may_add(case_id, %2$L, null))$p$, target.name, target.section);
  end loop;
end $$;
