import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { approvePlan, findPlan, submitPlan, writePlan } from '@amparo/contract/api/plans/plan'
import { listReviews, recordReview } from '@amparo/contract/api/reviews/reviews'
import { supervisorQueue } from '@amparo/contract/api/tasks/tasks'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { beginPlan, dayInGuatemala, reviewInput } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient
const usualClock: { now?: Date } = {}

beforeAll(async () => {
  test = await startTestApp()
  usualClock.now = test.clock.now
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
beforeEach(() => {
  if (usualClock.now) test.clock.now = usualClock.now
})
afterAll(() => test.close())

/** A plan that was approved just now. */
async function agreedPlan(actions = 1) {
  const { caseId } = await registerAs(ana)
  const { planId, add } = await beginPlan(ana, caseId)
  for (let index = 0; index < actions; index += 1) await add({ what: `Paso ${index}`, position: index })
  await ana.ok(submitPlan, { caseId, planId })
  await berta.ok(approvePlan, { caseId, planId })
  return { caseId, planId }
}

async function reviewDue(caseId: CaseId): Promise<string | undefined> {
  const { tasks } = await ana.ok(openCase, { caseId })
  const due = tasks.find(({ kind }) => kind === 'review-plan')
  return (due?.why as { dueOn: string } | undefined)?.dueOn
}

describe('the review of a plan', () => {
  it('is kept as it was said, listed, and puts the next one off by the rule', async () => {
    const { caseId } = await agreedPlan()
    expect(await reviewDue(caseId)).toBe(dayInGuatemala(90))
    const later = Date.now() + 80 * 86_400_000
    test.clock.now = new Date(later)
    const review = reviewInput(caseId, {
      reviewedOn: dayInGuatemala(-2, later),
      caregiver: { answer: 'not-asked', words: 'Está de viaje.' },
      changes: 'Cambió de escuela.',
    })
    await ana.ok(recordReview, review)
    expect(await reviewDue(caseId)).toBe(dayInGuatemala(88, later))
    const { caseId: _caseId, reviewId: id, ...said } = review
    expect((await berta.ok(listReviews, { caseId })).items).toMatchObject([{ id, ...said, by: 'Ana Tzoc' }])
    const [entry] = (await ana.ok(listHistory, { caseId })).items
    expect(entry).toMatchObject({ kind: 'PlanReviewed', recordKind: 'plan-review', section: 'plan' })
    expect(entry?.changes?.map(({ field }) => field)).toEqual([
      'reviewedOn',
      'fit',
      'childView',
      'caregiverView',
      'changedSince',
      'decision',
      'reason',
    ])
  })

  it('is refused before a plan was approved, on a closed case, of a wrong day and without words', async () => {
    const { caseId: planned } = await registerAs(ana)
    expect((await ana.call(recordReview, reviewInput(planned))).body.code).toBe('review.no-plan')
    const { planId, add } = await beginPlan(ana, planned)
    await add()
    await ana.ok(submitPlan, { caseId: planned, planId })
    expect((await ana.call(recordReview, reviewInput(planned))).body.code).toBe('review.no-plan')

    const { caseId } = await agreedPlan()
    for (const reviewedOn of [dayInGuatemala(1), dayInGuatemala(-1)])
      expect((await ana.call(recordReview, reviewInput(caseId, { reviewedOn }))).body).toMatchObject({
        code: 'review.day',
        errors: [{ pointer: '/reviewedOn' }],
      })
    const silent = { child: { answer: 'said' as const, words: '' }, reason: '' }
    expect(
      (await ana.call(recordReview, reviewInput(caseId, silent))).body.errors?.map(({ pointer }) => pointer),
    ).toEqual(['/child/words', '/reason'])
    const closureId = newTestId<'ClosureId'>()
    const closing = { caseId, closureId, reason: 'goal-met', explanation: '', childTold: 'Sí.' } as const
    await ana.ok(requestClosure, closing)
    await berta.ok(approveClosure, { caseId, closureId })
    expect((await ana.call(recordReview, reviewInput(caseId))).body.code).toBe('case.closed')
  })

  it('counts once a day, and the same command sent twice happens once', async () => {
    const { caseId } = await agreedPlan()
    const commandId = newTestId()
    const review = reviewInput(caseId)
    const first = await ana.call(recordReview, review, { commandId })
    expect((await ana.call(recordReview, review, { commandId })).body).toEqual(first.body)
    expect((await berta.call(recordReview, reviewInput(caseId))).body.code).toBe('review.exists')
    expect((await ana.ok(listReviews, { caseId })).items).toHaveLength(1)
  })

  it('belongs to whoever answers for the case', async () => {
    const { caseId } = await agreedPlan()
    for (const member of [test.cast.mexico.supervisor, test.cast.guatemala.otherCaseworker]) {
      const stranger = await test.signInAs(member)
      expect((await stranger.call(recordReview, reviewInput(caseId))).status).toBe(404)
      expect((await stranger.call(listReviews, { caseId })).status).toBe(404)
    }
    const manager = await test.signInAs(test.cast.guatemala.manager)
    expect((await manager.call(recordReview, reviewInput(caseId))).status).toBe(403)
  })

  it('writes nothing in the plan: whoever reviewed it may approve what another changes', async () => {
    const { caseId, planId } = await agreedPlan()
    await ana.ok(writePlan, { caseId, planId, edits: { goal: { value: 'Otra meta', base: 1 } } })
    await berta.ok(recordReview, reviewInput(caseId, { decision: 'change' }))
    await ana.ok(submitPlan, { caseId, planId })
    const waiting = (await berta.ok(supervisorQueue, { limit: 200 })).items
    expect(waiting).toEqual(expect.arrayContaining([expect.objectContaining({ caseId, what: 'plan' })]))
    const { plan } = await berta.ok(findPlan, { caseId })
    expect(plan).toMatchObject({ approval: 'may', review: { writers: [{ name: 'Ana Tzoc' }] } })
    await berta.ok(approvePlan, { caseId, planId })
  })

  it('of a plan with three hundred actions touches none of them', async () => {
    const { caseId } = await agreedPlan(300)
    const before = (await ana.ok(findPlan, { caseId })).plan
    await ana.ok(recordReview, reviewInput(caseId, { decision: 'close' }))
    expect((await ana.ok(findPlan, { caseId })).plan).toEqual(before)
    expect(before?.actions).toHaveLength(300)
  }, 60_000)

  it('is listed page by page, the latest first', async () => {
    const { caseId } = await agreedPlan()
    const days: string[] = []
    for (const after of [10, 20, 30, 40, 50]) {
      const at = Date.now() + after * 86_400_000
      test.clock.now = new Date(at)
      days.unshift(dayInGuatemala(0, at))
      await ana.ok(recordReview, reviewInput(caseId, { reviewedOn: dayInGuatemala(0, at) }))
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await ana.ok(listReviews, { caseId, limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ reviewedOn }) => reviewedOn))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(days)
    expect((await ana.call(listReviews, { caseId, cursor: 'x' })).status).toBe(422)
  })
})
