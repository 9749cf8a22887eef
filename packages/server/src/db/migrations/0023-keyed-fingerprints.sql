-- Fingerprints of commands were digests of what was written and could be tried out by whoever has the table. New
-- ones are made with a key outside the database; the old ones go, and with them their bytes: the table is written
-- anew. A command from before keeps its outcome, which whoever sends it again is still given.
alter table amparo.commands
  alter column fingerprint drop not null,
  alter column fingerprint type bytea using null;
comment on column amparo.commands.fingerprint is 'HMAC-SHA-256 of operation and input with a key outside the database; absent where nobody sends the command again: made before there was a key, or loaded in bulk.';
