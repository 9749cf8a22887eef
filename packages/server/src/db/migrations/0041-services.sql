-- The catalogue of services of the node, what one's own organisation gave, what could not be had, and what children say
-- of where they were sent. A referral may be chosen from the catalogue and go to a provider outside the node.
create table amparo.services (
  id uuid primary key,
  kind text not null,
  organisation_id uuid references amparo.organisations (id),
  name text not null,
  phone text not null,
  how_to_refer text not null,
  place_country text not null,
  place_code text not null,
  place_name text not null,
  age_from integer check (age_from between 0 and 120),
  age_to integer check (age_to between 0 and 120),
  sex text not null check (sex in ('all', 'girls', 'boys')),
  languages text[] not null,
  access text not null,
  cost text not null check (cost in ('free', 'some-cost', 'paid', 'not-known')),
  papers text not null,
  hours text not null,
  capacity text not null,
  kept_by uuid not null references amparo.organisations (id),
  state text not null check (state in ('active', 'paused', 'ended')),
  checked_on date not null,
  checked_by uuid not null,
  version integer not null default 1
);
create index services_found on amparo.services (state, kind, checked_on desc, id desc);
comment on table amparo.services is 'Catalogue of services: who gives what to whom, where, when, and who checked it last. It names no child.';
comment on column amparo.services.organisation_id is 'Of this node; empty for a provider outside.';
comment on column amparo.services.kept_by is 'Only this organisation changes the entry.';
select amparo.protect('amparo.services');
grant select, insert, update on amparo.services to amparo_app;
-- For whoever receives children, works with them or oversees that; whoever oversees keeps what her organisation wrote.
-- People of an organisation that enforces migration law hold none of these purposes: where children are helped is
-- nothing for it.
create policy catalogue_read on amparo.services for select to amparo_app
  using ((select amparo.my_purposes())::text[] && array['care', 'intake', 'supervision', 'referral']);
create policy catalogue_add on amparo.services for insert to amparo_app
  with check (kept_by = (select amparo.my_organisation()) and 'supervision' = any ((select amparo.my_purposes())::text[]));
create policy catalogue_change on amparo.services for update to amparo_app
  using (kept_by = (select amparo.my_organisation()) and 'supervision' = any ((select amparo.my_purposes())::text[]));

alter table amparo.referrals alter column to_organisation_id drop not null;
alter table amparo.referrals
  add column provider_name text not null default '',
  add column provider_phone text not null default '',
  add column provider_how text not null default '',
  add column service_id uuid references amparo.services (id),
  add column place_country text not null default '',
  add column place_code text not null default '',
  add column place_name text not null default '',
  add column cause text,
  add column given text check (given in ('given', 'partly', 'not-given')),
  add constraint referrals_one_recipient check ((to_organisation_id is null) = (provider_name <> ''));
comment on column amparo.referrals.provider_name is 'Who gives it outside the node, with phone and how to refer, as the catalogue said it when it was sent; empty for an organisation of the node.';
comment on column amparo.referrals.cause is 'Why it was not taken on; with the place and the day, what the register of gaps counts.';
create index referrals_unavailable on amparo.referrals (from_organisation_id, answered_at desc, id desc) where state = 'declined';

alter table amparo.consents add column recipient_service_id uuid references amparo.services (id);
comment on column amparo.consents.recipient_service_id is 'A provider outside the node, by its entry in the catalogue.';

create table amparo.service_gaps (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  service text not null,
  place_country text not null,
  place_code text not null,
  place_name text not null,
  cause text not null,
  words text not null,
  noticed_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
create index service_gaps_case on amparo.service_gaps (case_id);
create index service_gaps_noticed on amparo.service_gaps (noticed_on desc, id desc);
comment on table amparo.service_gaps is 'A service that a child needed and that could not be had, where there was nobody to refer to.';

create table amparo.service_records (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  service text not null,
  given_on date not null,
  minutes integer,
  given_by text not null,
  action_id uuid,
  words text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
create index service_records_case on amparo.service_records (case_id, given_on desc, id desc);
comment on table amparo.service_records is 'What the own organisation gave or did for the child, and which action of the plan it served.';

create table amparo.referral_feedback (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  referral_id uuid not null,
  went text not null check (went in ('went', 'did-not-go', 'not-yet')),
  helped text check (helped in ('helped', 'partly', 'did-not-help', 'does-not-want-to-say')),
  accompanied_by text not null,
  words text not null,
  said_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  check ((went = 'went') = (helped is not null))
);
create index referral_feedback_case on amparo.referral_feedback (case_id, recorded_at desc);
comment on table amparo.referral_feedback is 'What the child said of a service that she was referred to. The receiver of the referral never reads it.';

select amparo.protect('amparo.service_gaps');
select amparo.protect('amparo.service_records');
select amparo.protect('amparo.referral_feedback');
grant select, insert on amparo.service_gaps, amparo.service_records, amparo.referral_feedback to amparo_app;
do $$
declare
  target record;
begin
  -- No record of them is ever granted by itself: a receiver, whose grant names one referral, finds nothing here.
  for target in select * from (values ('service_gaps', 'referral'), ('service_records', 'plan'), ('referral_feedback', 'referral'))
    as t (name, section)
  loop
    execute format($p$create policy case_reads on amparo.%1$I for select to amparo_app using
      (case_id = (select amparo.my_case()) and %2$L = any ((select amparo.my_case_reads())::text[])
       or amparo.may_read(case_id, %2$L, null))$p$, target.name, target.section);
    execute format($p$create policy case_adds on amparo.%1$I for insert to amparo_app with check
      (case_id = (select amparo.my_case()) and %2$L = any ((select amparo.my_case_writes())::text[])
       or amparo.may_add(case_id, %2$L, null))$p$, target.name, target.section);
  end loop;
end $$;
