-- A month whose facts lie in the part for all others cannot get a part of its own any more: it is left where it
-- is, and the months after it get theirs.

create or replace function amparo.ensure_fact_partitions(from_day date, months integer) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  first date;
  made integer := 0;
  suffix text;
begin
  for step in 0 .. least(months, 600) - 1 loop
    first := (date_trunc('month', from_day) + make_interval(months => step))::date;
    suffix := to_char(first, 'YYYYMM');
    if to_regclass(format('amparo.%I', 'facts_' || suffix)) is null then
      begin
        perform amparo.make_fact_partition('facts', suffix, first);
        perform amparo.make_fact_partition('fact_payloads', suffix, first);
        made := made + 2;
      exception when check_violation or duplicate_table then
        null;
      end;
    end if;
  end loop;
  return made;
end $$;

create function amparo.make_fact_partition(parent text, suffix text, first date) returns void
language plpgsql set search_path = pg_catalog as $$
begin
  execute format('create table amparo.%I partition of amparo.%I for values from (%L) to (%L)',
    parent || '_' || suffix, parent, first::text || ' 00:00+00', (first + interval '1 month')::date::text || ' 00:00+00');
  perform amparo.protect(format('amparo.%I', parent || '_' || suffix)::regclass);
end $$;
revoke execute on function amparo.make_fact_partition from public;
