-- An offer waits where the supervisor who would answer it is away: another one is asked to. She could answer it before;
-- it is said to her, and to whoever looks, whose turn it is.
alter table amparo.transfers add column handed_to uuid references amparo.users (id), add column handed_by uuid,
  add column handed_at timestamptz,
  add constraint transfers_handed check ((handed_to is null) = (handed_at is null));
comment on column amparo.transfers.handed_to is 'The supervisor of the receiver who was asked to answer it; told to the receiver only.';

-- What hangs on no case of ours (an offer, a promise of confidentiality that ends) is marked as seen by each for herself.
create table amparo.own_alert_sightings (
  id uuid primary key,
  organisation_id uuid not null references amparo.organisations (id),
  user_id uuid not null references amparo.users (id),
  alert text not null check (length(alert) <= 200),
  seen_at timestamptz not null,
  unique (organisation_id, user_id, alert)
);
comment on table amparo.own_alert_sightings is 'That somebody saw an alert that hangs on no case of hers, and when; read by her alone, and of no meaning once its cause has ended.';
comment on column amparo.own_alert_sightings.alert is 'Its key: the kind, the record and the date that it is about.';
select amparo.protect('amparo.own_alert_sightings');
grant select, insert on amparo.own_alert_sightings to amparo_app;
create policy own_reads on amparo.own_alert_sightings for select to amparo_app using (
  user_id = (select amparo.my_user()) and organisation_id = (select amparo.my_organisation()));
create policy own_adds on amparo.own_alert_sightings for insert to amparo_app with check (
  user_id = (select amparo.my_user()) and organisation_id = (select amparo.my_organisation()));
