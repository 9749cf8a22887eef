/** Cases of another system on the real app: brought in by a job that can be watched, stopped and gone on with. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import {
  addImportPart,
  cancelImport,
  listImports,
  showImport,
  startImport,
} from '@amparo/contract/api/imports/imports'
import { searchOtherData, showOtherData } from '@amparo/contract/api/other-data/other-data'
import { startImportStage, type ImportStage } from '@amparo/testkit/import-stage'
import { primeroCase } from '@amparo/testkit/primero-case'
import { newTestId } from '@amparo/testkit/register'

let stage: ImportStage

beforeAll(async () => {
  stage = await startImportStage()
})

afterAll(async () => {
  await stage.close()
  expect(stage.failures).toEqual([])
})

/** Everything that an import writes, counted. */
async function rowsHere() {
  const [counts] = await stage.test.asKeeper(
    (sql) => sql<Record<string, number>[]>`
      select (select count(*) from amparo.cases) as cases, (select count(*) from amparo.facts) as facts,
        (select count(*) from amparo.persons) as persons, (select count(*) from amparo.notes) as notes,
        (select count(*) from amparo.consents) as consents, (select count(*) from amparo.other_data) as other,
        (select count(*) from amparo.other_data_words) as words, (select count(*) from amparo.job_parts) as parts`,
  )
  return counts
}

function startInput(more: Partial<Parameters<typeof stage.manager.ok<typeof startImport>>[1]> = {}) {
  return {
    importId: newTestId<'ImportId'>(),
    ownerUsername: stage.test.cast.guatemala.caseworker.username,
    phase: 'transit' as const,
    dryRun: false,
    parts: 1,
    text: '[]',
    ...more,
  }
}

it('a case comes with a record for what has one and the rest as other data', async () => {
  const json = primeroCase()
  expect(await stage.bringIn([json])).toMatchObject({
    state: 'done',
    done: 1,
    all: 1,
    owner: 'Ana Tzoc',
    counts: { imported: 1, refused: 0, skipped: 0, people: 2, consents: 3, risks: 1, notes: 2 },
    refused: [],
    problem: null,
  })
  const caseId = await stage.findCaseId(json['id'])
  const view = await stage.worker.ok(openCase, { caseId })
  expect(view.case).toMatchObject({
    callName: 'Wendy',
    state: 'open',
    riskLevel: 'medium',
    riskState: 'decided',
  })
  expect(view.people.map((person) => [person.role, person.names[0]?.given, person.nationalities])).toEqual([
    ['child', 'Wendy', ['GT']],
    ['caregiver', 'Rosa Ical', []],
  ])
  const other = await stage.worker.ok(showOtherData, { caseId })
  expect(other).toMatchObject({ source: 'primero', sourceId: json['id'] })
  const labels = other.items.map(({ label }) => label)
  expect(labels).toEqual(
    expect.arrayContaining(['Unhcr id no', 'Who came with her', 'Nationality', 'Services section']),
  )
  expect(labels).not.toContain('Religion')
  expect(labels).not.toContain('Sex')
  const family = other.items.find(({ field }) => field === 'family_details_section')
  expect(family).toMatchObject({ topic: 'family', entries: [] })
  expect(family?.rows).toEqual([
    expect.arrayContaining([
      { field: 'relation_telephone', label: 'Relation telephone', value: '5555 0202' },
    ]),
    expect.arrayContaining([{ field: 'relation', label: 'Relation', value: 'father' }]),
  ])
  expect(view.otherData).toBe(true)
})

it('answers 202 with the address of the job, also when it is sent again', async () => {
  const input = startInput()
  const commandId = newTestId()
  for (let time = 0; time < 2; time += 1) {
    const begun = await stage.manager.call(startImport, input, { commandId })
    expect([begun.status, begun.headers['location']]).toEqual([202, `/api/imports/${input.importId}`])
    const job = await stage.manager.raw({ method: 'GET', url: String(begun.headers['location']) })
    expect(job.body).toMatchObject({ id: input.importId, state: 'waiting' })
  }
  await stage.runner.runAll()
})

it('is found by words of its other data, by those who may open it and by nobody else', async () => {
  const json = primeroCase({ unhcr_id_no: 'KX-778812' })
  await stage.bringIn([json])
  const caseId = await stage.findCaseId(json['id'])
  const { guatemala, mexico } = stage.test.cast
  for (const words of ['kx-778812', '778812', 'XALABE kx', 'aldea 778812']) {
    const found = await stage.worker.ok(searchOtherData, { words })
    expect(found.items.map((item) => item.caseId)).toEqual([caseId])
    expect(found.items[0]?.found.map(({ field }) => field)).toContain('unhcr_id_no')
  }
  expect((await stage.worker.ok(searchOtherData, { words: 'kx-778813' })).items).toEqual([])
  expect((await stage.worker.call(searchOtherData, { words: '--' })).body.code).toBe('search.empty')
  expect((await stage.manager.ok(searchOtherData, { words: 'KX 778812' })).items).toHaveLength(1)
  for (const member of [guatemala.otherCaseworker, guatemala.southSupervisor, mexico.manager]) {
    const client = await stage.test.signInAs(member)
    expect((await client.ok(searchOtherData, { words: 'KX-778812' })).items).toEqual([])
    expect((await client.call(showOtherData, { caseId })).status).toBe(404)
  }
})

describe('a second run', () => {
  it('passes over what is here, whoever holds it, and a copy within the file', async () => {
    const [first, second] = [primeroCase(), primeroCase()]
    expect((await stage.bringIn([first, first])).counts).toMatchObject({ imported: 1, skipped: 1 })
    const before = await rowsHere()
    expect((await stage.bringIn({ data: [first] })).counts).toMatchObject({ imported: 0, skipped: 1 })
    expect(await rowsHere()).toEqual(before)
    await stage.manager.ok(
      startImport,
      startInput({
        ownerUsername: stage.test.cast.guatemala.southCaseworker.username,
        text: [first, second].map((one) => JSON.stringify(one)).join('\n'),
      }),
    )
    await stage.runner.runAll()
    const [last] = (await stage.manager.ok(listImports, {})).items
    expect(last).toMatchObject({ state: 'done', counts: { imported: 1, skipped: 1 } })
  })

  it('goes on where a killed one stopped, with one report of both', async () => {
    const cases = Array.from({ length: 5 }, () => primeroCase())
    const input = startInput({ text: JSON.stringify(cases) })
    await stage.manager.ok(startImport, input)
    // Dies after the second case: the report and the cases of two are committed, the hold is not given back.
    await stage.test.owner`create function amparo.die_after_two() returns trigger language plpgsql as $$
      begin if new.progress_done = 3 then raise exception 'killed' using errcode = '57P01'; end if; return new; end $$`
    await stage.test.owner`create trigger die_after_two before update on amparo.jobs
      for each row execute function amparo.die_after_two()`
    await stage.runner.runAll()
    expect((stage.failures as unknown[]).splice(0)).toHaveLength(1)
    await stage.test.owner`drop trigger die_after_two on amparo.jobs`
    expect(await stage.manager.ok(showImport, { importId: input.importId })).toMatchObject({
      state: 'running',
      done: 2,
      all: 5,
    })
    // Nobody else takes it while it is held.
    await stage.runner.runAll()
    expect(await stage.manager.ok(showImport, { importId: input.importId })).toMatchObject({
      state: 'running',
      done: 2,
    })
    await stage.test.asKeeper(
      (sql) =>
        sql`update amparo.jobs set leased_until = now() - interval '1 second' where id = ${input.importId}`,
    )
    const other = stage.newRunner()
    await other.runAll()
    await other.stop()
    expect(await stage.manager.ok(showImport, { importId: input.importId })).toMatchObject({
      state: 'done',
      done: 5,
      counts: { imported: 5, skipped: 0, refused: 0 },
    })
    for (const { id } of cases) expect(await stage.findCaseId(id)).toBeTypeOf('string')
  })
})

it('several runners at once share the jobs, and each case comes in once', async () => {
  const jobs = Array.from({ length: 4 }, () => Array.from({ length: 3 }, () => primeroCase()))
  const inputs = jobs.map((cases) => startInput({ text: JSON.stringify(cases) }))
  for (const input of inputs) await stage.manager.ok(startImport, input)
  const runners = [stage.newRunner(), stage.newRunner(), stage.newRunner()]
  await Promise.all(runners.map((runner) => runner.runAll()))
  await Promise.all(runners.map((runner) => runner.stop()))
  for (const { importId } of inputs)
    expect(await stage.manager.ok(showImport, { importId })).toMatchObject({
      state: 'done',
      done: 3,
      counts: { imported: 3, skipped: 0, refused: 0 },
    })
  const ids = jobs.flat().map((json) => String(json['id']))
  const [row] = await stage.test.asKeeper(
    (sql) => sql`select count(*)::int as cases, count(distinct case_id)::int as apart,
        (select max(attempts)::int from amparo.jobs where id = any (${inputs.map((input) => input.importId)}::uuid[])) as tries
      from amparo.other_data where source_id = any (${ids})`,
  )
  expect(row).toEqual({ cases: ids.length, apart: ids.length, tries: 1 })
})

it('a case that does not fit is refused with its reason, and the others come whole', async () => {
  const good = primeroCase()
  const before = await rowsHere()
  const report = await stage.bringIn([
    primeroCase({ name: 'x'.repeat(10_000), name_first: 'x'.repeat(10_000) }),
    primeroCase({ name: null, name_first: null, name_last: null, name_nickname: null }),
    primeroCase({ date_of_birth: '1990-01-01' }),
    primeroCase({ notes_section: [{ unique_id: 'n', note_text: 'y'.repeat(30_000) }] }),
    { nothing: 'of a case' },
    'a text',
    good,
    primeroCase({ name_first: '<script>alert(1)</script>', name_last: "'; drop table amparo.cases; --" }),
    primeroCase({ name_last: 'Tut\u202epoP' }),
    primeroCase({ notes_section: [{ unique_id: 'n', note_text: 'Dijo \u0007que sí' }] }),
    primeroCase({ made_up_elsewhere: 'kept \u202esa it came' }),
  ])
  expect(report.counts).toMatchObject({ imported: 3, refused: 8 })
  expect(report.refused.map(({ number, code }) => [number, code])).toEqual([
    [1, 'import.case-invalid'],
    [2, 'import.case-invalid'],
    [3, 'child.adult'],
    [4, 'import.case-invalid'],
    [5, 'import.case-unreadable'],
    [6, 'import.case-unreadable'],
    [9, 'import.case-character'],
    [10, 'import.case-character'],
  ])
  expect(report.refused[0]?.sentence).toContain('/names/0/given')
  expect(report.refused[6]?.sentence).toContain('name_last holds')
  expect(report.refused[6]?.sentence).toContain('(U+202E)')
  expect(report.refused[7]?.sentence).toContain('notes_section/0/note_text holds')
  const after = await rowsHere()
  for (const kind of ['cases', 'other']) expect(Number(after?.[kind])).toBe(Number(before?.[kind]) + 3)
})

it.each<[string, string, string]>([
  ['a key twice', '[{"case_id":"a","sex":"male","sex":"female"}]', 'import.json-key-twice'],
  ['a depth bomb', '['.repeat(100_000), 'import.json-too-deep'],
  ['a number that would change', '{"case_id":"a","age":12345678901234567890}', 'import.json-number'],
  ['a null character', '{"case_id":"a\\u0000"}', 'import.json-character'],
  ['half a file', JSON.stringify([primeroCase()]).slice(0, -20), 'import.json-malformed'],
  ['no case', ' [ ] ', 'import.file-empty'],
])('%s: a sentence, and nothing saved', async (_name, text, code) => {
  const before = await rowsHere()
  const report = await stage.bringIn(text)
  expect(report).toMatchObject({ state: 'failed', problem: { code }, counts: { imported: 0 } })
  expect(report.problem?.sentence).toMatch(/^Nothing was imported/)
  expect(await rowsHere()).toEqual(before)
})

it('a dry run says the same and keeps nothing', async () => {
  const before = await rowsHere()
  const json = primeroCase()
  expect(await stage.bringIn([json, { no: 'case' }], { dryRun: true })).toMatchObject({
    dryRun: true,
    counts: { imported: 1, refused: 1, people: 2, notes: 2 },
  })
  expect(await rowsHere()).toEqual(before)
})

describe('a file in parts', () => {
  it('waits for the last one, in any order', async () => {
    const json = primeroCase()
    const text = JSON.stringify([json])
    const [one, two, three] = [text.slice(0, 100), text.slice(100, 300), text.slice(300)]
    const input = startInput({ parts: 3, text: one ?? '' })
    await stage.manager.ok(startImport, input)
    await stage.manager.ok(addImportPart, { importId: input.importId, number: 2, text: three ?? '' })
    await stage.runner.runAll()
    expect(await stage.manager.ok(showImport, { importId: input.importId })).toMatchObject({
      state: 'waiting',
      partsSent: 2,
    })
    const outside = await stage.manager.call(addImportPart, {
      importId: input.importId,
      number: 3,
      text: 'x',
    })
    expect(outside.body.code).toBe('import.parts-differ')
    const twice = await stage.manager.call(addImportPart, { importId: input.importId, number: 2, text: 'x' })
    expect(twice.body.code).toBe('import.parts-differ')
    await stage.manager.ok(addImportPart, { importId: input.importId, number: 1, text: two ?? '' })
    await stage.runner.runAll()
    expect(await stage.manager.ok(showImport, { importId: input.importId })).toMatchObject({
      state: 'done',
      partsSent: 0,
      counts: { imported: 1 },
    })
  })

  it('is stopped and forgotten', async () => {
    const input = startInput({ text: JSON.stringify([primeroCase()]) })
    await stage.manager.ok(startImport, input)
    await stage.manager.ok(cancelImport, { importId: input.importId })
    const before = await rowsHere()
    await stage.runner.runAll()
    expect(await stage.manager.ok(showImport, { importId: input.importId })).toMatchObject({
      state: 'cancelled',
      partsSent: 0,
      counts: { imported: 0 },
    })
    expect((await rowsHere())?.['cases']).toBe(before?.['cases'])
    expect((await stage.manager.call(cancelImport, { importId: input.importId })).body.code).toBe(
      'import.ended',
    )
  })
})

it('is for managers and administrators, for people who hold cases, and seen by whoever started it', async () => {
  const { guatemala, mexico } = stage.test.cast
  expect((await stage.worker.call(startImport, startInput())).body.code).toBe('access.not-allowed')
  for (const ownerUsername of [guatemala.auditor.username, mexico.caseworker.username, 'nobody'])
    expect((await stage.manager.call(startImport, startInput({ ownerUsername }))).body.code).toBe(
      'import.owner-unknown',
    )
  const input = startInput({ text: JSON.stringify([primeroCase()]) })
  const administrator = await stage.test.signInAs(guatemala.administrator)
  await administrator.ok(startImport, input)
  expect((await stage.manager.call(showImport, { importId: input.importId })).status).toBe(404)
  await stage.runner.runAll()
  expect(await administrator.ok(showImport, { importId: input.importId })).toMatchObject({
    state: 'done',
    counts: { imported: 1 },
  })
})
