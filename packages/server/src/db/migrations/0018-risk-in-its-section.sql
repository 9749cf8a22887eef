-- The steps of the risk level stood in the course of the case, which a volunteer reads as well. Their content and
-- their order stay untouched.
set local role amparo_keeper;
update amparo.facts set section = 'risk' where kind = 'RiskMoved' and stream_kind = 'case' and section = 'course';
reset role;
