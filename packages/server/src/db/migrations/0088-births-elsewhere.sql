-- What the other cases of a child say of her age, whoever holds them: dates and findings with their moments, without who says
-- them, in which case or for which organisation. The server asks the rule with them and answers one word: nothing, that dates
-- contradict each other, or a doubt. It is asked for a case whose child the reader may know, and for no other.
create function amparo.births_elsewhere(asked uuid)
returns table (nth integer, born jsonb, found text, at timestamptz, joined_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  with asked_case as (
    select c.id, coalesce(c.first_case_id, c.id) as first from amparo.cases c
    where c.id = births_elsewhere.asked and amparo.may_read(c.id, 'identity', null)
  ), joined as (
    select max(j.answered_at) as at from asked_case a
    join amparo.cases c on coalesce(c.first_case_id, c.id) = a.first
    join amparo.child_joins j on j.case_id = c.id and j.state = 'standing'
  ), others as (
    select row_number() over (order by c.id)::integer as nth, c.id, c.child_id, j.at as joined_at
    from asked_case a join amparo.cases c on coalesce(c.first_case_id, c.id) = a.first and c.id <> a.id cross join joined j
  )
  select o.nth, b.content -> 'born', null, b.recorded_at, o.joined_at
  from others o join amparo.birth_statements b on b.case_id = o.id and b.withdrawn_at is null
  union all
  select o.nth, null, d.content ->> 'found', d.recorded_at, o.joined_at
  from others o join amparo.birth_decisions d on d.case_id = o.id and d.content ->> 'kind' = 'age-found'
  union all
  select o.nth, p.born, null, null, o.joined_at
  from others o join amparo.persons p on p.id = o.child_id where p.born is not null
  order by 1, 4
$$;
comment on function amparo.births_elsewhere is 'What the other cases of one child say of her age; the rule is asked with it, and it is shown to nobody as it is.';
grant select (case_id, content, recorded_at, withdrawn_at) on amparo.birth_statements to amparo_access;
grant select (case_id, content, recorded_at) on amparo.birth_decisions to amparo_access;
grant select (case_id, state, answered_at) on amparo.child_joins to amparo_access;
grant select (born) on amparo.persons to amparo_access;
create policy access on amparo.birth_statements for select to amparo_access using (true);
create policy access on amparo.birth_decisions for select to amparo_access using (true);
create policy access on amparo.child_joins for select to amparo_access using (true);
grant create on schema amparo to amparo_access;
alter function amparo.births_elsewhere owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.births_elsewhere from public;
grant execute on function amparo.births_elsewhere to amparo_app;
