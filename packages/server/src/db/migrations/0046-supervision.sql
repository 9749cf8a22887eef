-- What a filed form asks to be done is a task like any other, and says from which form it came.
alter table amparo.hand_tasks add column from_record uuid;
comment on column amparo.hand_tasks.from_record is 'The first version of the filed form whose row asked for it.';
create index hand_tasks_from_record on amparo.hand_tasks (from_record) where from_record is not null;

-- Talks of a supervisor with somebody of her team. That there was one is seen by who oversees the work of the
-- organisation; what was said, what they agreed and how the worker is stays between the two.
create table amparo.supervision_sessions (
  id uuid primary key,
  organisation_id uuid not null references amparo.organisations (id),
  supervisor_id uuid not null references amparo.users (id),
  worker_id uuid not null references amparo.users (id),
  held_on date not null,
  kind text not null check (kind in ('individual', 'group', 'after-event', 'shadowing')),
  recorded_at timestamptz not null,
  withdrawn_at timestamptz
);
create index supervision_sessions_worker on amparo.supervision_sessions (organisation_id, worker_id, held_on desc);
comment on table amparo.supervision_sessions is 'That a supervisor sat down with somebody of her team: the day and the kind.';

create table amparo.supervision_talks (
  id uuid primary key,
  organisation_id uuid not null references amparo.organisations (id),
  supervisor_id uuid not null references amparo.users (id),
  worker_id uuid not null references amparo.users (id),
  cases uuid[] not null default '{}',
  agreements jsonb not null default '[]',
  feeling text not null default '',
  withdrawn_because text not null default '',
  version integer not null default 1
);
comment on table amparo.supervision_talks is 'What was said in supervision, under the id of the session: read by the two alone.';
comment on column amparo.supervision_talks.agreements is 'What was agreed by when. One about a case is a task on it under the same id, and has no words here.';
comment on column amparo.supervision_talks.feeling is 'How the worker is.';
select amparo.protect('amparo.supervision_sessions');
select amparo.protect('amparo.supervision_talks');

grant select, insert, update (withdrawn_at) on amparo.supervision_sessions to amparo_app;
create policy overseers_read on amparo.supervision_sessions for select to amparo_app using (
  organisation_id = (select amparo.my_organisation()) and (worker_id = (select amparo.my_user())
    or supervisor_id = (select amparo.my_user()) or 'supervision' = any ((select amparo.my_purposes())::text[])));
create policy supervisors_add on amparo.supervision_sessions for insert to amparo_app with check (
  organisation_id = (select amparo.my_organisation()) and supervisor_id = (select amparo.my_user())
    and 'supervision' = any ((select amparo.my_purposes())::text[]));
create policy own_changes on amparo.supervision_sessions for update to amparo_app using (
  organisation_id = (select amparo.my_organisation()) and supervisor_id = (select amparo.my_user()));

grant select, insert, update (agreements, withdrawn_because, version) on amparo.supervision_talks to amparo_app;
create policy two_read on amparo.supervision_talks for select to amparo_app using (
  organisation_id = (select amparo.my_organisation())
    and (worker_id = (select amparo.my_user()) or supervisor_id = (select amparo.my_user())));
create policy supervisors_add on amparo.supervision_talks for insert to amparo_app with check (
  organisation_id = (select amparo.my_organisation()) and supervisor_id = (select amparo.my_user())
    and 'supervision' = any ((select amparo.my_purposes())::text[]));
create policy two_change on amparo.supervision_talks for update to amparo_app using (
  organisation_id = (select amparo.my_organisation())
    and (worker_id = (select amparo.my_user()) or supervisor_id = (select amparo.my_user())));
