-- Candidates and all that ranking asks of them in one statement: the people with the most evidence, a row for each
-- of their names. What is shown of their cases is read afterwards, for the few who are shown. For an organisation
-- with a migration-enforcement role the function itself finds nobody, and reads no key. One plan is right for every
-- search: to make it anew each time took a fifth of the time.
create function amparo.search_people(keys bigint[], bits integer[], per_key integer, most integer, code text)
returns table (
  person_id uuid, case_id uuid, has_code boolean, sex text, born_earliest date, born_latest date, phones text[],
  role text, given text, surname1 text, surname2 text, married text
) language sql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
  with coded as materialized (
    select c.child_id, c.id from amparo.cases c
    where c.code = search_people.code and not (select amparo.my_organisation_enforces())
  ), found as (
    select k.person_id, k.case_id
    from unnest(keys, bits) as asked (key, bits)
    cross join lateral (
      select m.case_id, m.person_id from amparo.match_keys m where m.key = asked.key limit per_key) k
    where not (select amparo.my_organisation_enforces())
    group by k.person_id, k.case_id
    order by sum(asked.bits) desc, k.person_id
    limit most
  )
  select p.id, f.case_id, exists (select from coded where coded.child_id = f.person_id), p.sex, p.born_earliest,
    p.born_latest, p.phones, n.role, n.given, n.surname1, n.surname2, n.married
  from (select found.person_id, found.case_id from found union select coded.child_id, coded.id from coded) f
  join amparo.persons p on p.id = f.person_id
  left join amparo.person_names n on n.person_id = f.person_id
  order by n.position
$$;
comment on function amparo.search_people is 'Who may be meant by a search, whoever holds the case; ranked in the server and shown to nobody as it is.';

drop function amparo.search_candidates(bigint[], integer[], integer, integer);

grant create on schema amparo to amparo_search;
alter function amparo.search_people owner to amparo_search;
revoke create on schema amparo from amparo_search;
revoke execute on function amparo.search_people from public;
grant execute on function amparo.search_people to amparo_app;
