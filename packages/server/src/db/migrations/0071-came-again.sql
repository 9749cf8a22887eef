-- Of a child who came again nobody asks how she is after her earlier case: the clocks look whether a later one follows.
grant select (follows_case_id) on amparo.cases to amparo_jobs;
delete from amparo.tasks t using amparo.cases c
  where t.kind = 'check-after-closure' and c.id = t.case_id and exists (select from amparo.cases n
    where n.follows_case_id = c.id and n.organisation_id = c.organisation_id);
update amparo.cases c set next_due_at = (select min(t.due_at) from amparo.tasks t where t.case_id = c.id and t.done_at is null)
  where c.state = 'closed' and exists (select from amparo.cases n
    where n.follows_case_id = c.id and n.organisation_id = c.organisation_id);
