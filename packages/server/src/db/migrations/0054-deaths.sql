-- That a child died, and that her family knows. The clocks see that it is so, and nothing of what was told.
select amparo.create_written('deaths', 'incidents',
  'News of the death of a child, or that it is certain, what her family wants, and where she is.');
alter table amparo.deaths add column standing text generated always as (content ->> 'standing') stored;
comment on column amparo.deaths.standing is 'Whether it is news or certain; the clocks see no more.';
grant select (id, case_id, standing, withdrawn_at) on amparo.deaths to amparo_jobs;
create policy clocks_read on amparo.deaths for select to amparo_jobs using (true);

select amparo.create_written('family_told', 'incidents',
  'Who of the family of a child who died was told, by whom and how, or why nobody could be.');
alter table amparo.family_told add column outcome text generated always as (content ->> 'outcome') stored;
comment on column amparo.family_told.outcome is 'Whether they know; the clocks see no more.';
grant select (id, case_id, outcome, withdrawn_at) on amparo.family_told to amparo_jobs;
create policy clocks_read on amparo.family_told for select to amparo_jobs using (true);
grant select (stream_id) on amparo.facts to amparo_jobs;
