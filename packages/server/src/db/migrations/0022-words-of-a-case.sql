-- The words that a column of a case or of a filled form may hold are types of its columns. As conditions of the table
-- they were parsed anew for every statement that wrote anything of a case: a third of the work of moving a case up in
-- the lists. A value of such a type is checked when it is given.
create domain amparo.case_state as text check (value in ('open', 'on-hold', 'transferred', 'closed'));
create domain amparo.case_phase as text check (value in ('origin', 'transit', 'destination', 'return'));
create domain amparo.country_code as text check (value ~ '^[A-Z]{2}$');
create domain amparo.risk_level as text check (value in ('emergency', 'high', 'medium', 'low'));
create domain amparo.risk_state as text check (value in ('none', 'proposed', 'decided', 'approved'));
create domain amparo.assessment_state as text check (value in ('none', 'draft', 'completed', 'approved'));
create domain amparo.plan_state as text check (value in ('none', 'draft', 'submitted', 'approved'));
create domain amparo.closure_state as text check (value in ('none', 'requested', 'approved'));
create domain amparo.form_state as text check (value in ('draft', 'completed', 'approved', 'superseded'));

alter table amparo.cases
  drop constraint cases_state_check,
  drop constraint cases_phase_check,
  drop constraint cases_place_country_check,
  drop constraint cases_risk_level_check,
  drop constraint cases_risk_state_check,
  drop constraint cases_assessment_state_check,
  drop constraint cases_plan_state_check,
  drop constraint cases_closure_state_check,
  alter column state type amparo.case_state,
  alter column phase type amparo.case_phase,
  alter column place_country type amparo.country_code,
  alter column risk_level type amparo.risk_level,
  alter column risk_state type amparo.risk_state,
  alter column assessment_state type amparo.assessment_state,
  alter column plan_state type amparo.plan_state,
  alter column closure_state type amparo.closure_state;

-- Written anew with the room that 0019 leaves beside each row.
alter table amparo.answers
  drop constraint answers_state_check,
  alter column state type amparo.form_state;

-- Written with every command and read by nobody: a command is looked up by its id.
drop index amparo.commands_user;
