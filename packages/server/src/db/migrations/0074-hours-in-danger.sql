-- Who must not be told, met or given the child may be among her people, with hours and phones that were written down before
-- anybody knew. Whoever reads her people and cannot read the restricted list is not led to call him: not the receiver of a
-- transfer in the former case, not a colleague who supports, not who oversees. Whoever writes about the people of the case
-- sees what stands, so that nobody writes over what she has not read.
drop function amparo.not_to_call;

create function amparo.is_in_danger_list(asked uuid, person uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from amparo.no_contacts n where n.case_id = asked and n.ended_at is null and (n.person_id = person
      or exists (select from amparo.persons p, unnest(n.phones) as one (number), unnest(p.phones) as other (number)
        where p.id = person
          and right(regexp_replace(one.number, '\D', '', 'g'), 8) = right(regexp_replace(other.number, '\D', '', 'g'), 8))
      or exists (select from amparo.person_names m where m.person_id = person
        and translate(lower(n.name), 'áéíóúüñ', 'aeiouun') in (
          translate(lower(concat_ws(' ', nullif(m.given, ''), nullif(m.surname1, ''), nullif(m.surname2, ''))), 'áéíóúüñ', 'aeiouun'),
          translate(lower(concat_ws(' ', nullif(m.given, ''), nullif(m.surname1, ''))), 'áéíóúüñ', 'aeiouun')))))
$$;
comment on function amparo.is_in_danger_list is 'Whether somebody of a case stands in its restricted list now, as a person, by a phone or by name; for what is withheld, never an answer.';

create function amparo.may_call(asked uuid, person uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return amparo.may_add(asked, 'people', null) or not amparo.is_in_danger_list(asked, person);
end $$;
comment on function amparo.may_call is 'Whether the reader may know when and at which number somebody of a case is called.';

create function amparo.may_read_former_hours(asked uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return amparo.may_add(asked, 'people', null)
    or not exists (select from amparo.no_contacts n where n.case_id = asked and n.ended_at is null);
end $$;
comment on function amparo.may_read_former_hours is 'Whether the reader may know what was said of hours before they were corrected, whoever they were of.';

-- How many of them would go along, for whoever may offer the case: those that stay behind are not among them.
create function amparo.hours_that_go(asked uuid) returns integer
language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::integer from amparo.safe_hours h
  where h.case_id = asked and h.withdrawn_at is null and amparo.may_read(asked, 'people', null)
    and not amparo.is_in_danger_list(asked, (h.content ->> 'personId')::uuid)
$$;
comment on function amparo.hours_that_go is 'How many people''s hours a transfer would carry, for whoever reads the people of the case.';

grant select on amparo.safe_hours to amparo_access;
create policy access on amparo.safe_hours for select to amparo_access using (true);
grant create on schema amparo to amparo_access;
alter function amparo.is_in_danger_list owner to amparo_access;
alter function amparo.may_call owner to amparo_access;
alter function amparo.may_read_former_hours owner to amparo_access;
alter function amparo.hours_that_go owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.is_in_danger_list, amparo.may_call, amparo.may_read_former_hours, amparo.hours_that_go
  from public;
grant execute on function amparo.may_call, amparo.may_read_former_hours, amparo.hours_that_go to amparo_app;
grant execute on function amparo.is_in_danger_list to amparo_keeper;

create policy not_in_danger on amparo.safe_hours as restrictive for select to amparo_app
  using (amparo.may_call(case_id, (content ->> 'personId')::uuid));
create policy never_former_hours on amparo.facts as restrictive for select to amparo_app
  using (case when stream_kind = 'safe-hours' then amparo.may_read_former_hours(case_id) else true end);
