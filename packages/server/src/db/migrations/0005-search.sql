-- Searching beyond one's own cases. Names are found by equality of sound keys, because only equality works
-- under row-level security without reading every row; and by one function of a role of its own, whose policies
-- can be read here. What it answers stays inside the server: it is ranked there, and what leaves is the full
-- card for those who may open the case and one and the same hidden card for everybody else.

grant select on amparo.match_keys, amparo.cases, amparo.case_people, amparo.persons, amparo.person_names to amparo_search;
create policy search on amparo.match_keys for select to amparo_search using (true);
create policy search on amparo.cases for select to amparo_search using (true);
create policy search on amparo.case_people for select to amparo_search using (true);
create policy search on amparo.persons for select to amparo_search using (true);
create policy search on amparo.person_names for select to amparo_search using (true);

-- Candidates by evidence: the sum of what each matching key is worth. Every key is looked up by the index and
-- cut off, so that the commonest name costs no more than a bounded read.
create function amparo.search_candidates(keys bigint[], bits integer[], per_key integer, most integer)
returns table (case_id uuid, person_id uuid, evidence bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select k.case_id, k.person_id, sum(asked.bits) as evidence
  from unnest(keys, bits) as asked (key, bits)
  cross join lateral (
    select m.case_id, m.person_id from amparo.match_keys m where m.key = asked.key limit per_key) k
  group by k.case_id, k.person_id
  order by evidence desc, k.person_id
  limit most
$$;

-- What ranking needs to know about the candidates, and what a hidden card says of them.
create function amparo.search_cards(cases uuid[], code text)
returns table (
  case_id uuid, case_code text, case_state text, organisation_id uuid, organisation text, organisation_phone text,
  organisation_note text, country text, person_id uuid, role text, sex text, born_earliest date, born_latest date,
  child_born_earliest date, child_born_latest date, phones text[], names json
) language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.code, c.state, o.id, o.name, o.contact_phone, o.contact_note, coalesce(c.place_country, o.country),
    p.id, cp.role, p.sex, p.born_earliest, p.born_latest, c.born_earliest, c.born_latest, p.phones,
    (select json_agg(json_build_object('role', n.role, 'given', n.given, 'surname1', n.surname1,
        'surname2', n.surname2, 'married', n.married) order by n.position)
      from amparo.person_names n where n.person_id = p.id)
  from amparo.cases c
  join amparo.organisations o on o.id = c.organisation_id
  join amparo.case_people cp on cp.case_id = c.id
  join amparo.persons p on p.id = cp.person_id
  where c.id = any (cases) or c.code = search_cards.code
$$;

-- How many people can be found, by the planner's estimate: the weight of a frequent name depends on it.
create function amparo.searchable_people() returns bigint
language sql stable security definer set search_path = pg_catalog as $$
  select greatest(1000, reltuples)::bigint from pg_class where oid = 'amparo.persons'::regclass
$$;

grant create on schema amparo to amparo_search;
alter function amparo.search_candidates owner to amparo_search;
alter function amparo.search_cards owner to amparo_search;
alter function amparo.searchable_people owner to amparo_search;
revoke create on schema amparo from amparo_search;
revoke execute on function amparo.search_candidates, amparo.search_cards, amparo.searchable_people from public;
grant execute on function amparo.search_candidates, amparo.search_cards, amparo.searchable_people to amparo_app;
