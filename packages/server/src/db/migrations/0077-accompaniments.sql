-- Somebody who goes with a child to a place: planned, done, or not done with the reason. It lies beside the referrals that it
-- mostly belongs to; its task is one by hand, and says no word of it.
select amparo.create_written('accompaniments', 'referral',
  'Who goes or went with a child to a service, a court, a consulate or a school, and what happened.');
