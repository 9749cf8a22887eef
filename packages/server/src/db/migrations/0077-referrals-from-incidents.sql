-- A referral may begin from what happened to a child, and carry single incidents, each chosen by itself: a share of one
-- record, as with a transfer.
alter table amparo.referrals
  add column shared_incidents uuid[] not null default '{}',
  add column from_incident uuid;
comment on column amparo.referrals.shared_incidents is 'Incidents that were chosen to go along, each by itself; not of what kind they are.';
comment on column amparo.referrals.from_incident is 'What happened to her that it was begun from; no word of it, and it goes along only where it was chosen.';
create index referrals_from_incident on amparo.referrals (from_incident) where from_incident is not null;
