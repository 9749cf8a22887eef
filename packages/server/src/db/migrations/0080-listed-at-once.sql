-- A list over a team or a whole organisation asked `may_read` for each row of each of its cases: forty thousand times for
-- the tasks of eight thousand cases. As the gate of an operation works out the rights on one case, a list that says so
-- works out once which cases its reader reaches, and with which sections; the policies look there before they ask for
-- the single row. Whoever says so sees nothing more by it: both functions say what `may_read` says of a role.

create function amparo.my_listed_reads() returns text[] language sql stable parallel safe
  return case current_setting('amparo.listing', true)
    when 'organisation' then amparo.my_wide_reads() when 'team' then amparo.my_team_reads() else '{}' end;
comment on function amparo.my_listed_reads is 'Sections that the reader may see of the cases that she lists at once.';

-- What a setting says is read once, and not again for each case.
create function amparo.my_listed_cases() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if current_setting('amparo.listing', true) = 'organisation' then
    return query select c.id from amparo.cases c
      where c.organisation_id = any ((select amparo.my_wide_organisations())::uuid[]);
  elsif current_setting('amparo.listing', true) = 'team' then
    return query select c.id from amparo.cases c
      where c.organisation_id = (select amparo.my_organisation()) and c.team_id = any ((select amparo.my_teams())::uuid[]);
  end if;
end $$;
comment on function amparo.my_listed_cases is 'Cases that a role of the reader reaches as far as she lists at once; none where nothing is listed.';

create function amparo.my_listed_people() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if current_setting('amparo.listing', true) in ('organisation', 'team') then
    return query select cp.person_id from amparo.case_people cp
      where cp.case_id in (select amparo.my_listed_cases())
        and case cp.role when 'child' then 'identity' else 'people' end = any ((select amparo.my_listed_reads())::text[]);
  end if;
end $$;
comment on function amparo.my_listed_people is 'People of those cases whom the reader may see.';

grant create on schema amparo to amparo_access;
alter function amparo.my_listed_cases owner to amparo_access;
alter function amparo.my_listed_people owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.my_listed_cases, amparo.my_listed_people from public;
grant execute on function amparo.my_listed_cases, amparo.my_listed_people to amparo_app, amparo_access;

do $$
declare
  target record;
begin
  for target in select * from (values
    ('alert_sightings', $s$'course'$s$, 'null'), ('answers', 'section', 'null'),
    ('case_people', $s$case role when 'child' then 'identity' else 'people' end$s$, 'null'),
    ('closures', $s$'course'$s$, 'null'), ('consents', $s$'consent'$s$, 'null'), ('flags', 'section', 'null'),
    ('journey_stays', $s$'journey'$s$, 'null'), ('missing_episodes', $s$'course'$s$, 'null'), ('plans', $s$'plan'$s$, 'null'),
    ('referrals', $s$'referral'$s$, 'id'), ('risk_assessments', $s$'risk'$s$, 'null'), ('tasks', $s$'course'$s$, 'null')
    ) as t (name, section, stream)
  loop
    execute format($p$alter policy case_reads on amparo.%1$I using (
      (case_id = (select amparo.my_case()) and %2$s = any ((select amparo.my_case_reads())::text[]))
      or (%2$s = any ((select amparo.my_listed_reads())::text[]) and case_id in (select amparo.my_listed_cases()))
      or amparo.may_read(case_id, %2$s, %3$s))$p$, target.name, target.section, target.stream);
  end loop;
end $$;
alter policy by_case_reads on amparo.persons using (id = any ((select amparo.my_case_people())::uuid[])
  or id in (select amparo.my_listed_people()) or amparo.may_read_person(id));
