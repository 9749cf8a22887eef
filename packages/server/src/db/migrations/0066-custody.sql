-- How long a child is held: the clocks see of a stay what kind of place it is, where, and from when until when. Of what was
-- told, who holds her and from whom she was parted they see nothing.
alter table amparo.journey_stays
  add column kind text generated always as (content ->> 'kind') stored,
  add column country text generated always as
    (coalesce(content #>> '{place,country}', left(content #>> '{place,placeCode}', 2))) stored,
  add column from_day jsonb generated always as (content -> 'from') stored,
  add column from_hour text generated always as (content ->> 'fromHour') stored,
  add column until_day jsonb generated always as (content -> 'until') stored;
comment on column amparo.journey_stays.kind is 'What kind of place, for the clocks.';
comment on column amparo.journey_stays.country is 'In which country, for the clocks: its rules say how long she may be held.';
comment on column amparo.journey_stays.from_day is 'Since when, as far as it is known, for the clocks.';
comment on column amparo.journey_stays.from_hour is 'The hour of that day, for the clocks.';
comment on column amparo.journey_stays.until_day is 'Until when, or that she is still there, for the clocks.';
grant select (id, case_id, kind, country, from_day, from_hour, until_day, recorded_at, withdrawn_at)
  on amparo.journey_stays to amparo_jobs;
create policy clocks_read on amparo.journey_stays for select to amparo_jobs using (true);
