-- A condition of a table is read from the catalogue, parsed and prepared anew for every statement that writes to it;
-- one of a domain is kept by the connection. Every change writes to these two. The domains get their conditions after
-- the columns have their type, and what is stored has passed the same ones: so neither table is read or written anew,
-- however long it has grown.
create domain amparo.command_outcome as text;
create domain amparo.audit_decision as text;

alter table amparo.commands
  drop constraint commands_outcome_check,
  alter column outcome type amparo.command_outcome;
alter table amparo.audit_entries
  drop constraint audit_entries_decision_check,
  alter column decision type amparo.audit_decision;

alter domain amparo.command_outcome
  add check (value in ('applied', 'conflict', 'rejected', 'quarantined')) not valid;
alter domain amparo.audit_decision add check (value in ('allowed', 'refused', 'read')) not valid;
