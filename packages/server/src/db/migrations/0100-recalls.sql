-- When a permission is taken back, whoever received something on it is asked to give it back, and says what became of it.
alter table amparo.referrals add column recall jsonb;
comment on column amparo.referrals.recall is 'Since when and by whom it is asked back after the permission was gone; what was answered, with its words.';
create index referrals_recalled on amparo.referrals (to_organisation_id)
  where recall is not null and not recall ? 'answer';
