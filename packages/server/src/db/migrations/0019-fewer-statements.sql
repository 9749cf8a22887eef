-- What one save asks and writes, in fewer statements: each statement is a message that both sides must take apart.

-- A second sender of the same command waits here for the first to end, and then sees how it ended: a statement
-- inside a volatile function looks at what was committed until it begins.
create function amparo.find_command(asked uuid) returns setof amparo.commands
language plpgsql volatile set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(asked::text, 7));
  return query select * from amparo.commands where id = asked;
end $$;
comment on function amparo.find_command is 'How a command ended that was sent before; whoever sends it at the same moment waits.';

-- Whoever adds to a case moves it up in the lists, also who may not change its card.
create function amparo.note_change(asked uuid, changed_at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  update amparo.cases set updated_at = greatest(updated_at, changed_at) where id = asked;
end $$;
comment on function amparo.note_change is 'The case moves up in the lists, and nothing else of it changes.';
grant create on schema amparo to amparo_jobs;
alter function amparo.note_change owner to amparo_jobs;
revoke create on schema amparo from amparo_jobs;
revoke execute on function amparo.note_change from public;
grant execute on function amparo.note_change to amparo_app;

-- An update that the row policies keep from its row changes nothing and says nothing. Where nobody waits for the
-- count before the commit, the count ends the transaction.
create function amparo.require_rows(changed bigint, expected bigint) returns void
language plpgsql set search_path = pg_catalog as $$
begin
  if changed <> expected then
    raise exception 'row-level security let % of % rows be changed', changed, expected
      using errcode = 'insufficient_privilege';
  end if;
end $$;
comment on function amparo.require_rows is 'Ends the transaction where fewer rows were changed than were meant.';

-- Room beside a row for the next state of it, so that an answer that changes moves no index.
alter table amparo.answers set (fillfactor = 85);
