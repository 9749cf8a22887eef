import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { requestClosure } from '@amparo/contract/api/closures/closures'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { holdCase, resumeCase, showHold } from '@amparo/contract/api/holds/holds'
import { addNote } from '@amparo/contract/api/notes/notes'
import { changeHolder, editPerson } from '@amparo/contract/api/people/edit-person'
import { startPlan } from '@amparo/contract/api/plans/plan'
import { proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { noteInput } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient
beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
type Hold = InputOf<typeof holdCase>
const asked = (caseId: Hold['caseId'], more: Partial<Hold> = {}): Hold => ({
  caseId,
  holdId: newTestId<'HoldId'>(),
  reason: 'with-family',
  explanation: '',
  reviewOn: dayFromNow(10),
  ...more,
})
const due = async (caseId: Hold['caseId']) =>
  (await ana.ok(openCase, { caseId })).tasks.map(({ kind }) => kind).sort()

describe('a case on hold', () => {
  it('has nothing due but the look at the pause, and what was due comes back when work goes on', async () => {
    const { caseId } = await registerAs(ana)
    const before = await due(caseId)
    expect(before).toContain('set-risk')
    const request = asked(caseId)
    await ana.ok(holdCase, request)
    const { tasks, case: file } = await ana.ok(openCase, { caseId })
    expect(tasks.map(({ kind }) => kind)).toEqual(['review-hold'])
    expect(tasks[0]?.why).toMatchObject({
      ruleId: 'hold-review.any',
      basis: 'default-to-confirm',
      dueOn: request.reviewOn,
    })
    expect(file).toMatchObject({
      state: 'on-hold',
      hold: {
        reason: 'with-family',
        reviewOn: request.reviewOn,
        heldBy: test.cast.guatemala.caseworker.displayName,
      },
    })
    const listed = await ana.ok(listCases, { state: 'on-hold' })
    expect(listed.items.map(({ id }) => id)).toContain(caseId)

    await ana.ok(resumeCase, { caseId, because: 'Volvió al albergue.' })
    expect((await ana.ok(openCase, { caseId })).case).toMatchObject({ state: 'open', hold: null })
    expect(await due(caseId)).toEqual(before)
    const [ended] = (await ana.ok(showHold, { caseId })).items
    expect(ended).toMatchObject({ because: 'Volvió al albergue.', reason: 'with-family' })
    const told = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
    expect(told).toEqual(expect.arrayContaining(['HoldBegun', 'HoldEnded']))
  })

  it('takes notes and what is true of the child, and no work', async () => {
    const { caseId, childId } = await registerAs(ana)
    await ana.ok(holdCase, asked(caseId))
    await ana.ok(addNote, noteInput(caseId))
    await ana.ok(changeHolder, { caseId, holder: 'Su tía', phase: 'transit' })
    await ana.ok(editPerson, { caseId, personId: childId, edits: { sex: { value: 'male', base: 0 } } })
    expect(await due(caseId)).toEqual(['review-hold'])
    const refused = [
      await ana.call(startPlan, { caseId, planId: newTestId<'PlanId'>() }),
      await ana.call(proposeRiskLevel, {
        caseId,
        riskId: newTestId<'RiskAssessmentId'>(),
        facts: { concerns: [], protectiveFactors: [], signs: [], screened: true },
      }),
      await ana.call(requestClosure, {
        caseId,
        closureId: newTestId<'ClosureId'>(),
        reason: 'goal-met',
        explanation: '',
        childTold: 'Adiós',
      }),
    ]
    expect(refused.map((answer) => answer.body.code)).toEqual([
      'case.on-hold',
      'case.on-hold',
      'case.on-hold',
    ])
    expect((await ana.call(holdCase, asked(caseId))).body.code).toBe('hold.already')
    await berta.ok(resumeCase, { caseId, because: 'Hay que ver el riesgo.' })
    expect((await ana.call(resumeCase, { caseId, because: 'Otra vez' })).body.code).toBe('hold.not-held')
  })

  it('is looked at again within the days of the rule', async () => {
    const { caseId } = await registerAs(ana)
    const { reviewFrom, reviewUntil, basis } = await ana.ok(showHold, { caseId })
    expect(basis).toBe('default-to-confirm')
    const late = new Date(Date.parse(reviewUntil) + 86_400_000).toISOString().slice(0, 10)
    for (const reviewOn of [late, dayFromNow(-1)])
      expect((await ana.call(holdCase, asked(caseId, { reviewOn }))).body.code).toBe('hold.review-day')
    const silent = await ana.call(holdCase, asked(caseId, { reason: 'other' }))
    expect(silent.body.errors?.map(({ pointer }) => pointer)).toEqual(['/explanation'])
    expect(reviewFrom < reviewUntil).toBe(true)
    const request = asked(caseId, { reviewOn: reviewUntil })
    const commandId = newTestId<'CommandId'>()
    await ana.ok(holdCase, request, { commandId })
    // Sent twice, it happens once.
    await ana.ok(holdCase, request, { commandId })
    expect((await ana.ok(showHold, { caseId })).items).toHaveLength(1)
  })

  it('is not paused while its closing waits, nor by a manager, another team or another organisation', async () => {
    const { caseId } = await registerAs(ana)
    for (const member of [
      test.cast.guatemala.manager,
      test.cast.guatemala.southSupervisor,
      test.cast.guatemala.otherCaseworker,
      test.cast.mexico.caseworker,
    ])
      expect(
        (await (await test.signInAs(member)).call(holdCase, asked(caseId))).status,
      ).toBeGreaterThanOrEqual(403)
    await ana.ok(requestClosure, {
      caseId,
      closureId: newTestId<'ClosureId'>(),
      reason: 'goal-met',
      explanation: '',
      childTold: 'Adiós',
    })
    expect((await ana.call(holdCase, asked(caseId))).body.code).toBe('hold.closure-waiting')
  })
})
