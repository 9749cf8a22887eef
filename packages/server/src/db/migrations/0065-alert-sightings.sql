-- An alert is derived each time from what stands; kept is only that somebody saw it.
create table amparo.alert_sightings (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  alert text not null check (length(alert) <= 200),
  seen_by uuid not null,
  seen_at timestamptz not null,
  unique (case_id, alert, seen_by)
);
comment on table amparo.alert_sightings is 'Who saw an alert and when; it stays until its cause ends, which is nowhere written.';
comment on column amparo.alert_sightings.alert is 'Its key: the kind, the record and the date that it is about, and no word of the case.';
select amparo.protect('amparo.alert_sightings');
grant select, insert on amparo.alert_sightings to amparo_app;
create policy case_reads on amparo.alert_sightings for select to amparo_app using
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_reads())::text[])
   or amparo.may_read(case_id, 'course', null));
create policy case_adds on amparo.alert_sightings for insert to amparo_app with check
  (case_id = (select amparo.my_case()) and 'course' = any ((select amparo.my_case_writes())::text[])
   or amparo.may_add(case_id, 'course', null));

-- What came of a referral to a provider outside the node is asked after some days: the clocks see when it was taken on.
grant select (answered_at, to_organisation_id) on amparo.referrals to amparo_jobs;
