import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  approveAssessment,
  askAssessmentChanges,
  completeAssessment,
  listAssessments,
  listForms,
  openAssessment,
  saveAnswers,
  startAssessment,
} from '@amparo/contract/api/assessments/assessment'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { chooseVersion, listTwoVersions } from '@amparo/contract/api/two-versions/two-versions'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { questionsOf, type FormDefinition } from '@amparo/domain/form/form-definition'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import { publishSteps, stepsRule } from '@amparo/testkit/approval-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient
let formVersionId: InputOf<typeof startAssessment>['formVersionId']
let definition: FormDefinition
let narrative: string
let household: { id: string; text: string; nested: string | undefined }

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
  const { items } = await ana.ok(listForms, {})
  const form = items.find((item) => item.name === 'comprehensive-assessment')
  if (!form) throw new Error('the comprehensive assessment is not published')
  formVersionId = form.formVersionId as typeof formVersionId
  definition = form.definition as FormDefinition
  const questions = questionsOf(definition)
  narrative =
    questions.find((at) => at.question.kind === 'narrative' && at.level.length === 0)?.question.id ?? ''
  const subform =
    questions.find((at) => at.question.kind === 'subform' && at.level.length === 0)?.question.id ?? ''
  const inside = questions.filter((at) => at.level.at(-1) === subform)
  household = {
    id: subform,
    text: inside.find((at) => at.question.kind === 'text')?.question.id ?? '',
    nested: inside.find((at) => at.question.kind === 'subform')?.question.id,
  }
})
afterAll(() => test.close())

async function startedForm() {
  const { caseId } = await registerAs(ana)
  const answerId = newTestId<'AnswerId'>()
  await ana.ok(startAssessment, { caseId, answerId, formVersionId })
  return { caseId, answerId }
}

const edit = (row: AnswerId, field: string, value: unknown, base = 0) => ({
  row,
  edits: { [field]: { value, base } },
})

/** Answers everything that is still missing with "does not want to say". */
async function answerAll(caseId: InputOf<typeof saveAnswers>['caseId'], answerId: AnswerId) {
  for (let round = 0; round < 8; round += 1) {
    const tried = await ana.call(completeAssessment, { caseId, answerId })
    if (tried.status === 200) return
    expect(tried.body.code).toBe('assessment.incomplete')
    const fields = (tried.body.errors ?? []).map(({ pointer }) => pointer.split('/').at(-1) ?? '')
    await ana.ok(saveAnswers, {
      caseId,
      answerId,
      fields: [
        {
          row: answerId,
          edits: Object.fromEntries(
            fields.map((field) => [field, { value: { unanswered: 'prefers-not' }, base: 0 }]),
          ),
        },
      ],
    })
  }
  throw new Error('the form never became complete')
}

describe('a form on a case', () => {
  it('is saved answer by answer, with rows inside rows, and opened as it was', async () => {
    const { caseId, answerId } = await startedForm()
    const person = newTestId<'AnswerId'>()
    const concern = newTestId<'AnswerId'>()
    await ana.ok(saveAnswers, {
      caseId,
      answerId,
      fields: [edit(answerId, narrative, 'She misses her sister.')],
    })
    await ana.ok(saveAnswers, {
      caseId,
      answerId,
      addRows: [
        {
          id: person,
          upperRowId: answerId,
          subform: household.id,
          position: 0,
          values: { [household.text]: 'Rosa' },
        },
        ...(household.nested
          ? [{ id: concern, upperRowId: person, subform: household.nested, position: 0, values: {} }]
          : []),
      ],
    })
    const opened = await ana.ok(openAssessment, { caseId, answerId })
    const rows = new Map(opened.rows.map((row) => [row.id, row]))
    expect(rows.get(answerId)?.values[narrative]).toBe('She misses her sister.')
    expect(rows.get(person)).toMatchObject({ subform: household.id, values: { [household.text]: 'Rosa' } })
    expect(household.nested).toBeDefined()
    expect(rows.get(concern)?.upperRowId).toBe(person)
    expect((await ana.ok(listAssessments, { caseId })).items).toMatchObject([{ answerId, state: 'draft' }])
  })

  it('keeps both values where two people wrote at once, and a person chooses', async () => {
    const { caseId, answerId } = await startedForm()
    await ana.ok(saveAnswers, { caseId, answerId, fields: [edit(answerId, narrative, 'from Ana')] })
    const second = await berta.ok(saveAnswers, {
      caseId,
      answerId,
      fields: [edit(answerId, narrative, 'from Berta')],
    })
    expect(second).toMatchObject({ outcome: 'conflict', conflicts: [`${answerId}.${narrative}`] })

    const { items } = await ana.ok(listTwoVersions, { caseId })
    expect(items).toMatchObject([
      {
        recordKind: 'answer',
        recordId: answerId,
        field: narrative,
        standing: 'from Ana',
        others: [{ value: 'from Berta', by: 'Berta Coj' }],
      },
    ])
    expect((await ana.call(completeAssessment, { caseId, answerId })).body.code).toBe('edit.two-versions')
    await ana.ok(chooseVersion, {
      caseId,
      recordKind: 'answer',
      recordId: answerId,
      field: narrative,
      value: 'from Berta',
      base: items[0]?.version ?? 0,
    })
    const opened = await ana.ok(openAssessment, { caseId, answerId })
    expect(opened.rows[0]?.values[narrative]).toBe('from Berta')
    expect((await ana.ok(listTwoVersions, { caseId })).items).toEqual([])
  })

  it('is completed when nothing needed is missing, approved by another person, and then does not change', async () => {
    const { caseId, answerId } = await startedForm()
    await answerAll(caseId, answerId)
    expect(
      (await ana.call(saveAnswers, { caseId, answerId, fields: [edit(answerId, narrative, 'late')] })).body
        .code,
    ).toBe('assessment.completed')
    expect((await ana.call(approveAssessment, { caseId, answerId })).status).toBe(403)
    await berta.ok(askAssessmentChanges, { caseId, answerId, changes: 'Please ask about school.' })
    expect(await ana.ok(openAssessment, { caseId, answerId })).toMatchObject({
      changesAsked: 'Please ask about school.',
      review: { before: { answer: 'changes-asked', by: 'Berta Coj' } },
    })
    await ana.ok(completeAssessment, { caseId, answerId })
    await berta.ok(approveAssessment, { caseId, answerId })
    expect((await ana.ok(openCase, { caseId })).case.assessmentState).toBe('approved')
    expect(await ana.ok(openAssessment, { caseId, answerId })).toMatchObject({
      state: 'approved',
      madeBy: 'Ana Tzoc',
      approvedBy: 'Berta Coj',
      approvedAt: expect.any(String) as string,
    })
    expect((await berta.call(approveAssessment, { caseId, answerId })).body.code).toBe(
      'approval.nothing-waiting',
    )
  })

  it('is answered by the manager too, who writes in none, where the organisation asks it', async () => {
    const { administrator, manager } = test.cast.guatemala
    const [irma, carlos] = [await test.signInAs(administrator), await test.signInAs(manager)]
    await publishSteps(irma, stepsRule({ assessment: [{ by: 'supervisor' }, { by: 'manager' }] }))
    const { caseId, answerId } = await startedForm()
    await answerAll(caseId, answerId)
    await berta.ok(approveAssessment, { caseId, answerId, step: 0 })
    expect(await berta.ok(openAssessment, { caseId, answerId })).toMatchObject({
      state: 'completed',
      approval: 'answered-earlier',
      approvalSteps: [{ answeredBy: 'Berta Coj' }, { by: 'manager', state: 'now' }],
    })
    expect((await ana.ok(openCase, { caseId })).case.assessmentState).toBe('completed')
    await carlos.ok(askAssessmentChanges, { caseId, answerId, changes: 'Falta la escuela.' })
    await answerAll(caseId, answerId)
    await berta.ok(approveAssessment, { caseId, answerId, step: 0 })
    await carlos.ok(approveAssessment, { caseId, answerId, step: 1 })
    expect((await ana.ok(openCase, { caseId })).case.assessmentState).toBe('approved')
    const writing = { caseId, answerId, fields: [edit(answerId, 'x', 'y')] }
    expect((await carlos.call(saveAnswers, writing)).status).toBe(403)
    await publishSteps(irma, stepsRule({}))
  })

  it('says what a second person reads first: what was asked, what changed since, who wrote', async () => {
    const { caseId, answerId } = await startedForm()
    const review = async () => (await berta.ok(openAssessment, { caseId, answerId })).review
    expect(await review()).toBeNull()
    await answerAll(caseId, answerId)
    expect(await review()).toMatchObject({ before: null, writers: [{ name: 'Ana Tzoc' }], changed: [] })
    await berta.ok(askAssessmentChanges, { caseId, answerId, changes: 'Please ask about school.' })
    expect(await review()).toMatchObject({ before: { answer: 'changes-asked' }, writers: [] })
    const { rows } = await ana.ok(openAssessment, { caseId, answerId })
    const base = rows[0]?.versions[narrative] ?? 0
    await ana.ok(saveAnswers, { caseId, answerId, fields: [edit(answerId, narrative, 'At school.', base)] })
    await ana.ok(completeAssessment, { caseId, answerId })
    expect(await review()).toMatchObject({
      before: { answer: 'changes-asked', by: 'Berta Coj', changes: 'Please ask about school.' },
      writers: [{ name: 'Ana Tzoc' }],
      changed: [{ row: answerId, field: narrative }],
    })
    await berta.ok(approveAssessment, { caseId, answerId })
    expect(await review()).toBeNull()

    const next = newTestId<'AnswerId'>()
    await ana.ok(startAssessment, { caseId, answerId: next, formVersionId })
    await answerAll(caseId, next)
    const compared = (await berta.ok(openAssessment, { caseId, answerId: next })).review
    expect(compared?.before).toMatchObject({ answer: 'approved', by: 'Berta Coj' })
    expect(compared?.changed).toEqual([{ row: next, field: narrative }])
  })

  it('is not approved by a supervisor who wrote in it', async () => {
    const { caseId, answerId } = await startedForm()
    await berta.ok(saveAnswers, { caseId, answerId, fields: [edit(answerId, narrative, 'I was there')] })
    await answerAll(caseId, answerId)
    expect((await berta.call(approveAssessment, { caseId, answerId })).body.code).toBe('approval.own-work')
    expect((await berta.ok(openAssessment, { caseId, answerId })).approval).toBe('own-work')
    expect((await ana.ok(openAssessment, { caseId, answerId })).approval).toBe('someone-else')
    const mario = await test.signInAs(test.cast.guatemala.otherSupervisor)
    await mario.ok(approveAssessment, { caseId, answerId })
  })

  it('refuses answers that cannot be read, and changes nothing', async () => {
    const { caseId, answerId } = await startedForm()
    const send = (field: string, value: unknown) =>
      ana.call(saveAnswers, { caseId, answerId, fields: [edit(answerId, field, value)] })
    expect((await send('no-such-question', 'x')).body.code).toBe('form.answer-unreadable')
    expect((await send(narrative, 'x'.repeat(10_001))).body.code).toBe('form.answer-unreadable')
    expect((await send(narrative, { deep: { deep: 1 } })).body.code).toBe('form.answer-unreadable')
    expect((await send('constructor', 'x')).status).toBe(422)
    expect((await ana.ok(openAssessment, { caseId, answerId })).rows).toMatchObject([{ values: {} }])
  })

  it('belongs to its case: another one does not open it', async () => {
    const { answerId } = await startedForm()
    const other = await registerAs(ana)
    expect((await ana.call(openAssessment, { caseId: other.caseId, answerId })).status).toBe(404)
    expect(
      (
        await ana.call(saveAnswers, {
          caseId: other.caseId,
          answerId,
          fields: [edit(answerId, narrative, 'x')],
        })
      ).status,
    ).toBe(404)
  })

  it('leaves facts of one section each, and no answer in the audit log', async () => {
    const { caseId, answerId } = await startedForm()
    await ana.ok(saveAnswers, { caseId, answerId, fields: [edit(answerId, narrative, 'Quetzalcanary')] })
    const [facts, audit] = await test.asKeeper(async (sql) => [
      await sql`select f.kind, f.section, p.payload from amparo.facts f join amparo.fact_payloads p on p.fact_id = f.id
        where f.stream_id = ${answerId} order by f.stream_version`,
      await sql`select * from amparo.audit_entries where ${answerId}::uuid = any (subject_ids)`,
    ])
    expect(facts.map((fact) => fact['kind'])).toEqual(['AssessmentStarted', 'AnswersSaved'])
    expect(JSON.stringify(facts[1])).toContain('Quetzalcanary')
    expect(JSON.stringify(audit)).not.toContain('Quetzalcanary')
    expect(test.logLines.join('\n')).not.toContain('Quetzalcanary')
  })
})
