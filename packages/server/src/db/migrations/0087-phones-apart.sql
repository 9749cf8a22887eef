-- At which numbers somebody is called lies in a table of its own, so that who must not be called is kept back by a policy,
-- whoever asks and by whichever query, and not by each query that remembers it. What the facts keep of her numbers is
-- under the same rule.
create table amparo.person_phones (
  person_id uuid primary key references amparo.persons (id) on delete cascade,
  phones text[] not null check (phones <> '{}')
);
comment on table amparo.person_phones is 'At which numbers a person is called; no row where none is known. Read by who reads the person, of somebody in the danger list only by who writes about the people of the case.';
insert into amparo.person_phones (person_id, phones) select id, phones from amparo.persons where phones <> '{}';
alter table amparo.persons drop column phones;

select amparo.protect('amparo.person_phones');
grant select, insert, delete on amparo.person_phones to amparo_app;
-- Whoever sees the person among the people of a case, which the policies of that table say, and may call her.
create policy by_case_reads on amparo.person_phones for select to amparo_app using (
  exists (select from amparo.case_people cp where cp.person_id = person_phones.person_id and amparo.may_call(cp.case_id, cp.person_id)));
create policy by_person_adds on amparo.person_phones for insert to amparo_app with check (amparo.may_change_person(person_id));
create policy by_person_forgets on amparo.person_phones for delete to amparo_app using (amparo.may_change_person(person_id));

-- As the facts of a person are written: everything of her at once, or what was edited. Of numbers that two people write both
-- are taken, so that none waits beside another one.
create function amparo.tells_phones(payload jsonb) returns boolean language sql immutable parallel safe
  return jsonb_path_exists(payload, '$.phones[*]')
    or jsonb_path_exists(payload, '$.applied[*].field ? (@ == "phones")');
comment on function amparo.tells_phones is 'Whether what was written of a person holds a number at which she is called.';
create policy not_in_danger on amparo.fact_payloads as restrictive for select to amparo_app using (
  not amparo.tells_phones(payload) or exists (select from amparo.facts f
    where f.id = fact_payloads.fact_id and f.recorded_at = fact_payloads.recorded_at
      and case when f.stream_kind = 'person' then amparo.may_call(f.case_id, f.stream_id) else true end));

-- As before, with the numbers where they are now.
grant select on amparo.person_phones to amparo_access, amparo_search;
create policy access on amparo.person_phones for select to amparo_access using (true);
create policy search on amparo.person_phones for select to amparo_search using (true);

create or replace function amparo.is_in_danger_list(asked uuid, person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from amparo.no_contacts n where n.case_id = asked and n.ended_at is null and (n.person_id = person
      or exists (select from amparo.person_phones p, unnest(n.phones) as one (number), unnest(p.phones) as other (number)
        where p.person_id = person
          and right(regexp_replace(one.number, '\D', '', 'g'), 8) = right(regexp_replace(other.number, '\D', '', 'g'), 8))
      or exists (select from amparo.person_names m where m.person_id = person
        and translate(lower(n.name), 'áéíóúüñ', 'aeiouun') in (
          translate(lower(concat_ws(' ', nullif(m.given, ''), nullif(m.surname1, ''), nullif(m.surname2, ''))), 'áéíóúüñ', 'aeiouun'),
          translate(lower(concat_ws(' ', nullif(m.given, ''), nullif(m.surname1, ''))), 'áéíóúüñ', 'aeiouun')))))
$$;

create or replace function amparo.search_people(keys bigint[], bits integer[], per_key integer, most integer, code text)
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
    p.born_latest, coalesce((select w.phones from amparo.person_phones w where w.person_id = p.id), '{}'),
    n.role, n.given, n.surname1, n.surname2, n.married
  from (select found.person_id, found.case_id from found union select coded.child_id, coded.id from coded) f
  join amparo.persons p on p.id = f.person_id
  left join amparo.person_names n on n.person_id = f.person_id
  order by n.position
$$;

-- A card needs no number, and nothing else of the person that the ranking has.
drop function amparo.search_cards;
create function amparo.search_cards(people uuid[], code text)
returns table (
  case_id uuid, case_code text, case_state text, organisation_id uuid, organisation text, organisation_phone text,
  organisation_note text, country text, child_id uuid, person_id uuid, role text, child_born_earliest date, child_born_latest date
) language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.code, c.state, o.id, o.name, o.contact_phone, o.contact_note, coalesce(c.place_country, o.country),
    c.child_id, cp.person_id, cp.role, c.born_earliest, c.born_latest
  from (select k.case_id, k.person_id, k.role from amparo.case_people k
      where k.person_id = any (people) and k.taken_off_at is null
    union
    select k.case_id, k.person_id, k.role from amparo.case_people k
      join amparo.cases m on m.id = k.case_id and m.child_id = k.person_id where m.code = search_cards.code) cp
  join amparo.cases c on c.id = cp.case_id
  join amparo.organisations o on o.id = c.organisation_id
$$;
comment on function amparo.search_cards is 'What the cards of these people say, whoever holds their cases, or the card of the case with this code.';
grant create on schema amparo to amparo_search;
alter function amparo.search_cards owner to amparo_search;
revoke create on schema amparo from amparo_search;
revoke execute on function amparo.search_cards from public;
grant execute on function amparo.search_cards to amparo_app;
