-- A search reads some hundreds of keys: with the case beside the person in the index, no row of the table is fetched.
alter table amparo.match_keys drop constraint match_keys_pkey;
alter table amparo.match_keys add primary key (key, person_id) include (case_id);

-- What ranking needs to know about the people who were found, and what a hidden card says of their cases. Nobody
-- else on those cases is read.
drop function amparo.search_cards(uuid[], text);
create function amparo.search_cards(people uuid[], code text)
returns table (
  case_id uuid, case_code text, case_state text, organisation_id uuid, organisation text, organisation_phone text,
  organisation_note text, country text, child_id uuid, person_id uuid, role text, sex text, born_earliest date,
  born_latest date, child_born_earliest date, child_born_latest date, phones text[]
) language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.code, c.state, o.id, o.name, o.contact_phone, o.contact_note, coalesce(c.place_country, o.country),
    c.child_id, p.id, cp.role, p.sex, p.born_earliest, p.born_latest, c.born_earliest, c.born_latest, p.phones
  from (select k.case_id, k.person_id, k.role from amparo.case_people k
      where k.person_id = any (people) and k.taken_off_at is null
    union
    select k.case_id, k.person_id, k.role from amparo.case_people k
      join amparo.cases m on m.id = k.case_id and m.child_id = k.person_id where m.code = search_cards.code) cp
  join amparo.cases c on c.id = cp.case_id
  join amparo.organisations o on o.id = c.organisation_id
  join amparo.persons p on p.id = cp.person_id
$$;

-- Apart from the cards: to gather the names of each person into one value cost more than to find them all.
create function amparo.search_names(people uuid[])
returns table (person_id uuid, role text, given text, surname1 text, surname2 text, married text)
language sql stable security definer set search_path = pg_catalog as $$
  select n.person_id, n.role, n.given, n.surname1, n.surname2, n.married
  from amparo.person_names n where n.person_id = any (people) order by n.person_id, n.position
$$;

create function amparo.is_searchable(asked uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from amparo.cases c where c.id = asked)
$$;
comment on function amparo.is_searchable is 'Whether there is such a case, whoever holds it: for somebody who saw its hidden card.';
grant create on schema amparo to amparo_search;
alter function amparo.search_cards owner to amparo_search;
alter function amparo.search_names owner to amparo_search;
alter function amparo.is_searchable owner to amparo_search;
revoke create on schema amparo from amparo_search;
revoke execute on function amparo.search_cards, amparo.search_names, amparo.is_searchable from public;
grant execute on function amparo.search_cards, amparo.search_names, amparo.is_searchable to amparo_app;
