import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import {
  listCustodyReviews,
  withdrawCustodyReview,
  writeCustodyReview,
} from '@amparo/contract/api/custody-reviews/custody-reviews'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { writeStay } from '@amparo/contract/api/journey/journey'
import { listRules, publishRule } from '@amparo/contract/api/rules/rules'
import { acceptTransfer, offerTransfer } from '@amparo/contract/api/transfers/transfers'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { askableSections } from '@amparo/domain/referral/referral'
import { dayInGuatemala, daysAgo, transferConsent, transferInput } from '@amparo/testkit/case-work'
import { custodyReviewInput, dayOfJourney, stayInput } from '@amparo/testkit/journey-work'
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

type StayFields = Parameters<typeof stayInput>[1]
/** Held for twenty days: the first review was due six days ago. */
async function held(caseId: CaseId, more: StayFields = {}) {
  const since = dayOfJourney(daysAgo(20))
  const stay = stayInput(caseId, { from: since, until: 'still-there', ...more })
  await ana.ok(writeStay, stay)
  return stay
}
const taskOf = async (caseId: CaseId, client = ana, kind = 'review-custody') =>
  (await client.ok(openCase, { caseId })).tasks.find((task) => task.kind === kind)
const alertOf = async (client: TestClient, scope: 'mine' | 'team', caseId: CaseId) =>
  (await client.ok(listAlerts, { scope, limit: 200 })).items.find(
    (alert) => alert.caseId === caseId && alert.detail === 'custody-review',
  )
const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code
const far = dayInGuatemala(90)

describe('the reviews of a child in custody', () => {
  it('are due by the rule, late as a task and an alert, and each moves the next until she is out', async () => {
    const { caseId } = await registerAs(ana)
    const stay = await held(caseId)
    const task = await taskOf(caseId)
    expect(task).toMatchObject({
      subjectId: stay.stayId,
      why: { ruleId: 'custody-review.any', basis: 'default-to-confirm', dueOn: daysAgo(6) },
    })
    for (const [client, scope] of [
      [ana, 'mine'],
      [berta, 'team'],
    ] as const)
      expect(await alertOf(client, scope, caseId)).toMatchObject({ kind: 'hours', urgency: 'now' })
    const review = custodyReviewInput(caseId, stay.stayId)
    const commandId = newTestId()
    for (const _ of [1, 2]) await ana.ok(writeCustodyReview, review, { commandId })
    expect((await ana.ok(listCustodyReviews, { caseId })).items).toMatchObject([
      { ...review.fields, by: 'Ana Tzoc', version: 1 },
    ])
    expect(await taskOf(caseId)).toMatchObject({ why: { ruleId: null, dueOn: dayInGuatemala(3) } })
    expect(await alertOf(ana, 'mine', caseId)).toBeUndefined()
    await berta.ok(writeCustodyReview, { ...review, base: 1, fields: { ...review.fields, nextOn: far } })
    expect(await taskOf(caseId)).toMatchObject({
      why: { ruleId: 'custody-review.any', dueOn: dayInGuatemala(10) },
    })
    const gone = { caseId, reviewId: review.reviewId, because: 'Era de su prima.' }
    await ana.ok(withdrawCustodyReview, gone)
    expect(await codeOf(ana.call(withdrawCustodyReview, gone))).toBe('written.withdrawn')
    expect(await taskOf(caseId)).toMatchObject({ dueAt: task?.dueAt })
    const out = { ...stay.fields, until: dayOfJourney(dayInGuatemala(0)) }
    await ana.ok(writeStay, { ...stay, base: 1, fields: out })
    expect(await taskOf(caseId)).toBeUndefined()
    const kinds = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
    expect(kinds).toEqual(
      expect.arrayContaining(['CustodyReviewRecorded', 'CustodyReviewChanged', 'CustodyReviewWithdrawn']),
    )
  })

  it('leave what is due where nobody could find out, and are refused without a reason, a day or a place', async () => {
    const { caseId } = await registerAs(ana)
    const stay = await held(caseId)
    const other = await registerAs(ana)
    const shelter = await held(other.caseId, { kind: 'shelter' })
    const code = (fields: Parameters<typeof custodyReviewInput>[2], of = caseId, stayId = stay.stayId) =>
      codeOf(ana.call(writeCustodyReview, custodyReviewInput(of, stayId, fields)))
    expect(await code({ delays: [] })).toBe('custody-review.missing')
    expect(await code({ delays: ['medical', 'medical'] })).toBe('request.invalid')
    expect(await code({ waitsFor: null })).toBe('custody-review.missing')
    expect(await code({ nextStep: ' ' })).toBe('custody-review.missing')
    expect(await code({ on: daysAgo(21) })).toBe('custody-review.day')
    expect(await code({ nextOn: daysAgo(1) })).toBe('custody-review.day')
    expect(await code({}, other.caseId, shelter.stayId)).toBe('custody-review.not-held')
    expect(await code({}, other.caseId)).toBe('record.not-found')
    expect((await ana.ok(listCustodyReviews, { caseId })).items).toEqual([])
    const before = await taskOf(caseId)
    await ana.ok(
      writeCustodyReview,
      custodyReviewInput(caseId, stay.stayId, { held: 'not-known', delays: [], waitsFor: null, nextOn: far }),
    )
    expect(await taskOf(caseId)).toMatchObject({ dueAt: before?.dueAt })
  })

  it('are read and written by nobody elsewhere', async () => {
    const { caseId } = await registerAs(ana)
    const stay = await held(caseId)
    const review = custodyReviewInput(caseId, stay.stayId)
    await ana.ok(writeCustodyReview, review)
    const { guatemala, mexico } = test.cast
    for (const member of [guatemala.otherCaseworker, guatemala.auditor, mexico.caseworker]) {
      const client = await test.signInAs(member)
      for (const { status } of [
        await client.call(listCustodyReviews, { caseId }),
        await client.call(writeCustodyReview, { ...review, base: 1 }),
        await client.call(withdrawCustodyReview, { caseId, reviewId: review.reviewId, because: 'No.' }),
      ])
        expect([403, 404]).toContain(status)
    }
  })

  it('go on at who took the case, with the time, by the rules there, until how it is now is written there', async () => {
    const { mexico } = test.cast
    const { caseId } = await registerAs(ana)
    const stay = await held(caseId)
    const review = custodyReviewInput(caseId, stay.stayId, { on: daysAgo(6), nextOn: far })
    await ana.ok(writeCustodyReview, review)
    await ana.ok(recordConsent, transferConsent(caseId, mexico.id, { sections: [...askableSections] }))
    const transfer = transferInput(caseId, mexico.id, { sharedSections: ['journey'] })
    await ana.ok(offerTransfer, transfer)
    const head = await test.signInAs(mexico.administrator)
    const rules = (await head.ok(listRules, {})).items
    const rule = rules.find(({ id }) => id === 'custody-review.any')
    const days = (amount: number) => ({ amount, unit: 'calendar-days' })
    await head.ok(publishRule, {
      ruleId: rule?.id ?? '',
      version: rule?.version ?? 0,
      jurisdiction: 'any',
      parameters: {
        after: { first: days(7), second: days(21), third: days(40), fourth: days(60) },
        every: days(20),
      },
      from: daysAgo(60),
      basis: 'organisation',
      source: 'Acta de dirección 9-2026.',
    })
    const chief = await test.signInAs(mexico.supervisor)
    const worker = await test.signInAs(mexico.caseworker)
    const receivingCaseId = newTestId<'CaseId'>()
    const { transferId } = transfer
    await chief.ok(acceptTransfer, { transferId, receivingCaseId, workerId: mexico.caseworker.id })
    expect(await taskOf(caseId)).toBeUndefined()
    const came = await taskOf(receivingCaseId, worker)
    expect(came).toMatchObject({
      subjectId: stay.stayId,
      why: { basis: 'organisation', dueOn: dayInGuatemala(1) },
    })
    expect(await taskOf(receivingCaseId, worker, 'end-custody')).toMatchObject({ subjectId: stay.stayId })
    const { former, items } = await worker.ok(listCustodyReviews, { caseId: receivingCaseId })
    expect(items).toEqual([])
    expect(former).toMatchObject([{ ...review.fields, by: null }])
    await worker.ok(writeCustodyReview, custodyReviewInput(receivingCaseId, stay.stayId, { nextOn: far }))
    const now = stayInput(receivingCaseId, { ...stay.fields, goesOn: stay.stayId })
    await worker.ok(writeStay, now)
    expect(await taskOf(receivingCaseId, worker)).toMatchObject({
      subjectId: now.stayId,
      why: { dueOn: dayInGuatemala(1) },
    })
    const stranger = stayInput(receivingCaseId, { kind: 'police', goesOn: newTestId<'JourneyStayId'>() })
    expect(await codeOf(worker.call(writeStay, stranger))).toBe('record.not-found')
    const out = { ...now.fields, until: dayOfJourney(dayInGuatemala(0)) }
    await worker.ok(writeStay, { ...now, base: 1, fields: out })
    for (const kind of ['review-custody', 'end-custody'])
      expect(await taskOf(receivingCaseId, worker, kind)).toBeUndefined()
  })
})
