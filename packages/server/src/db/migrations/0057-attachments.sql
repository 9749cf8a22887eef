-- Files of a case: the voice of a consent, a photo, papers. What is known of a file is a record of its section; its bytes
-- lie apart, sealed with a key of its own that is itself sealed with one outside the database, in pieces that are sent
-- one by one. Whoever may not read the section meets neither the file, nor its name, nor its pieces.
create table amparo.attachments (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  organisation_id uuid not null references amparo.organisations (id),
  section text not null,
  what text not null check (what in ('photo', 'document', 'audio')),
  parent text not null check (parent in ('case', 'consent', 'person', 'answer')),
  parent_id uuid,
  question text not null default '',
  title text not null,
  taken_on date not null,
  state text not null check (state in ('coming', 'here', 'removed')),
  size bigint not null check (size > 0),
  format text,
  carries_more boolean not null default false,
  added_by uuid not null,
  added_at timestamptz not null,
  arrived_at timestamptz,
  removed_by uuid,
  removed_at timestamptz,
  removed_because text not null default '',
  version integer not null default 1,
  check ((parent = 'case') = (parent_id is null))
);
create index attachments_case on amparo.attachments (case_id, added_at desc, id desc);
create index attachments_parent on amparo.attachments (parent_id) where parent_id is not null;
create index attachments_space on amparo.attachments (organisation_id) include (size) where state <> 'removed';
comment on table amparo.attachments is 'Files of a case: what each is, what it belongs to, whether it is here, and why it was removed. Never its bytes, and never the name it had on a telephone.';
comment on column amparo.attachments.section is 'Where its parent lies: whoever may not read that part does not meet the file.';
comment on column amparo.attachments.parent_id is 'The consent, the person or the answers that it belongs to; absent for a paper of the case.';
comment on column amparo.attachments.size is 'Bytes, as announced while it is coming and as kept once it is here.';
comment on column amparo.attachments.carries_more is 'A document that says it has programs or other files inside.';

create table amparo.attachment_keys (
  id uuid primary key references amparo.attachments (id),
  case_id uuid not null references amparo.cases (id),
  section text not null,
  sealed bytea not null
);
create index attachment_keys_case on amparo.attachment_keys (case_id);
comment on table amparo.attachment_keys is 'The key of each file and the digest that it was announced with, sealed by the key of the node. Gone with the file.';
comment on column amparo.attachment_keys.id is 'That of the file.';

create table amparo.attachment_parts (
  id uuid primary key default gen_random_uuid(),
  attachment_id uuid not null references amparo.attachments (id),
  part integer not null check (part between 1 and 80),
  case_id uuid not null references amparo.cases (id),
  section text not null,
  content bytea not null check (octet_length(content) <= 262144 + 28),
  digest bytea not null generated always as (sha256(content)) stored,
  put_at timestamptz not null default now(),
  unique (attachment_id, part)
);
alter table amparo.attachment_parts alter column content set storage external;
create index attachment_parts_case on amparo.attachment_parts (case_id);
create index attachment_parts_put on amparo.attachment_parts (put_at);
comment on table amparo.attachment_parts is 'The pieces of a file, each sealed with the key of the file at its own place.';
comment on column amparo.attachment_parts.digest is 'SHA-256 of the sealed piece: its address outside this table.';

do $$
declare
  target text;
  may_change constant text := $p$(case_id = (select amparo.my_case()) and section = any ((select amparo.my_case_writes())::text[])
    or amparo.may_add(case_id, section, null))$p$;
begin
  foreach target in array array['attachments', 'attachment_keys', 'attachment_parts'] loop
    perform amparo.protect(format('amparo.%I', target)::regclass);
    execute format($p$create policy case_reads on amparo.%1$I for select to amparo_app using
      (case_id = (select amparo.my_case()) and section = any ((select amparo.my_case_reads())::text[])
       or amparo.may_read(case_id, section, null))$p$, target);
    execute format('create policy case_adds on amparo.%I for insert to amparo_app with check %s', target, may_change);
  end loop;
  -- A piece is never changed: it is put there again, or gone with its file.
  foreach target in array array['attachment_keys', 'attachment_parts'] loop
    execute format('create policy case_destroys on amparo.%I for delete to amparo_app using %s', target, may_change);
  end loop;
  execute format('create policy case_changes on amparo.attachments for update to amparo_app using %s', may_change);
end $$;
grant select, insert, update on amparo.attachments to amparo_app;
grant select, insert, delete on amparo.attachment_keys to amparo_app;
grant select, insert, delete on amparo.attachment_parts to amparo_app;

-- Pieces that nobody went on sending. The record of the file stays: whoever has it sends it again from the beginning.
grant select (id, state) on amparo.attachments to amparo_jobs;
create policy unfinished on amparo.attachments for select to amparo_jobs using (state = 'coming');
grant select (attachment_id, put_at), delete on amparo.attachment_parts to amparo_jobs;
create policy unfinished on amparo.attachment_parts to amparo_jobs using (
  exists (select from amparo.attachments a where a.id = attachment_id and a.state = 'coming'));

create function amparo.space_used() returns bigint
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(sum(a.size), 0)::bigint from amparo.attachments a
   where a.organisation_id = amparo.my_organisation() and a.state <> 'removed';
$$;
comment on function amparo.space_used is 'How many bytes the files of the reader''s organisation take, whoever may read them; no more than that.';
grant select (organisation_id, state, size) on amparo.attachments to amparo_access;
create policy access on amparo.attachments for select to amparo_access using (true);
grant create on schema amparo to amparo_access;
alter function amparo.space_used owner to amparo_access;
revoke create on schema amparo from amparo_access;
revoke execute on function amparo.space_used from public;
grant execute on function amparo.space_used to amparo_app;
