import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  askAssessmentChanges,
  completeAssessment,
  listForms,
  openAssessment,
  saveAnswers,
  startAssessment,
} from '@amparo/contract/api/assessments/assessment'
import { addNote, editNote } from '@amparo/contract/api/notes/notes'
import { editPerson } from '@amparo/contract/api/people/edit-person'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { chooseVersion, listTwoVersions } from '@amparo/contract/api/two-versions/two-versions'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import { questionsOf } from '@amparo/domain/form/form-definition'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { verifyState } from './verify-state.ts'

let test: TestApp
let ana: TestClient
let berta: TestClient
let lived: Awaited<ReturnType<typeof liveThrough>>

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
  lived = await liveThrough()
})
afterAll(() => test.close())

const verify = (rebuild = false) => verifyState(test.ownerDatabase(), { rebuild })
const edit = (row: AnswerId, field: string, value: unknown, base = 0) => ({
  row,
  edits: { [field]: { value, base } },
})

/** A case with names and a phone, a form with rows inside rows, and values that two people wrote. */
async function liveThrough() {
  const { caseId, childId } = await registerAs(ana, { phones: ['+502 5555 9876'] })
  const noteId = newTestId<'NoteId'>()
  await ana.ok(addNote, {
    caseId,
    noteId,
    kind: 'note',
    occurredOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
    body: 'Durmió bien.',
    place: '',
    seenAlone: null,
    language: '',
    interpreter: '',
    childReached: false,
  })
  await ana.ok(editNote, { caseId, noteId, edits: { body: { value: 'Durmió mal.', base: 0 } } })
  await berta.ok(editNote, { caseId, noteId, edits: { body: { value: 'No durmió.', base: 0 } } })
  for (const [client, sex] of [
    [ana, 'male'],
    [berta, 'other'],
  ] as const)
    await client.ok(editPerson, { caseId, personId: childId, edits: { sex: { value: sex, base: 0 } } })
  return { caseId, childId, noteId, ...(await filledForm(caseId)) }
}

async function filledForm(caseId: Awaited<ReturnType<typeof registerAs>>['caseId']) {
  const { items } = await ana.ok(listForms, {})
  const form = items.find((item) => item.name === 'comprehensive-assessment')
  const questions = questionsOf(form?.definition as FormDefinition)
  const textAt = (level: string) =>
    questions.find((at) => at.question.kind === 'text' && (at.level.at(-1) ?? '') === level)?.question.id ??
    ''
  const narratives = questions.filter((at) => at.question.kind === 'narrative' && at.level.length === 0)
  const [story, other] = narratives.map((at) => at.question.id)
  const subform = questions.find((at) => at.question.kind === 'subform')?.question.id ?? ''
  const [answerId, row, lost] = [newTestId<'AnswerId'>(), newTestId<'AnswerId'>(), newTestId<'AnswerId'>()]
  const save = (client: TestClient, input: object) => client.ok(saveAnswers, { caseId, answerId, ...input })
  const inRow = textAt(subform)
  await ana.ok(startAssessment, { caseId, answerId, formVersionId: form?.formVersionId as never })
  await save(ana, { fields: [edit(answerId, story ?? '', 'Extraña a su hermana.')] })
  await save(ana, {
    addRows: [row, lost].map((id, position) => ({
      id,
      upperRowId: answerId,
      subform,
      position,
      values: { [inRow]: `Rosa ${position}` },
    })),
  })
  // Two people in one field of a row; one of three chooses; then a third value joins another field.
  await save(ana, { fields: [edit(row, inRow, 'Rosa María', 1)] })
  await save(berta, { fields: [edit(row, inRow, 'Rosa Elena', 1)] })
  await ana.ok(chooseVersion, {
    caseId,
    recordKind: 'answer',
    recordId: row,
    field: inRow,
    value: 'Rosa Elena',
    base: 3,
  })
  await save(ana, { fields: [edit(row, inRow, 'Rosa Elena Coc', 4)] })
  await save(ana, { removeRows: [{ row: lost, seen: { [lost]: { [inRow]: 1, '@row': 1 } } }] })
  await save(ana, { fields: [edit(answerId, other ?? '', 'Come poco.')] })
  await save(berta, { fields: [edit(answerId, other ?? '', 'No come.')] })
  return { answerId, row, lost, story: story ?? '', other: other ?? '' }
}

describe('what follows from the facts', () => {
  it('is what they say: filled forms, values that wait for a choice, keys of the search', async () => {
    const report = await verify()
    expect(report.first).toBeUndefined()
    expect(report).toMatchObject({ erased: 0, different: 0 })
    const { items } = await ana.ok(listTwoVersions, { caseId: lived.caseId })
    expect(items.map((item) => item.field).sort()).toEqual([lived.other, 'body', 'sex'].sort())
    const opened = await ana.ok(openAssessment, { caseId: lived.caseId, answerId: lived.answerId })
    expect(opened.rows).toHaveLength(3)
  })

  const {
    answers,
    two_versions: waiting,
    match_keys: keys,
  } = {
    answers: 'answers',
    two_versions: 'two_versions',
    match_keys: 'match_keys',
  } as const

  it.each<[string, string, string, (id: typeof lived) => [string, string, string]]>([
    [
      'an answer',
      answers,
      `form_values = form_values || '{"x": 1}'`,
      (id) => [id.answerId, 'answer', 'rows'],
    ],
    ['an answer in a row', answers, `form_values = '{}'`, (id) => [id.row, 'answer', 'rows']],
    ['the version of an answer', answers, `field_versions = '{}'`, (id) => [id.row, 'answer', 'rows']],
    ['a row that was taken out', answers, `removed = false`, (id) => [id.lost, 'answer', 'rows']],
    ['the place of a row', answers, `position = 9`, (id) => [id.row, 'answer', 'rows']],
    ['the state of a form', answers, `state = 'approved'`, (id) => [id.answerId, 'answer', 'state']],
    ['a value that waits', waiting, `other = '"X"'`, (id) => [id.noteId, 'two-versions', 'open']],
    ['who wrote it', waiting, `other_by = id`, (id) => [id.childId, 'two-versions', 'open']],
    ['a value of a form that waits', waiting, `base = 7`, (id) => [id.answerId, 'two-versions', 'open']],
    ['a choice that nobody made', waiting, `chosen_at = now()`, (id) => [id.noteId, 'two-versions', 'open']],
    ['a key of the search', keys, `key = key + 1`, (id) => [id.childId, 'search-keys', 'keys']],
  ])('names %s that was touched, and writes it again', async (_what, table, change, of) => {
    const [id, kind, column] = of(lived)
    const idColumn = table === answers ? 'id' : table === keys ? 'person_id' : 'record_id'
    const touched = await test.asKeeper((sql) =>
      sql.unsafe(
        `update amparo.${table} set ${change} where ${idColumn} = '${id}'${table === waiting ? ' and chosen_at is null' : ''}`,
      ),
    )
    expect(touched.count).toBeGreaterThan(0)
    const stream = kind === 'answer' ? lived.answerId : id
    expect(await verify()).toMatchObject({ different: 1, first: { kind, id: stream, column } })
    await verify(true)
    expect(await verify()).toMatchObject({ different: 0, first: undefined })
  })

  it('is written again where it was lost altogether', async () => {
    const { row, answerId, noteId, childId, caseId, story } = lived
    const before = await ana.ok(openAssessment, { caseId, answerId })
    const conflicts = await ana.ok(listTwoVersions, { caseId })
    await test.asKeeper(async (sql) => {
      await sql`delete from amparo.answers where root_id = ${answerId}`
      await sql`delete from amparo.two_versions where record_id in (${noteId}, ${childId}, ${answerId}, ${row})`
      await sql`delete from amparo.match_keys where person_id = ${childId}`
    })
    expect(await verify()).toMatchObject({
      different: 5,
      first: { kind: 'answer', id: answerId, column: 'row' },
    })
    await verify(true)
    expect(await verify()).toMatchObject({ different: 0 })
    const after = await ana.ok(openAssessment, { caseId, answerId })
    const plain = (form: typeof before) =>
      form.rows.map((one) => ({ ...one })).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(plain(after)).toEqual(plain(before))
    expect((await ana.ok(listTwoVersions, { caseId })).items).toHaveLength(conflicts.items.length)
    expect((await ana.ok(searchChildren, { name: 'Dulce Caal' })).cards).toMatchObject([{ caseId }])
    expect(after.rows.find((one) => one.id === answerId)?.values[story]).toBe('Extraña a su hermana.')
  })

  it('says what no fact speaks of', async () => {
    const stray = newTestId()
    await test.asKeeper(
      (sql) =>
        sql`insert into amparo.match_keys (key, person_id, case_id) values (1, ${stray}, ${lived.caseId})`,
    )
    expect(await verify()).toMatchObject({
      different: 1,
      first: { kind: 'search-keys', id: stray, column: 'facts' },
    })
    await test.asKeeper((sql) => sql`delete from amparo.match_keys where person_id = ${stray}`)
    await test.asKeeper(
      (
        sql,
      ) => sql`insert into amparo.answers (id, case_id, section, form_version_id, root_id, form_values, made_by, updated_at)
        select ${stray}, case_id, section, form_version_id, ${stray}, '{}', made_by, now() from amparo.answers
        where id = ${lived.answerId}`,
    )
    expect(await verify()).toMatchObject({
      different: 1,
      first: { kind: 'answer', id: stray, column: 'facts' },
    })
    await test.asKeeper((sql) => sql`delete from amparo.answers where id = ${stray}`)
  })

  it('follows a form that was completed and sent back', async () => {
    const { caseId, answerId } = lived
    const tried = await ana.call(completeAssessment, { caseId, answerId })
    expect(tried.body.code).toBe('edit.two-versions')
    const asked = await berta.call(askAssessmentChanges, { caseId, answerId, changes: 'Falta la escuela.' })
    expect(asked.body.code).toBe('approval.nothing-waiting')
    expect(await verify()).toMatchObject({ different: 0 })
  })
})
