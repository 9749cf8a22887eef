-- The Merkle log over the audit entries. An entry is noted as waiting in the transaction that adds it; the
-- sequencer gives it its place within a second. A queue and not a high-water mark, because transactions commit
-- in another order than their clocks and ids say, and no entry may be passed over.

create table amparo.audit_waiting (
  entry_id uuid primary key
);
comment on table amparo.audit_waiting is 'Audit entries that have no place in the log yet.';

create table amparo.audit_leaves (
  seq bigint primary key check (seq >= 0),
  entry_id uuid not null unique,
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32)
);
comment on table amparo.audit_leaves is 'The place of each audit entry in the log, and the hash of what it said then.';

create table amparo.audit_checkpoints (
  size bigint primary key check (size > 0),
  root bytea not null check (octet_length(root) = 32),
  made_at timestamptz not null default now(),
  note text not null
);
comment on table amparo.audit_checkpoints is 'Signed statements of the size and root of the log; the same are kept in a file outside the database.';

create table amparo.audit_frontier (
  only_row boolean primary key default true check (only_row),
  size bigint not null,
  hashes bytea[] not null
);
comment on table amparo.audit_frontier is 'What the sequencer needs to make the log longer: the roots of its perfect subtrees.';
insert into amparo.audit_frontier (size, hashes) values (0, '{}');

select amparo.protect(t::regclass) from unnest(array[
  'amparo.audit_waiting', 'amparo.audit_leaves', 'amparo.audit_checkpoints', 'amparo.audit_frontier']) t;

-- Noted by the table itself, so that no way of adding an entry can forget it.
create function amparo.note_audit_entries() returns trigger language plpgsql as $$
begin
  insert into amparo.audit_waiting (entry_id) select id from added;
  return null;
end $$;
create trigger note_for_the_log after insert on amparo.audit_entries
  referencing new table as added for each statement execute function amparo.note_audit_entries();

create trigger append_only before update or delete or truncate on amparo.audit_leaves
  for each statement execute function amparo.audit_is_append_only();
create trigger append_only before update or delete or truncate on amparo.audit_checkpoints
  for each statement execute function amparo.audit_is_append_only();

grant insert on amparo.audit_waiting to amparo_app, amparo_sign_in, amparo_jobs;
create policy noted_with_the_entry on amparo.audit_waiting for insert to amparo_app, amparo_sign_in, amparo_jobs with check (true);

grant select on amparo.audit_entries to amparo_sequencer;
grant select, delete on amparo.audit_waiting to amparo_sequencer;
grant select, insert on amparo.audit_leaves, amparo.audit_checkpoints to amparo_sequencer;
grant select, update on amparo.audit_frontier to amparo_sequencer;
create policy sequencer_reads on amparo.audit_entries for select to amparo_sequencer using (true);
create policy sequencer on amparo.audit_waiting to amparo_sequencer using (true);
create policy sequencer on amparo.audit_leaves to amparo_sequencer using (true) with check (true);
create policy sequencer on amparo.audit_checkpoints to amparo_sequencer using (true) with check (true);
create policy sequencer on amparo.audit_frontier to amparo_sequencer using (true) with check (true);

-- Hashes and ids say nothing about anybody: whoever may read an entry may also see that it is in the log.
grant select on amparo.audit_leaves, amparo.audit_checkpoints to amparo_app;
create policy everyone_reads on amparo.audit_leaves for select to amparo_app using (true);
create policy everyone_reads on amparo.audit_checkpoints for select to amparo_app using (true);
