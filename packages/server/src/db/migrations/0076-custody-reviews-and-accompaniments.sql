-- Each time that somebody asked why a child is still held. The clocks see of it on which day, of which stay, whether she was
-- there and when to go on; of what was told they see nothing.
select amparo.create_written('custody_reviews', 'journey',
  'That somebody asked why a child is still held: the reason for the delay, what was tried, and what comes next.');
alter table amparo.custody_reviews
  add column stay_id text generated always as (content ->> 'stayId') stored,
  add column reviewed_on text generated always as (content ->> 'on') stored,
  add column held text generated always as (content ->> 'held') stored,
  add column next_on text generated always as (content ->> 'nextOn') stored;
comment on column amparo.custody_reviews.stay_id is 'Of which stay, for the clocks.';
comment on column amparo.custody_reviews.reviewed_on is 'On which day somebody asked, for the clocks.';
comment on column amparo.custody_reviews.held is 'Whether she was there, or nobody could find out, for the clocks.';
comment on column amparo.custody_reviews.next_on is 'On which day people meant to go on, for the clocks.';
grant select (id, case_id, stay_id, reviewed_on, held, next_on, withdrawn_at) on amparo.custody_reviews to amparo_jobs;
create policy clocks_read on amparo.custody_reviews for select to amparo_jobs using (true);

-- A stay that came along with a transfer is counted at the receiver, until somebody there writes how it goes on.
alter table amparo.journey_stays
  add column goes_on text generated always as (content ->> 'goesOn') stored;
comment on column amparo.journey_stays.goes_on is 'The stay of the former case that this one goes on with, for the clocks.';
grant select (goes_on) on amparo.journey_stays to amparo_jobs;
grant select (shared_sections) on amparo.transfers to amparo_jobs;

-- Somebody who goes with a child to a place: planned, done, or not done with the reason. It lies beside the referrals that it
-- mostly belongs to; its task is one by hand, and says no word of it.
select amparo.create_written('accompaniments', 'referral',
  'Who goes or went with a child to a service, a court, a consulate or a school, and what happened.');
