-- What everybody owes a child of whom it was said that she thinks about dying: one at a time on a case, wherever it was
-- said. It lies in the part of the case that is sealed; the clocks see that something is due, and nothing of what was said.
create table amparo.same_day_duties (
  id uuid primary key,
  case_id uuid not null references amparo.cases (id),
  level text not null check (level in ('talk-today', 'danger-now')),
  decided_by uuid,
  decided_words text not null default '',
  since timestamptz not null,
  sources jsonb not null,
  steps jsonb not null,
  talks jsonb not null,
  contacts jsonb not null,
  lowering jsonb,
  ended_at timestamptz,
  ended_words text not null default '',
  clock jsonb,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version integer not null default 1
);
create unique index same_day_duties_open on amparo.same_day_duties (case_id) where ended_at is null;
create index same_day_duties_case on amparo.same_day_duties (case_id, recorded_at desc);
comment on table amparo.same_day_duties is 'Care the same day of a child who thinks about dying: where it was said, the steps of the day, who was with her since, and how it ended.';
comment on column amparo.same_day_duties.decided_by is 'Who decided on the level; nothing as long as it is what the program proposed.';
comment on column amparo.same_day_duties.since is 'From when the same day counts.';
comment on column amparo.same_day_duties.sources is 'Where it was said: a talk, a level of risk, an assessment, an incident, a worker.';
comment on column amparo.same_day_duties.talks is 'Later talks, with what each came to.';
comment on column amparo.same_day_duties.lowering is 'That somebody asked to lower or end it, and waits for a second person.';
comment on column amparo.same_day_duties.clock is 'Since when, whether steps are open, when she was seen and asked last; nothing of what was said.';
select amparo.protect_section('amparo.same_day_duties', 'sealed-incidents');
grant select (id, case_id, clock) on amparo.same_day_duties to amparo_jobs;
create policy clocks_read on amparo.same_day_duties for select to amparo_jobs using (true);
