-- A share shows exactly what was shared: the card of the case, the sections that it names, the one record that it
-- is about. What the responsible organisation works by (its steps, what is due, the closing) is a section of its
-- own now, which no referral names.

-- Until now the section of these facts was the one of the card. Their content and their order stay untouched.
set local role amparo_keeper;
update amparo.facts set section = 'course' where section = 'summary';
reset role;

drop policy case_reads on amparo.closures;
drop policy case_adds on amparo.closures;
drop policy case_changes on amparo.closures;
select amparo.protect_by_case('amparo.closures', $$'course'$$, 'null');

-- Tasks are written by the clocks alone; everybody else reads them.
drop policy case_reads on amparo.tasks;
drop policy case_adds on amparo.tasks;
drop policy case_changes on amparo.tasks;
drop policy case_forgets on amparo.tasks;
select amparo.protect_by_case('amparo.tasks', $$'course'$$, 'null');
drop policy case_adds on amparo.tasks;
drop policy case_changes on amparo.tasks;
revoke insert, update, delete on amparo.tasks from amparo_app;

-- Nobody may change these rows, so that no policy need say which.
drop policy case_changes on amparo.other_data_words;

-- Whoever answers one referral adds to that referral, and neither locks nor moves the row of its case.
create or replace function amparo.my_contributed_cases() returns uuid[] language sql stable as $$
  select coalesce(array_agg(distinct g.case_id), '{}') from amparo.grants g
   where g.grantee_organisation_id = amparo.my_organisation() and g.capability = 'contribute' and g.stream_id is null
     and amparo.is_my_grant(g)
$$;
comment on function amparo.my_contributed_cases is 'Cases to a section of which the reader may add by a live grant.';

-- What has ended does not begin again: who received a share may take it up and end it, while it is not revoked.
drop policy holders_end on amparo.grants;
create policy holders_end on amparo.grants for update to amparo_app
  using (
    exists (select 1 from amparo.cases c where c.id = grants.case_id and c.organisation_id = (select amparo.my_organisation()))
    or (grantee_organisation_id = (select amparo.my_organisation()) and act = 'referral' and revoked_at is null
      and 'referral' = any ((select amparo.my_purposes())::text[])))
  with check (
    exists (select 1 from amparo.cases c where c.id = grants.case_id and c.organisation_id = (select amparo.my_organisation()))
    or (grantee_organisation_id = (select amparo.my_organisation()) and act = 'referral'
      and 'referral' = any ((select amparo.my_purposes())::text[])));

-- What the reader may do with one case: asked by the kernel before every operation that names a case. A grant of
-- one record gives nothing of its section here: the row policies show that record, and let it be answered.
create or replace function amparo.case_rights(asked uuid)
returns table (relation text, organisation_id uuid, state text, version integer, reads text[], writes text[])
language sql stable as $$
  select case when r.worker or r.team or r.wide then 'own' else 'granted' end, c.organisation_id, c.state, c.version,
    array(select unnest(amparo.my_reads()) where r.worker union select unnest(amparo.my_team_reads()) where r.team
      union select unnest(amparo.my_wide_reads()) where r.wide union select unnest(g.reads)),
    array(select unnest(amparo.my_writes()) where r.worker union select unnest(amparo.my_team_writes()) where r.team
      union select unnest(amparo.my_wide_writes()) where r.wide union select unnest(g.writes))
  from amparo.cases c
  cross join lateral (
    select o.mine and c.worker_id is not distinct from amparo.my_user() as worker,
      o.mine and coalesce(c.team_id = any (amparo.my_teams()), false) as team,
      o.mine and c.organisation_id = any (amparo.my_wide_organisations()) as wide
    from (select c.organisation_id = amparo.my_organisation() as mine) o) r
  left join lateral (
    select array_agg(distinct s) as reads, array_agg(distinct s) filter (where g.capability = 'contribute') as writes
    from amparo.grants g, unnest(g.sections) s
    where g.case_id = c.id and g.stream_id is null and amparo.is_my_grant(g)) g on true
  where c.id = asked
$$;
