import { expect, test } from 'vitest'
import { readTables } from './data-tables.ts'

const sql = `
create table amparo.notes (
  id uuid primary key,
  body text not null,
  unique (id, body)
);
comment on table amparo.notes is 'What a child''s worker wrote.';
alter table amparo.notes
  add column kind text,
  add column place text not null default '';
select amparo.protect_by_case('amparo.notes', $$'notes'$$, 'null');
create policy clocks on amparo.notes for select to amparo_jobs, amparo_search using (true);

create table amparo.jobs (
  id uuid primary key
);
create policy work on amparo.jobs to amparo_jobs using (true) with check (true);
`

test.each([
  ["$$'notes'$$", 'notes'],
  ["'notes.section'", 'its own'],
  ["$$(case when notes.kind = 'a' then 'identity' else 'people' end)$$", 'identity or people'],
])('the section %s is %s', (expression, section) => {
  const said = sql.replace("$$'notes'$$", () => expression)
  expect(readTables(said).find(({ name }) => name === 'amparo.notes')?.section).toBe(section)
})

test('a table that a function makes has the columns and the section that the function gives it', () => {
  const said = `
  execute format($table$create table amparo.%I (
    id uuid primary key,
    content jsonb not null,
    check (content is not null))$table$, name);
select amparo.create_written('deaths', 'incidents',
  'What is known.');
alter table amparo.deaths add column standing text;
`
  expect(readTables(said)).toEqual([
    {
      name: 'amparo.deaths',
      comment: 'What is known.',
      columns: ['id', 'content', 'standing'],
      section: 'incidents',
      roles: ['amparo_app'],
    },
  ])
})

test('the section is the one that was said last', () => {
  const said = `${sql}\nselect amparo.protect_by_case('amparo.notes', $$'course'$$, 'null');\n`
  expect(readTables(said).find(({ name }) => name === 'amparo.notes')?.section).toBe('course')
})

test('what a table is for is what was said last', () => {
  const said = `${sql}\ncomment on table amparo.notes is 'Of the last year.';\n`
  expect(readTables(said).find(({ name }) => name === 'amparo.notes')?.comment).toBe('Of the last year.')
})

test('tables come with their columns, also the later ones, and with who may come near', () => {
  expect(readTables(sql)).toEqual([
    { name: 'amparo.jobs', comment: '', columns: ['id'], section: '', roles: ['amparo_jobs'] },
    {
      name: 'amparo.notes',
      comment: "What a child's worker wrote.",
      columns: ['id', 'body', 'kind', 'place'],
      section: 'notes',
      roles: ['amparo_app', 'amparo_jobs', 'amparo_search'],
    },
  ])
})
