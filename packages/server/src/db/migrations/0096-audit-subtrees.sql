-- A proof over a long log reads a few hundred hashes instead of all of them. What is kept here follows from the leaves.
create table amparo.audit_subtrees (
  step smallint not null check (step > 0),
  place bigint not null check (place >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (step, place)
);
comment on table amparo.audit_subtrees is 'Roots of the perfect subtrees of the audit log, for proofs that need not read all of it.';
comment on column amparo.audit_subtrees.step is 'How many times eight doublings: 1 is over 256 leaves, 2 over 65,536.';
comment on column amparo.audit_subtrees.place is 'Which one of that size, from the left.';
select amparo.protect('amparo.audit_subtrees');
create trigger append_only before update or delete or truncate on amparo.audit_subtrees
  for each statement execute function amparo.audit_is_append_only();
grant select, insert on amparo.audit_subtrees to amparo_sequencer;
create policy sequencer on amparo.audit_subtrees to amparo_sequencer using (true) with check (true);
grant select on amparo.audit_subtrees to amparo_app;
create policy everyone_reads on amparo.audit_subtrees for select to amparo_app using (true);

-- Which size was signed last on a day is asked for every file that is given out.
create index audit_checkpoints_made on amparo.audit_checkpoints (made_at);
