-- How much an organisation works with the system, in numbers only. Whoever keeps the system reads no case, and counting
-- under the row policies would ask them for each row; so one function counts, of the asker's own organisation and of
-- nothing smaller, and only where one of her roles there is to keep or to lead it. It belongs to a role of its own,
-- which sees of each table the columns that are counted.
grant usage on schema amparo, sign_in to amparo_counts;
grant select (user_id, organisation_id, role, valid_from, valid_until) on amparo.memberships to amparo_counts;
grant select (user_id, organisation_id, created_at) on sign_in.sessions to amparo_counts;
grant select (id, organisation_id, state, registered_at) on amparo.cases to amparo_counts;
grant select (case_id, approved_at) on amparo.closures to amparo_counts;
grant select (case_id, reopened_at) on amparo.reopenings to amparo_counts;
grant select (case_id, recorded_at) on amparo.incidents to amparo_counts;
grant select (organisation_id, received_at) on amparo.intakes to amparo_counts;
grant select (from_organisation_id, to_organisation_id, sent_at) on amparo.referrals to amparo_counts;
grant select (from_organisation_id, to_organisation_id, state, answered_at) on amparo.transfers to amparo_counts;
create policy counts on amparo.memberships for select to amparo_counts using (true);
create policy counts on sign_in.sessions for select to amparo_counts using (true);
create policy counts on amparo.cases for select to amparo_counts using (true);
create policy counts on amparo.closures for select to amparo_counts using (true);
create policy counts on amparo.reopenings for select to amparo_counts using (true);
create policy counts on amparo.incidents for select to amparo_counts using (true);
create policy counts on amparo.intakes for select to amparo_counts using (true);
create policy counts on amparo.referrals for select to amparo_counts using (true);
create policy counts on amparo.transfers for select to amparo_counts using (true);

create function amparo.usage_of_mine(starts timestamptz[], ends timestamptz[])
returns table (
  period integer, with_access integer, joined integer, has_left integer, signed_in integer, intakes integer,
  opened integer, closed integer, reopened integer, incidents integer, referrals_sent integer,
  referrals_received integer, transfers_out integer, transfers_in integer, open_now integer, on_hold_now integer
) language sql stable security definer set search_path = pg_catalog as $$
  with mine as materialized (
    select m.organisation_id as id from amparo.memberships m
    where m.user_id = amparo.my_user() and m.organisation_id = amparo.my_organisation()
      and m.role in ('manager', 'administrator')
      and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now()) limit 1),
  periods as (
    select p.at::integer as period, p.starts, least(p.ends, now()) as ends
    from unnest(starts, ends) with ordinality as p (starts, ends, at)),
  people as materialized (
    select m.user_id, m.valid_from, coalesce(m.valid_until, 'infinity') as valid_until
    from amparo.memberships m join mine on mine.id = m.organisation_id),
  held as materialized (select c.id, c.state, c.registered_at from amparo.cases c join mine on mine.id = c.organisation_id)
  select p.period,
    (select count(distinct m.user_id) from people m where m.valid_from < p.ends and m.valid_until >= p.ends)::integer,
    (select count(*) from (select min(m.valid_from) as at from people m group by m.user_id) f
      where f.at >= p.starts and f.at < p.ends)::integer,
    (select count(*) from (select max(m.valid_until) as at from people m group by m.user_id) l
      where l.at >= p.starts and l.at < p.ends)::integer,
    (select count(distinct s.user_id) from sign_in.sessions s
      where s.organisation_id = mine.id and s.created_at >= p.starts and s.created_at < p.ends)::integer,
    (select count(*) from amparo.intakes i
      where i.organisation_id = mine.id and i.received_at >= p.starts and i.received_at < p.ends)::integer,
    (select count(*) from held c where c.registered_at >= p.starts and c.registered_at < p.ends)::integer,
    (select count(*) from amparo.closures x join held c on c.id = x.case_id
      where x.approved_at >= p.starts and x.approved_at < p.ends)::integer,
    (select count(*) from amparo.reopenings x join held c on c.id = x.case_id
      where x.reopened_at >= p.starts and x.reopened_at < p.ends)::integer,
    (select count(*) from amparo.incidents x join held c on c.id = x.case_id
      where x.recorded_at >= p.starts and x.recorded_at < p.ends)::integer,
    (select count(*) from amparo.referrals r
      where r.from_organisation_id = mine.id and r.sent_at >= p.starts and r.sent_at < p.ends)::integer,
    (select count(*) from amparo.referrals r
      where r.to_organisation_id = mine.id and r.sent_at >= p.starts and r.sent_at < p.ends)::integer,
    (select count(*) from amparo.transfers t where t.from_organisation_id = mine.id
      and t.state in ('accepted', 'completed') and t.answered_at >= p.starts and t.answered_at < p.ends)::integer,
    (select count(*) from amparo.transfers t where t.to_organisation_id = mine.id
      and t.state in ('accepted', 'completed') and t.answered_at >= p.starts and t.answered_at < p.ends)::integer,
    (select count(*) from held c where c.state = 'open')::integer,
    (select count(*) from held c where c.state = 'on-hold')::integer
  from periods p cross join mine order by p.period
$$;
comment on function amparo.usage_of_mine is 'Numbers of the asker''s own organisation by period, for whoever keeps or leads it there; nobody else gets a row.';
grant create on schema amparo to amparo_counts;
alter function amparo.usage_of_mine owner to amparo_counts;
revoke create on schema amparo from amparo_counts;
revoke execute on function amparo.usage_of_mine from public;
grant execute on function amparo.usage_of_mine to amparo_app;
