-- Which clocks of the cases have no rule is told to whoever keeps or leads an organisation, with how many cases are worked at
-- each place: in numbers only, by one function that counts of the asker's own organisation and of nothing smaller.
grant select (place_country, closed_at) on amparo.cases to amparo_counts;
grant select (id, country) on amparo.organisations to amparo_counts;
grant select (case_id, country, kind, until_day, withdrawn_at) on amparo.journey_stays to amparo_counts;
create policy counts on amparo.organisations for select to amparo_counts using (true);
create policy counts on amparo.journey_stays for select to amparo_counts using (true);

create function amparo.cases_by_place_of_mine()
returns table (place text, open integer, closed integer, held integer)
language sql stable security definer set search_path = pg_catalog as $$
  with mine as materialized (
    select o.id, o.country from amparo.organisations o where o.id = amparo.my_organisation() and exists (
      select from amparo.memberships m
      where m.user_id = amparo.my_user() and m.organisation_id = o.id and m.role in ('manager', 'administrator')
        and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now()))),
  here as materialized (
    select c.id, c.state, coalesce(c.place_country, mine.country) as place
    from amparo.cases c join mine on mine.id = c.organisation_id
    where c.state in ('open', 'on-hold') or c.state = 'closed' and c.closed_at > now() - interval '1 year')
  select x.place, sum(x.open)::integer, sum(x.closed)::integer, sum(x.held)::integer from (
    select h.place, (h.state <> 'closed')::integer as open, (h.state = 'closed')::integer as closed, 0 as held from here h
    union all
    select coalesce(s.country, h.place), 0, 0, 1 from amparo.journey_stays s join here h on h.id = s.case_id
    where h.state <> 'closed' and s.withdrawn_at is null and s.until_day = '"still-there"'
      and s.kind in ('detention', 'border-hold', 'police', 'closed-shelter')) x
  group by x.place
$$;
comment on function amparo.cases_by_place_of_mine is 'How many cases of the asker''s own organisation are worked, were closed within a year, or are of a child who is held, at each place; for whoever keeps or leads it there.';
grant create on schema amparo to amparo_counts;
alter function amparo.cases_by_place_of_mine owner to amparo_counts;
revoke create on schema amparo from amparo_counts;
revoke execute on function amparo.cases_by_place_of_mine from public;
grant execute on function amparo.cases_by_place_of_mine to amparo_app;
