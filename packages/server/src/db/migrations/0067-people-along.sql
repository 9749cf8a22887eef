-- How people are related and when they may be called goes along with them: into the next case of the same child, and into
-- the case of the organisation that takes her over where her people were offered.
alter table amparo.family_relations add column from_case text not null default '';
comment on column amparo.family_relations.from_case is 'The code of the case from which it came along; empty where it was told here.';

-- Who must not be told goes along with no transfer, and that somebody stands there is not said either: the hours at which
-- he may be called stay behind with him. Nothing but which of the people it is leaves the restricted part.
create function amparo.not_to_call(asked uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select cp.person_id from amparo.transfers t
  join amparo.case_people cp on cp.case_id = t.case_id
  join amparo.persons p on p.id = cp.person_id
  where t.id = asked and t.state = 'accepted' and t.to_organisation_id = amparo.my_organisation()
    and amparo.may_read(t.case_id, 'people', null)
    and exists (select from amparo.no_contacts n where n.case_id = t.case_id and n.ended_at is null
      and (n.person_id = cp.person_id
        or exists (select from unnest(n.phones) as one (number), unnest(p.phones) as other (number)
          where right(regexp_replace(one.number, '\D', '', 'g'), 8) = right(regexp_replace(other.number, '\D', '', 'g'), 8))
        or exists (select from amparo.person_names m where m.person_id = cp.person_id
          and lower(n.name) in (lower(concat_ws(' ', nullif(m.given, ''), nullif(m.surname1, ''), nullif(m.surname2, ''))),
            lower(concat_ws(' ', nullif(m.given, ''), nullif(m.surname1, '')))))));
$$;
comment on function amparo.not_to_call is 'Which people of a case that was taken over stand in its restricted part, so that their hours stay behind; for whoever took it over.';
grant select (case_id, person_id, name, phones, ended_at) on amparo.no_contacts to amparo_access;
create policy access on amparo.no_contacts for select to amparo_access using (true);
grant select (phones) on amparo.persons to amparo_access;
grant create on schema amparo to amparo_access;
alter function amparo.not_to_call owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.not_to_call from public;
grant execute on function amparo.not_to_call to amparo_app;
