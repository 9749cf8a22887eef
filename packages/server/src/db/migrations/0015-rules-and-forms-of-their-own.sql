-- An organisation adds versions of its own to the rules and forms that came with the program. They hold for its
-- cases and no others; what came with the program and what was published is never changed.

alter table amparo.rules add column organisation_id uuid references amparo.organisations (id);
alter table amparo.rules add column published_by uuid references amparo.users (id);
alter table amparo.rules add column published_at timestamptz;
create index rules_organisation on amparo.rules (organisation_id) where organisation_id is not null;
comment on column amparo.rules.organisation_id is 'Whose decision it is, for whose cases it holds; null for what came with the program.';

alter table amparo.organisations add column rules_version integer not null default 0;
comment on column amparo.organisations.rules_version is 'Rises whenever the organisation publishes or confirms a rule, so that no process goes on with an old book.';

create table amparo.rule_confirmations (
  id uuid primary key,
  organisation_id uuid not null references amparo.organisations (id),
  rule_id text not null,
  rule_version integer not null,
  confirmed_by uuid not null references amparo.users (id),
  confirmed_by_name text not null,
  confirmed_on date not null,
  source text not null,
  recorded_at timestamptz not null default now(),
  foreign key (rule_id, rule_version) references amparo.rules (id, version)
);
create index rule_confirmations_organisation on amparo.rule_confirmations (organisation_id, recorded_at);
comment on table amparo.rule_confirmations is 'Who read a version of a rule for an organisation, when, and by which source; the last one counts, none is changed.';
select amparo.protect('amparo.rule_confirmations');

grant select on amparo.rule_confirmations to amparo_app, amparo_jobs;
create policy everyone_reads on amparo.rule_confirmations for select to amparo_app, amparo_jobs using (true);
grant insert on amparo.rules, amparo.rule_confirmations to amparo_app;
create policy administrators_publish on amparo.rules for insert to amparo_app
  with check (organisation_id = (select amparo.my_organisation()) and published_by = (select amparo.my_user())
    and 'administrator' = any ((select amparo.my_roles())::text[]));
create policy administrators_confirm on amparo.rule_confirmations for insert to amparo_app
  with check (organisation_id = (select amparo.my_organisation()) and confirmed_by = (select amparo.my_user())
    and 'administrator' = any ((select amparo.my_roles())::text[]));

alter table amparo.form_versions add column organisation_id uuid references amparo.organisations (id);
alter table amparo.form_versions add column published_by uuid references amparo.users (id);
alter table amparo.form_versions drop constraint form_versions_form_id_number_key;
create unique index form_versions_number on amparo.form_versions (form_id, number, organisation_id) nulls not distinct;
comment on column amparo.form_versions.organisation_id is 'Whose version it is; null for what came with the program.';

grant insert on amparo.form_versions to amparo_app;
create policy administrators_publish on amparo.form_versions for insert to amparo_app
  with check (organisation_id = (select amparo.my_organisation()) and published_by = (select amparo.my_user())
    and state = 'published' and 'administrator' = any ((select amparo.my_roles())::text[]));

alter table amparo.answers add column earlier_values jsonb not null default '{}';
comment on column amparo.answers.earlier_values is 'Answers to questions that a newer version of the form no longer asks, or asks otherwise: kept with the version they came from.';
