import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  carryAnswers,
  listForms,
  openAssessment,
  publishForm,
  saveAnswers,
  startAssessment,
} from '@amparo/contract/api/assessments/assessment'
import { listTwoVersions } from '@amparo/contract/api/two-versions/two-versions'
import { questionsOf, type FormDefinition, type Question } from '@amparo/domain/form/form-definition'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { verifyState } from '../../state/verify-state.ts'

let test: TestApp
let ana: TestClient
let berta: TestClient
let irma: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
  irma = await test.signInAs(test.cast.guatemala.administrator)
})
afterAll(() => test.close())

const name = 'comprehensive-assessment'
async function published(client: TestClient) {
  const found = (await client.ok(listForms, {})).items.find((item) => item.name === name)
  if (!found) throw new Error('not published')
  return { ...found, definition: found.definition as FormDefinition }
}

/** The form with every question passed through `change`; nothing where the answer is nothing. */
function changed(form: FormDefinition, change: (question: Question) => Question | undefined): FormDefinition {
  const walk = (questions: readonly Question[]): Question[] =>
    questions.flatMap((question) => {
      const made = change(question)
      if (!made) return []
      return [made.kind === 'subform' ? { ...made, questions: walk(made.questions) } : made]
    })
  return { ...form, sections: form.sections.map((one) => ({ ...one, questions: walk(one.questions) })) }
}

const publish = (client: TestClient, definition: FormDefinition, over: number) =>
  client.call(publishForm, { definition: { ...definition }, over })
const edit = (row: AnswerId, field: string, value: unknown, base = 0) => ({
  row,
  edits: { [field]: { value, base } },
})

it('lists all forms, or those for one use; only an assessment is started on a case', async () => {
  const names = async (input: Parameters<typeof listForms.input.parse>[0]) =>
    (await ana.ok(listForms, input as never)).items.map((item) => item.name)
  const assessments = await names({ use: 'assessment' })
  const records = await names({ use: 'record' })
  expect(assessments).toEqual(['comprehensive-assessment', 'registration-additions', 'risk-screening'])
  expect(records).toContain('safety-plan')
  expect([...assessments, ...records].toSorted()).toEqual(await names({}))

  const { caseId } = await registerAs(ana)
  const { items } = await ana.ok(listForms, { use: 'record' })
  for (const { formVersionId } of items) {
    const answer = await ana.call(startAssessment, {
      caseId,
      answerId: newTestId<'AnswerId'>(),
      formVersionId: formVersionId as never,
    })
    expect(answer.body.code).toBe('record.not-found')
  }
})

it('is published by an administrator for her organisation alone, once, and never changes', async () => {
  const before = await published(irma)
  const marta = await test.signInAs(test.cast.mexico.administrator)
  const reworded = changed(before.definition, (question) =>
    question.id === 'mood'
      ? { ...question, label: { es: '¿Cómo estás hoy?', en: 'How are you today?' } }
      : question,
  )
  expect(
    (await publish(await test.signInAs(test.cast.guatemala.supervisor), reworded, before.number)).status,
  ).toBe(403)
  const stale = await test.signInAs(test.cast.guatemala.administrator, {
    confirmedAt: new Date(Date.now() - 700_000),
  })
  expect((await publish(stale, reworded, before.number)).body.code).toBe('sign-in.confirm-first')
  expect((await publish(irma, before.definition, before.number)).body.code).toBe('form.unchanged')
  expect((await publish(irma, { ...reworded, form: 'another' }, before.number)).body.code).toBe(
    'form.unknown',
  )
  const broken = changed(reworded, (question) =>
    question.id === 'mood' ? { ...question, label: { es: 'x' } } : question,
  )
  const refused = await publish(irma, broken, before.number)
  expect(refused.body.code).toBe('form.definition-unusable')
  expect(refused.body.errors?.length).toBeGreaterThan(0)
  const answers = await Promise.all([
    publish(irma, reworded, before.number),
    publish(irma, reworded, before.number),
  ])
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409])
  expect(await published(irma)).toMatchObject({
    number: before.number + 1,
    definition: { version: before.number + 1 },
  })
  expect((await published(marta)).formVersionId).toBe(before.formVersionId)
  const theirs = await publish(marta, reworded, before.number)
  expect(theirs.body).toMatchObject({ version: before.number + 1 })
  expect((await published(irma)).formVersionId).not.toBe(theirs.body.id)
  const kept = await test.asKeeper(
    (sql) => sql`select definition from amparo.form_versions where id = ${before.formVersionId}`,
  )
  expect(kept[0]?.['definition']).toEqual(JSON.parse(JSON.stringify(before.definition)))
})

it('takes a draft along without losing a word; what no longer fits stays readable; a completed form stays', async () => {
  const before = await published(ana)
  const places = questionsOf(before.definition)
  const top = (kind: Question['kind']) =>
    places.filter((at) => at.question.kind === kind && at.level.length === 0).map((at) => at.question.id)
  const [kept = '', gone = '', disputed = ''] = top('narrative')
  const [retyped = ''] = top('text')
  const { caseId } = await registerAs(ana)
  const answerId = newTestId<'AnswerId'>()
  await ana.ok(startAssessment, { caseId, answerId, formVersionId: before.formVersionId as never })
  const values = { [kept]: 'Extraña a su hermana.', [gone]: 'Le gusta pintar.', [retyped]: 'Paracetamol' }
  for (const [field, value] of Object.entries(values))
    await ana.ok(saveAnswers, { caseId, answerId, fields: [edit(answerId, field, value)] })
  await ana.ok(saveAnswers, { caseId, answerId, fields: [edit(answerId, disputed, 'Come poco.')] })
  await berta.ok(saveAnswers, { caseId, answerId, fields: [edit(answerId, disputed, 'No come.')] })
  expect((await ana.ok(openAssessment, { caseId, answerId })).newer).toBeNull()

  const after = changed(before.definition, (question) => {
    if (question.id === gone || question.id === disputed) return undefined
    if (question.id === retyped) return { id: question.id, label: question.label, kind: 'yes-no' }
    return question
  })
  const answer = await publish(irma, after, before.number)
  expect(answer.status, answer.text).toBe(200)
  const opened = await ana.ok(openAssessment, { caseId, answerId })
  expect(opened).toMatchObject({
    formVersionId: before.formVersionId,
    newer: { number: before.number + 1 },
    earlier: [],
  })
  const auditor = await test.signInAs(test.cast.guatemala.auditor)
  expect((await auditor.call(carryAnswers, { caseId, answerId })).status).toBe(404)
  await ana.ok(carryAnswers, { caseId, answerId })
  const now = await berta.ok(openAssessment, { caseId, answerId })
  expect(now).toMatchObject({ formVersionId: answer.body.id, newer: null })
  const root = now.rows.find((row) => row.id === answerId)
  expect(root?.values[kept]).toBe(values[kept])
  for (const field of [gone, retyped, disputed]) expect(root?.values).not.toHaveProperty(field)
  expect(now.earlier.map(({ field, value, others }) => ({ field, value, others }))).toEqual(
    expect.arrayContaining([
      { field: gone, value: values[gone], others: [] },
      { field: retyped, value: values[retyped], others: [] },
      { field: disputed, value: 'Come poco.', others: ['No come.'] },
    ]),
  )
  expect((await ana.ok(listTwoVersions, { caseId })).items).toEqual([])
  // Carrying again does nothing, and the question that changed is asked anew.
  const again = await ana.ok(carryAnswers, { caseId, answerId })
  expect(again.version).toBe(now.version)
  await ana.ok(saveAnswers, { caseId, answerId, fields: [edit(answerId, retyped, true)] })
  expect((await ana.ok(openAssessment, { caseId, answerId })).rows[0]?.values[retyped]).toBe(true)

  expect(await verifyState(test.ownerDatabase(), { rebuild: false })).toMatchObject({
    different: 0,
    first: undefined,
  })
  await test.asKeeper((sql) => sql`update amparo.answers set earlier_values = '{}' where id = ${answerId}`)
  expect(await verifyState(test.ownerDatabase(), { rebuild: true })).toMatchObject({
    different: 1,
    first: { kind: 'answer' },
  })
  expect((await ana.ok(openAssessment, { caseId, answerId })).earlier).toHaveLength(3)
})
