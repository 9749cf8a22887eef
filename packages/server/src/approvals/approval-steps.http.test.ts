import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveAssessment } from '@amparo/contract/api/assessments/assessment'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { approveClosure, requestClosure, showClosure } from '@amparo/contract/api/closures/closures'
import {
  approveFormRecord,
  askFormChanges,
  correctFormRecord,
  fileFormRecord,
  openFormRecord,
} from '@amparo/contract/api/form-records/form-records'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { approvePlan, askPlanChanges, findPlan, submitPlan, writePlan } from '@amparo/contract/api/plans/plan'
import { approveRisk, showRisk } from '@amparo/contract/api/risk/risk'
import { supervisorQueue } from '@amparo/contract/api/tasks/tasks'
import { commonSteps, type ApprovalSteps } from '@amparo/domain/approval/approval-steps'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { calendarDays } from '@amparo/domain/rule/duration'
import { decideLevel, publishSteps, stepsRule } from '@amparo/testkit/approval-work'
import { beginPlan } from '@amparo/testkit/case-work'
import { startFormStage, type FormStage } from '@amparo/testkit/form-stage'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { commandOf, codes, startRaceStage } from '@amparo/testkit/race'
import type { TestApp, TestClient } from '@amparo/testkit/test-app'
import { verifyState } from '../state/verify-state.ts'

let stage: FormStage
let test: TestApp
let ana: TestClient
let berta: TestClient
let mario: TestClient
let carlos: TestClient
let irma: TestClient

beforeAll(async () => {
  stage = await startFormStage()
  ;({ test, ana, berta } = stage)
  const { guatemala } = test.cast
  mario = await test.signInAs(guatemala.otherSupervisor)
  carlos = await test.signInAs(guatemala.manager)
  irma = await test.signInAs(guatemala.administrator)
})
afterAll(() => test.close())

const thenManager = [
  { by: 'supervisor', within: calendarDays(3) },
  { by: 'manager', within: calendarDays(2) },
] as const

async function publish(rule: ApprovalSteps) {
  const answer = await publishSteps(irma, rule)
  expect(answer.status, answer.text).toBe(200)
}

async function submittedPlan(by = ana) {
  const { caseId } = await registerAs(by)
  const { planId, add } = await beginPlan(by, caseId)
  await add()
  await by.ok(submitPlan, { caseId, planId })
  return { caseId, planId }
}

const stepsOf = async (client: TestClient, caseId: CaseId) =>
  (await client.ok(findPlan, { caseId })).plan?.approvalSteps.map((one) => [
    one.by,
    one.state,
    one.answeredBy,
  ])
const waiting = async (client: TestClient, caseId: CaseId) =>
  (await client.ok(supervisorQueue, { limit: 100 })).items
    .filter((item) => item.caseId === caseId)
    .map(({ what, step }) => [what, step?.by, step?.number, step?.of])
const taskOf = async (caseId: CaseId, kind: string) => {
  const [task] = await test.asKeeper(
    (sql) => sql<{ why: { ruleId: string; dueOn: string; step?: unknown } }[]>`
      select why from amparo.tasks where case_id = ${caseId} and kind = ${kind}`,
  )
  return task?.why
}

describe('a plan that two people approve', () => {
  it('waits for the supervisor first and the manager then, and counts only after both', async () => {
    await publish(stepsRule({ plan: thenManager }))
    const { caseId, planId } = await submittedPlan()
    // The second step first, and each by whom it is for.
    expect(await stepsOf(ana, caseId)).toEqual([
      ['supervisor', 'now', null],
      ['manager', 'later', null],
    ])
    expect((await carlos.call(approvePlan, { caseId, planId, step: 1 })).body.code).toBe(
      'approval.step-moved',
    )
    expect(await waiting(berta, caseId)).toEqual([['plan', 'supervisor', 1, 2]])
    expect(await taskOf(caseId, 'approve-plan')).toMatchObject({
      step: { by: 'supervisor', number: 1, of: 2 },
    })
    await berta.ok(approvePlan, { caseId, planId, step: 0 })
    const { plan } = await berta.ok(findPlan, { caseId })
    expect(plan).toMatchObject({ state: 'submitted', approvedBy: null, approval: 'answered-earlier' })
    expect(await stepsOf(ana, caseId)).toEqual([
      ['supervisor', 'given', 'Berta Coj'],
      ['manager', 'now', null],
    ])
    expect((await ana.ok(openCase, { caseId })).case.planState).toBe('submitted')
    // Not the same person twice, not another supervisor in place of the manager.
    expect((await berta.call(approvePlan, { caseId, planId })).body.code).toBe('approval.answered-earlier')
    expect((await mario.call(approvePlan, { caseId, planId })).body.code).toBe('approval.other-step')
    expect((await mario.ok(findPlan, { caseId })).plan?.approval).toBe('someone-else')
    expect(await waiting(berta, caseId)).toEqual([])
    expect(await waiting(mario, caseId)).toEqual([])
    expect(await waiting(carlos, caseId)).toEqual([['plan', 'manager', 2, 2]])
    expect(await taskOf(caseId, 'approve-plan')).toMatchObject({
      ruleId: expect.stringContaining('approval-steps.any'),
      step: { by: 'manager', number: 2, of: 2 },
    })
    expect((await carlos.ok(findPlan, { caseId })).plan?.approval).toBe('may')
    await carlos.ok(approvePlan, { caseId, planId, step: 1 })
    expect((await ana.ok(findPlan, { caseId })).plan).toMatchObject({
      state: 'approved',
      approvedBy: 'Carlos Paz',
      approval: 'nothing-waits',
    })
    expect(await stepsOf(ana, caseId)).toEqual([
      ['supervisor', 'given', 'Berta Coj'],
      ['manager', 'given', 'Carlos Paz'],
    ])
    const history = await ana.ok(listHistory, { caseId })
    expect(history.items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['PlanStepApproved', 'PlanApproved']),
    )
    // Her answer opened the plan to the manager for that one act.
    const edits = { goal: { value: 'Otra', base: 1 } }
    expect((await carlos.call(writePlan, { caseId, planId, edits })).status).toBe(403)
  })

  it('is sent back by any step, and asked anew from the first one', async () => {
    const { caseId, planId } = await submittedPlan()
    await berta.ok(approvePlan, { caseId, planId })
    await carlos.ok(askPlanChanges, { caseId, planId, changes: '¿Quién la acompaña?' })
    expect((await ana.ok(findPlan, { caseId })).plan).toMatchObject({
      state: 'changes-asked',
      changesAsked: '¿Quién la acompaña?',
      approvalSteps: [],
      review: null,
    })
    await ana.ok(submitPlan, { caseId, planId })
    expect(await stepsOf(ana, caseId)).toEqual([
      ['supervisor', 'now', null],
      ['manager', 'later', null],
    ])
    // Whoever answered before may answer again: the work is another.
    await berta.ok(approvePlan, { caseId, planId })
  })

  it('keeps the steps that it was asked with when the rule changes while it waits', async () => {
    const { caseId, planId } = await submittedPlan()
    await berta.ok(approvePlan, { caseId, planId })
    await publish(stepsRule({}))
    expect((await ana.ok(findPlan, { caseId })).plan?.state).toBe('submitted')
    expect((await mario.call(approvePlan, { caseId, planId })).body.code).toBe('approval.other-step')
    await carlos.ok(approvePlan, { caseId, planId })
    const next = await submittedPlan()
    await publish(stepsRule({ plan: thenManager }))
    // Asked while one step stood, it takes one.
    await berta.ok(approvePlan, next)
    expect((await ana.ok(findPlan, { caseId: next.caseId })).plan?.state).toBe('approved')
  })

  it('needs the step of a condition that becomes true while it waits', async () => {
    await publish(stepsRule({ plan: [{ by: 'supervisor' }, { by: 'manager', when: { risk: ['high'] } }] }))
    const low = await submittedPlan()
    expect(await stepsOf(ana, low.caseId)).toEqual([['supervisor', 'now', null]])
    await berta.ok(approvePlan, low)
    expect((await ana.ok(findPlan, { caseId: low.caseId })).plan?.state).toBe('approved')
    const grows = await submittedPlan()
    await decideLevel(ana, grows.caseId, 'high')
    expect(await stepsOf(ana, grows.caseId)).toEqual([
      ['supervisor', 'now', null],
      ['manager', 'later', null],
    ])
    await berta.ok(approvePlan, grows)
    // What was needed once stays needed.
    await decideLevel(ana, grows.caseId, 'low')
    expect((await ana.ok(findPlan, { caseId: grows.caseId })).plan?.state).toBe('submitted')
    await carlos.ok(approvePlan, grows)
    expect((await ana.ok(findPlan, { caseId: grows.caseId })).plan?.state).toBe('approved')
  })

  it('is refused to whoever wrote in it though she is a manager, to another team, and after a role ended', async () => {
    await publish(stepsRule({ plan: thenManager }))
    const { southSupervisor, otherCaseworker, otherSupervisor } = test.cast.guatemala
    const { caseId, planId } = await submittedPlan()
    const lidia = await test.signInAs(southSupervisor)
    expect([403, 404]).toContain((await lidia.call(approvePlan, { caseId, planId })).status)
    const theirs = await test.signInAs(test.cast.mexico.manager)
    expect((await theirs.call(approvePlan, { caseId, planId })).status).toBe(404)
    await test.asKeeper(async (sql) => {
      await sql`update amparo.memberships set valid_until = now() - interval '1 minute'
        where user_id = ${otherSupervisor.id}`
    })
    expect((await mario.call(approvePlan, { caseId, planId })).status).not.toBe(200)
    await test.asKeeper(async (sql) => {
      await sql`update amparo.memberships set valid_until = null where user_id = ${otherSupervisor.id}`
      await sql`insert into amparo.memberships (id, user_id, organisation_id, role, valid_from)
        values (${newTestId()}, ${otherCaseworker.id}, ${test.cast.guatemala.id}, 'manager', now() - interval '1 day')`
    })
    const julia = await test.signInAs(otherCaseworker)
    const own = await submittedPlan(julia)
    await berta.ok(approvePlan, own)
    expect((await julia.call(approvePlan, own)).body.code).toBe('approval.own-work')
    await carlos.ok(approvePlan, own)
  })
})

describe('every other work', () => {
  it('goes the same way: a level of risk', async () => {
    await publish(stepsRule({ risk: [{ by: 'supervisor' }, { by: 'manager', when: { risk: ['high'] } }] }))
    const low = await decideLevel(ana, (await registerAs(ana)).caseId, 'low')
    await berta.ok(approveRisk, low)
    expect((await ana.ok(showRisk, { caseId: low.caseId })).items[0]?.state).toBe('approved')
    const high = await decideLevel(ana, (await registerAs(ana)).caseId, 'high')
    await berta.ok(approveRisk, high)
    expect((await ana.ok(showRisk, { caseId: high.caseId })).items[0]).toMatchObject({
      state: 'decided',
      approvalSteps: [
        { state: 'given', answeredBy: 'Berta Coj' },
        { state: 'now', by: 'manager' },
      ],
    })
    expect((await ana.ok(openCase, { caseId: high.caseId })).case.riskState).toBe('decided')
    await carlos.ok(approveRisk, high)
    expect((await ana.ok(openCase, { caseId: high.caseId })).case.riskState).toBe('approved')
  })

  it('goes the same way: closing, where it is asked because nobody can be reached or for another reason', async () => {
    await publish(
      stepsRule({
        closure: [{ by: 'supervisor' }, { by: 'manager', when: { reasons: ['support-not-wanted'] } }],
      }),
    )
    const { caseId } = await registerAs(ana)
    const closureId = newTestId<'ClosureId'>()
    await ana.ok(requestClosure, {
      caseId,
      closureId,
      reason: 'support-not-wanted',
      explanation: 'No hay motivo para seguir.',
      childTold: 'Que puede volver.',
    })
    await berta.ok(approveClosure, { caseId, closureId, step: 0 })
    expect((await ana.ok(openCase, { caseId })).case).toMatchObject({
      state: 'open',
      closureState: 'requested',
    })
    await carlos.ok(approveClosure, { caseId, closureId, step: 1 })
    expect((await ana.ok(openCase, { caseId })).case.state).toBe('closed')
    expect((await ana.ok(showClosure, { caseId })).items[0]).toMatchObject({
      state: 'approved',
      approvalSteps: [{ answeredBy: 'Berta Coj' }, { answeredBy: 'Carlos Paz' }],
    })
    const other = await registerAs(ana)
    const asked = { caseId: other.caseId, closureId: newTestId<'ClosureId'>() }
    await ana.ok(requestClosure, { ...asked, reason: 'goal-met', explanation: '', childTold: 'Sí.' })
    await berta.ok(approveClosure, asked)
    expect((await ana.ok(openCase, { caseId: other.caseId })).case.state).toBe('closed')
  })

  it('of a form that is kept: it stands when it is filed, and waits where the organisation asks it', async () => {
    const unasked = await stage.filed()
    expect(await ana.ok(openFormRecord, unasked)).toMatchObject({
      approvalState: 'none',
      approval: 'nothing-waits',
    })
    await publish(
      stepsRule({}, [{ form: 'child-feedback', steps: [{ by: 'supervisor' }, { by: 'manager' }] }]),
    )
    const which = await stage.filed()
    const { caseId } = which
    expect(await berta.ok(openFormRecord, which)).toMatchObject({ approvalState: 'waiting', approval: 'may' })
    expect(await waiting(berta, caseId)).toEqual([['form', 'supervisor', 1, 2]])
    expect((await ana.call(approveFormRecord, which)).status).toBe(403)
    await berta.ok(approveFormRecord, { ...which, step: 0 })
    expect((await berta.call(approveFormRecord, which)).body.code).toBe('approval.answered-earlier')
    expect(await waiting(berta, caseId)).toEqual([])
    expect(await waiting(carlos, caseId)).toEqual([['form', 'manager', 2, 2]])
    await carlos.ok(askFormChanges, { ...which, changes: 'Falta cómo la escucharon.' })
    expect(await ana.ok(openFormRecord, which)).toMatchObject({
      state: 'filed',
      approvalState: 'changes-asked',
      changesAsked: 'Falta cómo la escucharon.',
    })
    expect(await waiting(carlos, caseId)).toEqual([])
    const next = { caseId, answerId: newTestId<'AnswerId'>() }
    await ana.ok(correctFormRecord, { ...which, correctionId: next.answerId, because: 'Se completó.' })
    await ana.ok(fileFormRecord, next)
    await berta.ok(approveFormRecord, next)
    await carlos.ok(approveFormRecord, next)
    expect(await ana.ok(openFormRecord, next)).toMatchObject({
      approvalState: 'approved',
      approvedBy: 'Carlos Paz',
      approvalSteps: [{ answeredBy: 'Berta Coj' }, { answeredBy: 'Carlos Paz' }],
    })
    expect((await berta.call(approveAssessment, next)).status).toBe(404)
  })

  it('agrees with its facts afterwards', async () => {
    expect(await verifyState(test.ownerDatabase(), { rebuild: false })).toMatchObject({
      different: 0,
      first: undefined,
    })
  })
})

describe('the rule', () => {
  it.each<[string, unknown]>([
    ['no second person', { ...stepsRule({}), works: { ...stepsRule({}).works, plan: [] } }],
    ['who may not read it', stepsRule({ plan: [{ by: 'privacy-lead' }] as never })],
    ['a form that is not known', stepsRule({}, [{ form: 'no-such-form', steps: commonSteps }])],
    [
      'a form that a manager does not read',
      stepsRule({}, [{ form: 'trafficking-screening', steps: [{ by: 'manager' }] }]),
    ],
  ])('is refused with %s, and the one before stands', async (_what, rule) => {
    const answer = await publishSteps(irma, rule as ApprovalSteps)
    expect(answer.body.code, answer.text).toBe('rule.value')
  })
})

describe('two at the same moment', () => {
  it('who answer the first step: one of them answers it, nobody answers the second by accident', async () => {
    const race = await startRaceStage()
    try {
      const { people } = race
      const administrator = await race.test.signInAs(race.test.cast.guatemala.administrator)
      const twice = await publishSteps(
        administrator,
        stepsRule({ plan: [{ by: 'supervisor' }, { by: 'supervisor' }] }),
      )
      expect(twice.status, twice.text).toBe(200)
      const { caseId } = await registerAs(people.ana)
      const { planId, add } = await beginPlan(people.ana, caseId)
      await add()
      await people.ana.ok(submitPlan, { caseId, planId })
      const answers = await race.together(
        { table: 'cases', id: caseId },
        [people.berta, people.carla].map((who) => commandOf(who, approvePlan, { caseId, planId, step: 0 })),
      )
      expect(codes(answers)).toEqual(['approval.step-moved', 'done'])
      const { plan } = await people.ana.ok(findPlan, { caseId })
      expect(plan?.state).toBe('submitted')
      expect(plan?.approvalSteps.map(({ state }) => state)).toEqual(['given', 'now'])
      const all = await race.together(
        { table: 'cases', id: caseId },
        [people.berta, people.carla].map((who) => commandOf(who, approvePlan, { caseId, planId, step: 1 })),
      )
      // Whoever answered the first is told so, or that the other one has ended it.
      expect(codes(all).filter((code) => code === 'done')).toHaveLength(1)
      expect(all.every(({ status }) => status === 200 || status === 403 || status === 409)).toBe(true)
      expect((await people.ana.ok(findPlan, { caseId })).plan?.state).toBe('approved')
    } finally {
      await race.test.close()
    }
  })
})
