import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { requestClosure } from '@amparo/contract/api/closures/closures'
import { listConsents } from '@amparo/contract/api/consents/list-consents'
import { answerRecallForOutside } from '@amparo/contract/api/referrals/recall'
import { recordConsent, withdrawConsent } from '@amparo/contract/api/consents/record-consent'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { addAction, findPlan, startPlan } from '@amparo/contract/api/plans/plan'
import {
  acceptReferral,
  answerForOutside,
  declineReferral,
  withdrawReferral,
} from '@amparo/contract/api/referrals/answer-referral'
import { recordFeedback } from '@amparo/contract/api/referrals/feedback'
import { listCaseReferrals } from '@amparo/contract/api/referrals/list-referrals'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { countGaps, listGaps, recordGap } from '@amparo/contract/api/services/gaps'
import { listServicesGiven, recordService } from '@amparo/contract/api/services/service-records'
import {
  addService,
  checkService,
  correctService,
  listServices,
} from '@amparo/contract/api/services/services'
import { offerTransfer } from '@amparo/contract/api/transfers/transfers'
import type { CaseId, ConsentId } from '@amparo/domain/kernel/brand'
import {
  daysAgo,
  dayInGuatemala,
  referralInput,
  sharingConsent,
  transferConsent,
  transferInput,
} from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { feedbackInput, gapInput, givenInput, serviceInput } from '@amparo/testkit/service-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient
let mexicoSupervisor: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
  mexicoSupervisor = await test.signInAs(test.cast.mexico.supervisor)
})
afterAll(() => test.close())

const codeOf = async (call: Promise<{ body: { code?: string }; status: number }>) => (await call).body.code

async function everyService(client: TestClient, more: object = {}) {
  return (await client.ok(listServices, { limit: 200, ...more })).items
}

describe('the catalogue', () => {
  it('is kept by supervisors of one organisation, found by all, and checked again', async () => {
    const input = serviceInput()
    expect(await codeOf(ana.call(addService, input))).toBe('access.not-allowed')
    await berta.ok(addService, input)
    expect(await codeOf(berta.call(addService, input))).toBe('service.exists')
    const found = async (client: TestClient) =>
      (await everyService(client)).find(({ id }) => id === input.serviceId)
    expect(await found(ana)).toMatchObject({ name: input.name, mayChange: false, unchecked: false })
    expect(await found(berta)).toMatchObject({ mayChange: true, version: 1 })
    expect(await found(mexicoSupervisor)).toMatchObject({ mayChange: false })

    const change = { ...input, state: 'paused' as const, capacity: 'Sin cupo este mes', seen: 1 }
    expect(await codeOf(mexicoSupervisor.call(correctService, change))).toBe('record.not-found')
    await berta.ok(correctService, change)
    expect(await codeOf(berta.call(correctService, change))).toBe('service.changed-meanwhile')
    expect(await found(ana)).toMatchObject({ state: 'paused', capacity: 'Sin cupo este mes' })

    // By the rule as shipped an entry counts as checked for ninety days.
    await test.asKeeper(
      (sql) => sql`update amparo.services set checked_on = ${daysAgo(92)} where id = ${input.serviceId}`,
    )
    expect(await found(ana)).toMatchObject({ unchecked: true })
    await berta.ok(checkService, { serviceId: input.serviceId })
    expect(await found(ana)).toMatchObject({ unchecked: false, checkedBy: 'Berta Coj' })

    await berta.ok(correctService, { ...input, state: 'ended', seen: 3 })
    expect(await found(ana)).toBeUndefined()
    expect(await everyService(ana, { state: 'ended' })).toHaveLength(1)
    expect(await codeOf(berta.call(checkService, { serviceId: input.serviceId }))).toBe('service.ended')
  })

  it('filters by kind, place and age, and pages without loss', async () => {
    const school = serviceInput({
      kind: 'school-readmission',
      place: { country: 'HN', code: 'HN0501', name: 'San Pedro Sula, Cortés' },
      ageFrom: 6,
      ageTo: 12,
    })
    for (const one of [
      school,
      serviceInput({ kind: 'school-readmission', place: { country: 'HN', code: '', name: '' } }),
      serviceInput({ kind: 'school-readmission', place: { country: 'MX', code: 'MX07', name: 'Chiapas' } }),
    ])
      await berta.ok(addService, one)
    const count = async (more: object) =>
      (await everyService(ana, { service: 'school-readmission', ...more })).length
    expect(await count({})).toBe(3)
    expect(await count({ country: 'HN' })).toBe(2)
    expect(await count({ country: 'HN', place: 'HN05' })).toBe(2)
    expect(await count({ country: 'HN', place: 'HN06' })).toBe(1)
    expect([await count({ age: 12 }), await count({ age: 13 })]).toEqual([3, 2])
    const all = (await everyService(ana)).map(({ id }) => id)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await ana.ok(listServices, { limit: 1, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(all)
  })

  it('shows nobody of an enforcement organisation where children are helped', async () => {
    const id = await test.asKeeper(async (sql) => {
      const enforcement = newTestId<'OrganisationId'>()
      await sql`insert into amparo.organisations (id, name, short_name, kind, country, time_zone, enforcement)
        values (${enforcement}, 'Border post 2', 'Border post 2', 'authority', 'MX', 'America/Tijuana', true)`
      return enforcement
    })
    expect(await codeOf(berta.call(addService, serviceInput({ organisationId: id })))).toBe(
      'referral.recipient-unavailable',
    )
  })
})

/** Registers a child, a provider outside, and the permission to give it her name. */
async function caseWithProvider() {
  const { caseId } = await registerAs(ana)
  const service = serviceInput()
  await berta.ok(addService, service)
  const { recipientOrganisationId: _none, ...consent } = sharingConsent(caseId, test.cast.mexico.id)
  await ana.ok(recordConsent, { ...consent, recipientServiceId: service.serviceId })
  const { to: _to, ...referral } = referralInput(caseId, test.cast.mexico.id)
  return { caseId, service, referral: { ...referral, serviceId: service.serviceId } }
}

describe('a referral to a provider outside', () => {
  it('leaves with a permission for this provider, and the worker writes down what it answers', async () => {
    const { caseId, referral } = await caseWithProvider()
    const other = serviceInput()
    await berta.ok(addService, other)
    expect(await codeOf(ana.call(sendReferral, { ...referral, serviceId: other.serviceId }))).toBe(
      'referral.consent-missing',
    )
    expect(await codeOf(ana.call(sendReferral, { ...referral, sharedSections: ['identity', 'notes'] }))).toBe(
      'referral.outside-sections',
    )
    expect(await codeOf(ana.call(sendReferral, { ...referral, service: 'legal' }))).toBe('service.ended')
    await ana.ok(sendReferral, referral)
    const { referralId } = referral
    const shown = async () => (await ana.ok(listCaseReferrals, { caseId })).items[0]
    expect(await shown()).toMatchObject({
      toOrganisation: 'Puesto de salud del mercado',
      toOrganisationId: null,
      providerPhone: '5555 0100',
      answers: ['accept', 'decline', 'withdraw'],
    })
    const grants = await test.asKeeper((sql) => sql`select 1 from amparo.grants where act_id = ${referralId}`)
    expect(grants).toHaveLength(0)
    // Nobody of another organisation answers for it.
    expect(
      await codeOf(mexicoSupervisor.call(declineReferral, { referralId, cause: 'cost', reason: 'No.' })),
    ).toBe('record.not-found')
    await ana.ok(answerForOutside, { caseId, referralId, said: { answer: 'accept' } })
    // Nobody there writes what came of it: from now on a day stands on which it is asked.
    const asked = async () =>
      (await ana.ok(openCase, { caseId })).tasks.filter(({ kind }) => kind === 'ask-outcome')
    expect(await asked()).toMatchObject([
      {
        subjectId: referralId,
        why: { dueOn: dayInGuatemala(14), ruleId: expect.stringContaining('outside-outcome-clock') },
      },
    ])
    expect(await codeOf(ana.call(requestClosure, closing(caseId)))).toBe('closure.referral-out')
    const done = { answer: 'complete', given: 'partly', outcome: 'Le dieron la mitad.' } as const
    await ana.ok(answerForOutside, { caseId, referralId, said: done })
    expect(await asked()).toEqual([])
    expect(await shown()).toMatchObject({ state: 'completed', given: 'partly', answers: [] })
    expect(await codeOf(ana.call(answerForOutside, { caseId, referralId, said: done }))).toBe(
      'referral.already-answered',
    )
    // What was carried there on paper is asked back when the permission is gone, and the answer written down.
    const [permission] = (await ana.ok(listConsents, { caseId })).items
    if (!permission) throw new Error('no permission')
    await ana.ok(withdrawConsent, { caseId, consentId: permission.id as ConsentId, because: '' })
    expect((await shown())?.recall).toMatchObject({ answer: null, mayAnswer: true })
    const back = { caseId, referralId, answer: 'restricted', words: 'Queda en su libro de citas.' } as const
    await ana.ok(answerRecallForOutside, back)
    expect((await shown())?.recall).toMatchObject({ answer: 'restricted', mayAnswer: false })
    expect(await codeOf(ana.call(answerRecallForOutside, back))).toBe('referral.not-recalled')
  })

  it('is no way to answer for an organisation of the node', async () => {
    const { caseId } = await registerAs(ana)
    await ana.ok(recordConsent, sharingConsent(caseId, test.cast.mexico.id))
    const input = referralInput(caseId, test.cast.mexico.id)
    await ana.ok(sendReferral, input)
    const { referralId } = input
    expect(await codeOf(ana.call(answerForOutside, { caseId, referralId, said: { answer: 'accept' } }))).toBe(
      'access.not-allowed',
    )
  })
})

const closing = (caseId: CaseId) => ({
  caseId,
  closureId: newTestId<'ClosureId'>(),
  reason: 'goal-met' as const,
  explanation: 'Listo.',
  childTold: 'Lo sabe.',
})

it('closes no case that is offered to another organisation', async () => {
  const { caseId } = await registerAs(ana)
  await ana.ok(recordConsent, transferConsent(caseId, test.cast.mexico.id))
  await ana.ok(offerTransfer, transferInput(caseId, test.cast.mexico.id))
  expect(await codeOf(ana.call(requestClosure, closing(caseId)))).toBe('closure.transfer-open')
})

describe('the register of gaps', () => {
  it('counts what could not be had, by its list, of the cases that the reader reads', async () => {
    const cell = async (client: TestClient) =>
      (await client.ok(countGaps, {})).counts.find(
        ({ service, place }) => service === 'substance-use' && place.country === 'GT',
      )
    const { caseId } = await registerAs(ana)
    await ana.ok(recordConsent, sharingConsent(caseId, test.cast.mexico.id))
    for (const cause of ['no-capacity', 'child-does-not-want'] as const) {
      const input = referralInput(caseId, test.cast.mexico.id, { service: 'substance-use' })
      await ana.ok(sendReferral, input)
      await mexicoSupervisor.ok(declineReferral, { referralId: input.referralId, cause, reason: 'No.' })
    }
    const gap = gapInput(caseId, { service: 'substance-use', noticedOn: daysAgo(0) })
    await ana.ok(recordGap, gap)
    expect(await codeOf(ana.call(recordGap, gap))).toBe('service.exists')
    const future = gapInput(caseId, { noticedOn: daysAgo(-3) })
    expect(await codeOf(ana.call(recordGap, future))).toBe('service.day')

    // Her own no is no gap of anybody; the other two are one cell, unless midnight lies between them.
    const counted = await cell(ana)
    const listed = (await ana.ok(listGaps, { service: 'substance-use', country: 'GT', place: '' })).items
    expect(listed).toHaveLength(2)
    expect(listed.map(({ cause }) => cause).sort()).toEqual(['no-capacity', 'no-such-service'])
    const ofMonth = await ana.ok(listGaps, {
      service: 'substance-use',
      country: 'GT',
      place: '',
      month: counted?.month ?? '',
    })
    expect(ofMonth.items).toHaveLength(counted?.count ?? -1)
    expect(await cell(berta)).toEqual(counted)
    const julia = await test.signInAs(test.cast.guatemala.otherCaseworker)
    for (const client of [julia, mexicoSupervisor]) {
      expect(await cell(client)).toBeUndefined()
      expect((await client.ok(listGaps, { service: 'substance-use' })).items).toEqual([])
    }
    for (const person of [test.cast.guatemala.intakeVolunteer, test.cast.guatemala.auditor]) {
      const client = await test.signInAs(person)
      expect(await codeOf(client.call(countGaps, {}))).toBe('access.not-allowed')
    }
  })
})

it('keeps what a child says of a service from whoever gave it', async () => {
  const { caseId } = await registerAs(ana)
  await ana.ok(recordConsent, sharingConsent(caseId, test.cast.mexico.id))
  const input = referralInput(caseId, test.cast.mexico.id)
  await ana.ok(sendReferral, input)
  const { referralId } = input
  await mexicoSupervisor.ok(acceptReferral, { referralId, receiverId: test.cast.mexico.serviceProvider.id })
  const provider = await test.signInAs(test.cast.mexico.serviceProvider)
  const said = feedbackInput(caseId, referralId, { words: 'Le gritaron.' })
  expect(await codeOf(ana.call(recordFeedback, { ...said, went: 'did-not-go' }))).toBe(
    'referral.feedback-incomplete',
  )
  await ana.ok(recordFeedback, said)
  expect(await codeOf(ana.call(recordFeedback, said))).toBe('service.exists')
  const own = await ana.ok(listCaseReferrals, { caseId })
  expect(own.feedback).toMatchObject([{ referralId, words: 'Le gritaron.', helped: 'partly' }])
  expect(
    (await provider.call(recordFeedback, { ...said, feedbackId: newTestId<'ReferralFeedbackId'>() })).status,
  ).not.toBe(200)
  for (const client of [provider, mexicoSupervisor]) {
    const seen = await client.call(listCaseReferrals, { caseId })
    expect(JSON.stringify(seen.body)).not.toContain('gritaron')
    const history = await client.call(listHistory, { caseId })
    expect(JSON.stringify(history.body)).not.toContain('ReferralFeedbackGiven')
  }
  await ana.ok(withdrawReferral, { caseId, referralId, reason: 'Se queja.' })
})

it('records a service that one gave oneself, and ends the action that it served', async () => {
  const { caseId } = await registerAs(ana)
  const planId = newTestId<'PlanId'>()
  const actionId = newTestId<'PlanActionId'>()
  await ana.ok(startPlan, { caseId, planId })
  await ana.ok(addAction, {
    caseId,
    planId,
    actionId,
    what: 'Ir a la consulta',
    owner: 'Sor Inés',
    dueOn: daysAgo(-3),
    position: 1,
  })
  const given = givenInput(caseId, { actionId, endsAction: true })
  const missing = { ...given, actionId: newTestId<'PlanActionId'>() }
  expect(await codeOf(ana.call(recordService, missing))).toBe('plan.action-unknown')
  await ana.ok(recordService, given)
  expect(await codeOf(ana.call(recordService, given))).toBe('service.exists')
  expect((await ana.ok(listServicesGiven, { caseId })).items).toMatchObject([
    { service: 'accompaniment', minutes: 90, givenBy: 'Sor Inés', action: 'Ir a la consulta' },
  ])
  const { plan } = await ana.ok(findPlan, { caseId })
  expect(plan?.actions).toMatchObject([{ id: actionId, state: 'done' }])
  const kinds = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['ServiceGiven', 'ActionDone']))
  expect(await codeOf(mexicoSupervisor.call(listServicesGiven, { caseId }))).toBe('record.not-found')
})
