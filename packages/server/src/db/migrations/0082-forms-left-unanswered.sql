-- A form that is kept and waits for a second person ends unanswered with its case, as a level, an assessment and a plan
-- do. It is stored nowhere: what it was asked with, and when its case ended or was opened again, say it. Only that
-- something was left is written into the history, by whoever ends the case, who need not read the part of the form.
grant select (id, case_id, approval, approved_at, changes_asked) on amparo.form_records to amparo_access;
create policy access on amparo.form_records for select to amparo_access using (true);

create function amparo.form_waits_on(asked uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from amparo.form_records k
    join amparo.answers a on a.id = k.id and a.state in ('filed', 'checked')
    where k.case_id = asked and k.approval is not null and k.approved_at is null and k.changes_asked = '')
$$;
comment on function amparo.form_waits_on is 'Whether a form of a case that has not ended waits for a second person, whoever asks.';

create function amparo.form_waits(asked uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select amparo.may_read(asked, 'course', null) and amparo.form_waits_on(asked)
$$;
comment on function amparo.form_waits is 'Whether a form of a case waits for a second person, for whoever reads the course of the case; not which, nor of what part.';

-- As before; and it says what waited there for a second person, which the version counts as facts that follow.
drop function amparo.move_by_transfer;
create function amparo.move_by_transfer(asked uuid)
returns table (case_id uuid, version integer, risk_state text, assessment_state text, plan_state text, form_waits boolean)
language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  moved uuid;
  waits boolean;
begin
  select case
      when t.state = 'accepted' and t.to_organisation_id = amparo.my_organisation() then t.case_id
      when t.state = 'cancelled' and t.from_organisation_id = amparo.my_organisation() then t.receiving_case_id end
    into moved
    from amparo.transfers t where t.id = asked and amparo.may_add(t.case_id, 'referral', t.id);
  if moved is null then return; end if;
  update amparo.grants g set revoked_at = now()
   where g.case_id = moved and g.act in ('assignment', 'support') and g.revoked_at is null;
  insert into amparo.grants (id, case_id, grantee_organisation_id, grantee_user_id, capability, sections, stream_id,
      purpose, act, act_id)
  select gen_random_uuid(), moved, amparo.my_organisation(), amparo.my_user(), 'contribute', '{course}', one.id, 'referral',
      'transfer', asked
    from (select a.id from amparo.assignments a where a.case_id = moved and a.state = 'offered'
      union all
      select s.id from amparo.case_supports s where s.case_id = moved and s.state in ('invited', 'accepted')
      union all
      select h.id from amparo.hand_tasks h where h.case_id = moved and h.state = 'open' and h.support_id is not null) one;
  waits := amparo.form_waits_on(moved);
  return query update amparo.cases c set state = 'transferred',
      version = c.version + 1 + (c.risk_state = 'decided')::integer + (c.assessment_state = 'completed')::integer
        + (c.plan_state = 'submitted')::integer + waits::integer,
      updated_at = greatest(c.updated_at, now())
    where c.id = moved and c.state in ('open', 'on-hold')
    returning c.id, c.version, c.risk_state::text, c.assessment_state::text, c.plan_state::text, waits;
end $$;
comment on function amparo.move_by_transfer is 'Ends the case of the other side as transferred, and says its new version and what waited there for a second person.';

grant create on schema amparo to amparo_access;
alter function amparo.form_waits_on owner to amparo_access;
alter function amparo.form_waits owner to amparo_access;
alter function amparo.move_by_transfer owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.form_waits_on, amparo.form_waits, amparo.move_by_transfer from public;
grant execute on function amparo.form_waits, amparo.move_by_transfer to amparo_app;
