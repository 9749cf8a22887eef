import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAssessments, listForms, startAssessment } from '@amparo/contract/api/assessments/assessment'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { approveClosure, requestClosure, showClosure } from '@amparo/contract/api/closures/closures'
import { reopenCase, showReopening } from '@amparo/contract/api/closures/reopening'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { addNote } from '@amparo/contract/api/notes/notes'
import { approvePlan, findPlan, submitPlan } from '@amparo/contract/api/plans/plan'
import { approveRisk, decideRisk, proposeRiskLevel, showRisk } from '@amparo/contract/api/risk/risk'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import { beginPlan, daysAgo, noteInput } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { asSystem } from '../../db/transaction.ts'
import { verifyState } from '../../state/verify-state.ts'

let test: TestApp
let ana: TestClient
let berta: TestClient
let carlos: TestClient
beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
  carlos = await test.signInAs(test.cast.guatemala.manager)
})
afterAll(() => test.close())

type Reopening = InputOf<typeof reopenCase>
const asked = (caseId: CaseId, more: Partial<Reopening> = {}): Reopening => ({
  caseId,
  reopeningId: newTestId<'ReopeningId'>(),
  reason: 'carer-died',
  explanation: 'Murió la abuela con quien vivía.',
  ...more,
})

async function close(
  caseId: CaseId,
  reason: InputOf<typeof requestClosure>['reason'] = 'no-further-action',
  worker = ana,
) {
  const closureId = newTestId<'ClosureId'>()
  await worker.ok(requestClosure, { caseId, closureId, reason, explanation: 'x', childTold: 'Adiós' })
  await carlos.ok(approveClosure, { caseId, closureId })
}

async function judge(caseId: CaseId) {
  const riskId = newTestId<'RiskAssessmentId'>()
  const facts = { concerns: [], protectiveFactors: [], signs: [], screened: true }
  const { level } = await ana.ok(proposeRiskLevel, { caseId, riskId, facts })
  await ana.ok(decideRisk, { caseId, riskId, level, reason: '' })
  await berta.ok(approveRisk, { caseId, riskId })
  return riskId
}

/** A case with an approved risk, a form begun, an agreed plan with a day, and a contact. */
async function workedCase() {
  const { caseId } = await registerAs(ana)
  const riskId = await judge(caseId)
  const [form] = (await ana.ok(listForms, { use: 'assessment' })).items
  if (!form) throw new Error('no form is published')
  const { formVersionId } = form
  await ana.ok(startAssessment, {
    caseId,
    answerId: newTestId<'AnswerId'>(),
    formVersionId: formVersionId as InputOf<typeof startAssessment>['formVersionId'],
  })
  const { planId, add } = await beginPlan(ana, caseId)
  await add({ dueOn: daysAgo(2) })
  await ana.ok(submitPlan, { caseId, planId })
  await berta.ok(approvePlan, { caseId, planId })
  await ana.ok(addNote, noteInput(caseId, { kind: 'visit', childReached: true, occurredOn: daysAgo(3) }))
  return { caseId, riskId, planId }
}

const due = async (client: TestClient, caseId: CaseId) =>
  (await client.ok(openCase, { caseId })).tasks.map(({ kind }) => kind).sort()

describe('a case that is opened again', () => {
  it('begins its work anew, by the clocks of today, and keeps what was', async () => {
    const { caseId, riskId, planId } = await workedCase()
    // As if it had been registered years ago.
    await asSystem(
      test.ownerDatabase(),
      'amparo_keeper',
      'a registration of years ago',
      ({ sql }) =>
        sql`update amparo.cases set registered_at = now() - interval '3 years' where id = ${caseId}`,
    )
    await close(caseId)
    expect(await ana.ok(showReopening, { caseId })).toMatchObject({ standing: 'may', workers: [] })
    const request = asked(caseId)
    const commandId = newTestId<'CommandId'>()
    await ana.ok(reopenCase, request, { commandId })
    await ana.ok(reopenCase, request, { commandId })

    const { case: file, tasks } = await ana.ok(openCase, { caseId })
    expect(file).toMatchObject({
      state: 'open',
      riskState: 'none',
      riskLevel: null,
      assessmentState: 'none',
      planState: 'none',
      closureState: 'none',
    })
    expect(tasks.map(({ kind }) => kind).sort()).toEqual([
      'begin-assessment',
      'finish-assessment',
      'make-plan',
      'screen-trafficking',
      'set-risk',
    ])
    for (const { dueAt } of tasks) expect(Date.parse(dueAt)).toBeGreaterThan(Date.now())
    expect((await ana.ok(findPlan, { caseId })).plan).toBeNull()
    expect((await ana.ok(listAssessments, { caseId })).items.map(({ state }) => state)).toEqual([
      'superseded',
    ])
    expect((await ana.ok(showRisk, { caseId })).items).toMatchObject([{ id: riskId, state: 'superseded' }])
    expect((await ana.ok(showClosure, { caseId })).items).toMatchObject([{ state: 'approved' }])
    expect((await ana.ok(showReopening, { caseId })).items).toMatchObject([
      { reason: 'carer-died', reopenedBy: test.cast.guatemala.caseworker.displayName },
    ])
    const told = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
    expect(told).toEqual(expect.arrayContaining(['ReopeningRecorded', 'PlanApproved', 'ClosureApproved']))

    const second = await judge(caseId)
    expect((await ana.ok(showRisk, { caseId })).items.map(({ id }) => id)).toEqual([second, riskId])
    const again = await beginPlan(ana, caseId)
    expect(again.planId).not.toBe(planId)
    // And it can be closed and opened once more.
    await close(caseId)
    await berta.ok(reopenCase, asked(caseId, { reason: 'pregnancy' }))
    expect((await ana.ok(showReopening, { caseId })).items).toHaveLength(2)
  })

  it('goes on elsewhere where it should not have been a case, and is refused where it is not closed', async () => {
    for (const reason of ['duplicate', 'opened-in-error'] as const) {
      const { caseId } = await registerAs(ana)
      expect((await ana.call(reopenCase, asked(caseId))).body.code).toBe('reopening.not-closed')
      await close(caseId, reason)
      const refused = await ana.call(reopenCase, asked(caseId))
      expect(refused.body).toMatchObject({ code: `reopening.${reason}`, status: 409 })
      expect(await ana.ok(showReopening, { caseId })).toMatchObject({
        standing: `reopening.${reason}`,
        instead: refused.body.detail,
      })
    }
  })

  it('is opened by whoever had it, her supervisor or a manager, and by nobody else', async () => {
    const { caseId } = await workedCase()
    await close(caseId)
    for (const member of [
      test.cast.guatemala.otherCaseworker,
      test.cast.guatemala.southSupervisor,
      test.cast.guatemala.privacyLead,
      test.cast.mexico.manager,
    ])
      expect(
        (await (await test.signInAs(member)).call(reopenCase, asked(caseId))).status,
      ).toBeGreaterThanOrEqual(403)
    expect((await ana.call(reopenCase, asked(caseId, { explanation: ' ' }))).status).toBe(422)
    // A manager writes in no plan and no assessment, and still ends what was agreed before.
    await carlos.ok(reopenCase, asked(caseId))
    expect((await ana.ok(findPlan, { caseId })).plan).toBeNull()
    expect((await ana.ok(listAssessments, { caseId })).items.map(({ state }) => state)).toEqual([
      'superseded',
    ])
    expect(await due(ana, caseId)).toContain('set-risk')
  })

  it('goes to a worker whom the supervisor chooses, where the one of before has left', async () => {
    const julia = test.cast.guatemala.otherCaseworker
    const leaver = await test.signInAs(julia)
    const { caseId } = await registerAs(leaver)
    await close(caseId, 'no-further-action', leaver)
    await asSystem(
      test.ownerDatabase(),
      'amparo_keeper',
      'somebody leaves',
      ({ sql }) => sql`update amparo.memberships set valid_until = now() where user_id = ${julia.id}`,
    )
    const shown = await berta.ok(showReopening, { caseId })
    expect(shown.workerId).toBeNull()
    expect(shown.workers.map(({ id }) => id)).not.toContain(julia.id)
    expect((await berta.call(reopenCase, asked(caseId))).body.code).toBe('reopening.worker-needed')
    const { id } = test.cast.guatemala.caseworker
    expect(shown.workers.map((worker) => worker.id)).toContain(id)
    await berta.ok(reopenCase, asked(caseId, { workerId: id as UserId }))
    expect((await ana.ok(openCase, { caseId })).case).toMatchObject({ state: 'open', workerId: id })
  })

  it('leaves every row as its facts say', async () => {
    const report = await verifyState(test.ownerDatabase(), { rebuild: false })
    // Only the year that the first test pretended.
    expect(report).toMatchObject({ different: 1, first: { kind: 'case', column: 'registered_at' } })
  })
})
