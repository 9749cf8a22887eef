-- What a referral gives to read lasts no longer than the permission that it rests on: until the last day of those that
-- cover it, at the place of whoever shares. Until now it lasted as long as the protocol between the two.
set local role amparo_keeper;
update amparo.grants g
   set valid_until = least(g.valid_until, covered.until)
  from (
    select r.id, ((max(c.valid_until) + 1)::timestamp at time zone o.time_zone) as until
      from amparo.referrals r
      join amparo.consents c on c.case_id = r.case_id and c.purpose = 'share-for-services' and c.state = 'given'
        and c.recipient_organisation_id = r.to_organisation_id and c.sections @> r.shared_sections
      join amparo.organisations o on o.id = r.from_organisation_id
     group by r.id, o.time_zone
    having bool_and(c.valid_until is not null)
  ) covered
 where g.act = 'referral' and g.act_id = covered.id and g.sections <> '{referral}' and g.revoked_at is null;
reset role;
