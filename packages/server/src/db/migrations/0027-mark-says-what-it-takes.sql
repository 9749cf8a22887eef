-- The policy by which the second administrator writes the mark of another organisation let any new row pass and left
-- the rest to a trigger. It says now itself which mark she may write: the one that was asked for and that she has
-- just approved. That nothing else of the row changes only the trigger can see, which knows the row before.
drop policy two_administrators_mark on amparo.organisations;
create policy two_administrators_mark on amparo.organisations for update to amparo_app
  using (exists (select 1 from amparo.enforcement_requests q where q.organisation_id = organisations.id
    and q.state = 'approved' and q.decided_by = (select amparo.my_user()) and q.decided_at = now()))
  with check (exists (select 1 from amparo.enforcement_requests q where q.organisation_id = organisations.id
    and q.wanted = organisations.enforcement and q.state = 'approved'
    and q.decided_by = (select amparo.my_user()) and q.decided_at = now()));
