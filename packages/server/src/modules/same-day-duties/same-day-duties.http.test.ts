import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listForms, saveAnswers, startAssessment } from '@amparo/contract/api/assessments/assessment'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { writeDeath } from '@amparo/contract/api/deaths/deaths'
import {
  correctFormRecord,
  fileFormRecord,
  listFormRecords,
} from '@amparo/contract/api/form-records/form-records'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { actOnIncident, listIncidents, recordIncident } from '@amparo/contract/api/incidents/incidents'
import { reportMissing } from '@amparo/contract/api/missing/missing'
import { proposeRiskLevel, showRisk } from '@amparo/contract/api/risk/risk'
import {
  addSameDayContact,
  answerLowerSameDayDuty,
  askToLowerSameDayDuty,
  decideSameDayDuty,
  openSameDayDuty,
  showSameDayDuty,
  takeSameDayStep,
} from '@amparo/contract/api/same-day-duties/same-day-duties'
import { myTasks, today } from '@amparo/contract/api/tasks/tasks'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { dutySteps } from '@amparo/domain/same-day-duty/duty'
import { incidentInput, missingInput } from '@amparo/testkit/danger-work'
import { deathInput } from '@amparo/testkit/death-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { lifeAnswers, screen, writeAnswers } from '@amparo/testkit/screening-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { asSystem } from '../../db/transaction.ts'
import { verifyState } from '../../state/verify-state.ts'

let test: TestApp
let ana: TestClient
let berta: TestClient
const bird = 'Cenzontlazul'

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

const ask = (caseId: CaseId, answers = lifeAnswers(['wish'])) =>
  screen(ana, caseId, answers, 'suicide-screening')
const shown = (caseId: CaseId) => ana.ok(showSameDayDuty, { caseId })
const dutyOf = async (caseId: CaseId) => (await shown(caseId)).duty
const dueOf = async (caseId: CaseId) => (await ana.ok(openCase, { caseId })).tasks.map(({ kind }) => kind)
const idOf = async (caseId: CaseId) => ({ caseId, dutyId: (await dutyOf(caseId))?.id as never })
async function takeAll(caseId: CaseId) {
  const of = await idOf(caseId)
  for (const step of dutySteps)
    await ana.ok(takeSameDayStep, { ...of, step, answer: 'done', words: 'Hecho.', of: null })
}

describe('care the same day', () => {
  it('a no to everything opens nothing; nobody could ask is no answer', async () => {
    const { caseId } = await registerAs(ana)
    await ask(caseId, lifeAnswers([]))
    await ask(caseId, { 'life-way': 'not-asked', 'life-why-not': 'not-alone', 'life-by': 'Ana' })
    const { duty, talks } = await shown(caseId)
    expect(duty).toBeNull()
    expect(talks.map(({ finding }) => finding)).toEqual(['not-asked', 'none'])
    expect(await dueOf(caseId)).not.toContain('act-on-danger')
  })

  it('a yes opens the duty with its reasons, the tasks of the day, a level of risk that says not why, and tells the supervisor', async () => {
    const { caseId } = await registerAs(ana)
    await ask(caseId, lifeAnswers(['wish', 'tried']))
    expect(await dutyOf(caseId)).toMatchObject({
      level: 'talk-today',
      isProposed: true,
      sources: [{ kind: 'talk', reasons: ['wish', 'tried'], by: 'Ana Tzoc' }],
      mayEnd: false,
    })
    expect(await dueOf(caseId)).toEqual(expect.arrayContaining(['act-on-danger', 'answer-danger']))
    const [risk] = (await ana.ok(showRisk, { caseId })).items
    expect(risk).toMatchObject({ state: 'proposed', proposedLevel: 'high' })
    expect(JSON.stringify(risk)).not.toMatch(/suicid|wants-to-die/)
    const told = await asSystem(test.ownerDatabase(), 'amparo_keeper', 'a test', async ({ sql }) => [
      ...(await sql<{ payload: unknown }[]>`select payload from amparo.outbox where kind = 'notify.user'`),
    ])
    expect(told).toContainEqual({ payload: { userId: test.cast.guatemala.supervisor.id } })
  })

  it('now is an emergency', async () => {
    const { caseId } = await registerAs(ana)
    await ask(caseId, lifeAnswers(['now']))
    expect(await dutyOf(caseId)).toMatchObject({ level: 'danger-now' })
    expect((await ana.ok(showRisk, { caseId })).items[0]).toMatchObject({ proposedLevel: 'emergency' })
  })

  it('wherever it is said it is the same one: a level of risk, an assessment half filled in, an incident, a worker', async () => {
    const { caseId } = await registerAs(ana)
    const facts = {
      concerns: ['suicidal-thoughts'],
      protectiveFactors: [],
      signs: [],
      screened: true,
    } as const
    await ana.ok(proposeRiskLevel, {
      caseId,
      riskId: newTestId<'RiskAssessmentId'>(),
      facts: { ...facts, concerns: [...facts.concerns], protectiveFactors: [], signs: [] },
    })
    const { items } = await ana.ok(listForms, { use: 'assessment' })
    const formVersionId = items.find(({ name }) => name === 'comprehensive-assessment')
      ?.formVersionId as never
    const answerId = newTestId<'AnswerId'>()
    await ana.ok(startAssessment, { caseId, answerId, formVersionId })
    const answer = writeAnswers(caseId, answerId, { 'wishes-not-to-live': true })
    await ana.ok(saveAnswers, answer)
    const incident = incidentInput(caseId, { type: 'thoughts-of-dying', danger: true })
    await ana.ok(recordIncident, incident)
    const { incidentId } = incident
    await ana.ok(actOnIncident, { caseId, incidentId, words: 'Con ella.', dangerOver: true })
    expect(await dueOf(caseId)).toContain('act-on-danger')
    const { duty, earlier } = await shown(caseId)
    expect(earlier).toEqual([])
    expect(duty?.sources.map(({ kind }) => kind)).toEqual(['risk', 'assessment', 'incident'])
    expect(duty?.level).toBe('danger-now')
    const again = { caseId, level: 'talk-today', words: 'La oí llorar.' } as const
    expect((await ana.call(openSameDayDuty, again)).body.code).toBe('duty.open')
  })

  it('two who say it at one moment open one', async () => {
    const { caseId } = await registerAs(ana)
    const open = { caseId, level: 'talk-today', words: 'Se despidió de todas.' } as const
    const answers = await Promise.all([ana.call(openSameDayDuty, open), berta.call(openSameDayDuty, open)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await dutyOf(caseId))?.sources).toHaveLength(1)
  })

  it('up goes one person, down and to the end two; only when all was answered and twice nothing was said', async () => {
    const { caseId } = await registerAs(ana)
    await ask(caseId)
    const of = await idOf(caseId)
    const words = 'Hablamos con calma.'
    await ana.ok(decideSameDayDuty, { ...of, level: 'danger-now', words })
    const down = await ana.call(decideSameDayDuty, { ...of, level: 'talk-today', words })
    expect(down.body.code).toBe('duty.lower')
    await ana.ok(askToLowerSameDayDuty, { ...of, to: 'talk-today', words })
    expect((await ana.call(answerLowerSameDayDuty, { ...of, agrees: true, words })).body.code).toBe(
      'duty.own',
    )
    await berta.ok(answerLowerSameDayDuty, { ...of, agrees: true, words })
    expect(await dutyOf(caseId)).toMatchObject({ level: 'talk-today', decidedBy: 'Berta Coj' })
    const end = { ...of, to: 'none', words } as const
    await takeAll(caseId)
    await ask(caseId, lifeAnswers([]))
    expect((await ana.call(askToLowerSameDayDuty, end)).body.code).toBe('duty.not-yet')
    expect(await dueOf(caseId)).toContain('act-on-danger')
    await ana.ok(addSameDayContact, { ...of, way: 'in-person', words })
    await ask(caseId, lifeAnswers([]))
    await ana.ok(askToLowerSameDayDuty, end)
    expect(await dueOf(caseId)).toContain('answer-danger')
    await berta.ok(answerLowerSameDayDuty, { ...of, agrees: true, words })
    const { duty, earlier } = await shown(caseId)
    expect(duty).toBeNull()
    expect(earlier).toMatchObject([{ timesNothing: 2, endedWords: words }])
    const due = await dueOf(caseId)
    for (const kind of ['act-on-danger', 'answer-danger']) expect(due).not.toContain(kind)
    await ask(caseId)
    expect((await dutyOf(caseId))?.id).not.toBe(of.dutyId)
    expect(await verifyState(test.ownerDatabase(), { rebuild: false })).toMatchObject({
      different: 0,
      first: undefined,
    })
  })

  it('a step stands in a paper of this case, or in words; the caregiver may be left out where telling is not safe', async () => {
    const { caseId } = await registerAs(ana)
    await ask(caseId)
    const of = await idOf(caseId)
    const plan = { ...of, step: 'safety-plan', answer: 'done', words: '' } as const
    expect((await ana.call(takeSameDayStep, { ...plan, of: null })).body.code).toBe('duty.words')
    expect((await ana.call(takeSameDayStep, { ...plan, of: newTestId() })).status).toBe(404)
    const paper = await screen(
      ana,
      caseId,
      {
        'plan-day': '2026-03-01',
        'danger-when': 'De noche.',
        'danger-do': 'Llamar.',
        'team-does': 'x',
        'plan-yes': true,
      },
      'safety-plan',
    )
    await ana.ok(takeSameDayStep, { ...plan, of: paper })
    const told = {
      ...of,
      step: 'caregiver',
      answer: 'not-safe',
      words: 'Es de quien se cuida.',
      of: null,
    } as const
    await ana.ok(takeSameDayStep, told)
    const { duty, safetyPlans } = await shown(caseId)
    expect(safetyPlans).toMatchObject([{ id: paper }])
    expect(duty?.steps).toMatchObject([{ step: 'safety-plan', of: paper }, { answer: 'not-safe' }])
  })

  it('a corrected form weighs anew and opens no second one', async () => {
    const { caseId } = await registerAs(ana)
    const answerId = await ask(caseId)
    const correctionId = newTestId<'AnswerId'>()
    await ana.ok(correctFormRecord, { caseId, answerId, correctionId, because: 'Marqué mal.' })
    await ana.ok(fileFormRecord, { caseId, answerId: correctionId })
    const { duty, earlier } = await shown(caseId)
    expect(earlier).toEqual([])
    expect(duty?.sources.length).toBeLessThanOrEqual(2)
  })
})

describe('of a child who is not here', () => {
  it('who is missing could not be asked, and what is due is the search', async () => {
    const { caseId } = await registerAs(ana)
    await ask(caseId)
    await ana.ok(reportMissing, missingInput(caseId))
    expect(await dueOf(caseId)).toEqual(expect.arrayContaining(['look-for-child', 'answer-danger']))
    expect(await dueOf(caseId)).not.toContain('act-on-danger')
    await expect(ask(caseId)).rejects.toThrow(/duty.missing-child/)
    await ask(caseId, { 'life-way': 'not-asked', 'life-why-not': 'away', 'life-by': 'Ana' })
  })

  it('for a child who died nothing runs and nothing opens', async () => {
    const { caseId } = await registerAs(ana)
    await ask(caseId)
    await ana.ok(writeDeath, deathInput(caseId))
    const due = await dueOf(caseId)
    for (const kind of ['act-on-danger', 'answer-danger']) expect(due).not.toContain(kind)
    const other = await registerAs(ana)
    await ana.ok(writeDeath, deathInput(other.caseId))
    const open = { caseId: other.caseId, level: 'danger-now', words: 'x' } as const
    expect((await ana.call(openSameDayDuty, open)).body.code).toBe('duty.mourned')
  })
})

describe('for those without the right there is none of it', () => {
  const hints = new RegExp(`${bird}|suicide-screening|same-day|Duty|suicidal`)

  it('not who manages, receives, keeps accounts or the record, nor another organisation', async () => {
    const { guatemala, mexico } = test.cast
    const quiet = await registerAs(ana)
    const { caseId } = await registerAs(ana)
    await ask(caseId, lifeAnswers(['wish'], { 'life-told': bird }))
    const manager = await test.signInAs(guatemala.manager)
    const of = { caseId, dutyId: (await dutyOf(caseId))?.id as never }
    // Only that a level of risk was proposed, as for any other danger.
    const kinds = async (id: CaseId) =>
      (await manager.ok(listHistory, { caseId: id })).items.map(({ kind }) => kind)
    expect((await kinds(caseId)).filter((kind) => !/Risk/.test(kind)).length).toBe(
      (await kinds(quiet.caseId)).filter((kind) => !/Risk/.test(kind)).length,
    )
    for (const member of [
      guatemala.manager,
      guatemala.privacyLead,
      guatemala.otherCaseworker,
      guatemala.administrator,
      guatemala.auditor,
      guatemala.intakeVolunteer,
      mexico.caseworker,
      mexico.supervisor,
    ]) {
      const client = await test.signInAs(member)
      const told = await Promise.all([
        client.call(openCase, { caseId }),
        client.call(listHistory, { caseId }),
        client.call(listCases, { scope: 'organisation' }),
        client.call(myTasks, {}),
        client.call(today, {}),
        client.call(listFormRecords, { caseId }),
        client.call(listIncidents, { caseId }),
        client.call(showRisk, { caseId }),
      ])
      expect(told.map(({ text }) => text).join('\n'), member.displayName).not.toMatch(hints)
      for (const refused of [
        client.call(showSameDayDuty, { caseId }),
        client.call(openSameDayDuty, { caseId, level: 'danger-now', words: 'x' }),
        client.call(decideSameDayDuty, { ...of, level: 'danger-now', words: 'x' }),
        client.call(answerLowerSameDayDuty, { ...of, agrees: true, words: 'x' }),
      ])
        expect([403, 404], member.displayName).toContain((await refused).status)
    }
  })
})
