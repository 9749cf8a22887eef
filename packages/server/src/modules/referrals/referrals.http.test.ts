import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { showClosure } from '@amparo/contract/api/closures/closures'
import { recordConsent, withdrawConsent } from '@amparo/contract/api/consents/record-consent'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { addNote, listNotes } from '@amparo/contract/api/notes/notes'
import {
  acceptReferral,
  completeReferral,
  declineReferral,
  withdrawReferral,
} from '@amparo/contract/api/referrals/answer-referral'
import {
  listCaseReferrals,
  listReceivedReferrals,
  listRecipients,
} from '@amparo/contract/api/referrals/list-referrals'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { daysAgo, noteInput, referralInput, sharingConsent } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let mexicoSupervisor: TestClient
let mexicoProvider: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  mexicoSupervisor = await test.signInAs(test.cast.mexico.supervisor)
  mexicoProvider = await test.signInAs(test.cast.mexico.serviceProvider)
})
afterAll(() => test.close())

const toMexico = (caseId: CaseId) => referralInput(caseId, test.cast.mexico.id)

/** Registers a child and records a permission to share her identity with the Mexican organisation. */
async function caseWithPermission(sections: readonly ('identity' | 'notes')[] = ['identity']) {
  const registered = await registerAs(ana)
  await ana.ok(
    recordConsent,
    sharingConsent(registered.caseId, test.cast.mexico.id, { sections: [...sections] }),
  )
  return registered
}

it('sends nothing without a permission, to oneself, or to an enforcement organisation', async () => {
  const { caseId } = await registerAs(ana)
  expect((await ana.call(sendReferral, toMexico(caseId))).body.code).toBe('referral.consent-missing')
  expect((await ana.call(sendReferral, referralInput(caseId, test.cast.guatemala.id))).body.code).toBe(
    'referral.own-organisation',
  )
  const enforcement = newTestId<'OrganisationId'>()
  await test.asKeeper(
    (
      sql,
    ) => sql`insert into amparo.organisations (id, name, short_name, kind, country, time_zone, enforcement)
      values (${enforcement}, 'Border post', 'Border post', 'authority', 'MX', 'America/Tijuana', true)`,
  )
  expect((await ana.call(sendReferral, referralInput(caseId, enforcement))).body.code).toBe(
    'referral.recipient-unavailable',
  )
  const recipients = await ana.ok(listRecipients, {})
  expect(recipients.organisations.map((organisation) => organisation.id)).toEqual([test.cast.mexico.id])
})

it('shows the receiver the referral alone, then what was shared, then nothing', async () => {
  const { caseId, code } = await caseWithPermission()
  const input = toMexico(caseId)
  await ana.ok(sendReferral, input)

  // Before acceptance: the referral with code and age, no name, no case.
  const [received] = (await mexicoSupervisor.ok(listReceivedReferrals, {})).items.filter(
    (item) => item.id === input.referralId,
  )
  expect(received).toMatchObject({ caseCode: code, callName: null, state: 'sent', service: 'health' })
  expect(received?.answers).toEqual(['accept', 'decline'])
  expect((await mexicoSupervisor.call(openCase, { caseId })).status).toBe(404)
  expect((await mexicoSupervisor.ok(listCases, { scope: 'shared' })).items).toEqual([])

  await mexicoSupervisor.ok(acceptReferral, {
    referralId: input.referralId,
    receiverId: test.cast.mexico.serviceProvider.id,
  })

  // After: the one person who took it on sees who she is, and neither notes nor anybody else's case.
  const opened = await mexicoProvider.ok(openCase, { caseId })
  expect(opened.relation).toBe('granted')
  expect(opened.people.map((person) => person.role)).toEqual(['child'])
  expect(opened.reads.sort()).toEqual(['identity', 'summary'])
  expect(opened.writes).toEqual([])
  expect((await mexicoProvider.call(listNotes, { caseId })).status).toBe(403)
  expect((await mexicoSupervisor.call(openCase, { caseId })).status).toBe(404)
  const outsider = await test.signInAs(test.cast.mexico.caseworker)
  expect((await outsider.call(openCase, { caseId })).status).toBe(404)

  await mexicoProvider.ok(completeReferral, {
    referralId: input.referralId,
    given: 'given',
    outcome: 'Inhaler given',
  })
  expect((await mexicoProvider.call(openCase, { caseId })).status).toBe(404)
  const [sent] = (await ana.ok(listCaseReferrals, { caseId })).items
  expect(sent).toMatchObject({ state: 'completed', outcome: 'Inhaler given' })
})

it('lists what was shared by when it was, and tells nobody when it was worked on', async () => {
  const receiver = await test.signInAs(test.cast.mexico.southCaseworker)
  const shared = async () => {
    const { caseId } = await caseWithPermission()
    const input = toMexico(caseId)
    await ana.ok(sendReferral, input)
    await mexicoSupervisor.ok(acceptReferral, {
      referralId: input.referralId,
      receiverId: test.cast.mexico.southCaseworker.id,
    })
    return caseId
  }
  const [first, second, third] = [await shared(), await shared(), await shared()]
  const pages = async () => {
    const page = await receiver.call(listCases, { scope: 'shared', limit: 2 })
    const rest = await receiver.call(listCases, { scope: 'shared', limit: 2, cursor: page.body.next ?? '' })
    return [page, rest] as const
  }
  const seen = async () => [
    ...(await pages()).map(({ text, headers }) => [text, headers['etag']]),
    (await receiver.call(openCase, { caseId: first })).headers['etag'],
  ]
  const listed = (await pages()).flatMap(({ body }) => body.items)
  expect(listed.map(({ id, callName }) => [id, callName])).toEqual(
    [third, second, first].map((id) => [id, 'Dulce María']),
  )
  const named = (await receiver.ok(listReceivedReferrals, {})).items.filter(({ caseId }) => caseId === first)
  expect(named.map(({ callName }) => callName)).toEqual(['Dulce María'])

  const before = await seen()
  await ana.ok(addNote, noteInput(first))
  expect((await ana.ok(listCases, { scope: 'mine' })).items[0]?.id).toBe(first)
  expect(await seen()).toEqual(before)
})

it('tells each side which answers it can give now', async () => {
  const { caseId } = await caseWithPermission()
  const input = toMexico(caseId)
  await ana.ok(sendReferral, input)
  const sent = async (client: TestClient) =>
    (await client.ok(listCaseReferrals, { caseId })).items.map(({ answers }) => answers)
  const received = async (client: TestClient) =>
    (await client.ok(listReceivedReferrals, {})).items
      .filter(({ id }) => id === input.referralId)
      .map(({ answers }) => answers)
  expect(await sent(ana)).toEqual([['withdraw']])
  expect(await received(mexicoProvider)).toEqual([['accept', 'decline']])
  await mexicoSupervisor.ok(acceptReferral, {
    referralId: input.referralId,
    receiverId: test.cast.mexico.caseworker.id,
  })
  const receiver = await test.signInAs(test.cast.mexico.caseworker)
  expect(await received(receiver)).toEqual([['complete']])
  expect(await received(mexicoSupervisor)).toEqual([['complete']])
  expect(await sent(ana)).toEqual([['withdraw']])
  await receiver.ok(completeReferral, { referralId: input.referralId, given: 'given', outcome: 'Hecho' })
  expect(await sent(ana)).toEqual([[]])
  expect(await received(receiver)).toEqual([])
})

it('says nothing to a receiver about what was not shared, not even that there is none', async () => {
  const { caseId, code } = await caseWithPermission()
  const riskId = newTestId<'RiskAssessmentId'>()
  const facts = { concerns: [], protectiveFactors: [], signs: [], screened: true }
  await ana.ok(proposeRiskLevel, { caseId, riskId, facts })
  await ana.ok(decideRisk, { caseId, riskId, level: 'high', reason: 'Por lo que contó.' })
  const input = toMexico(caseId)
  await ana.ok(sendReferral, input)
  await mexicoSupervisor.ok(acceptReferral, {
    referralId: input.referralId,
    receiverId: test.cast.mexico.serviceProvider.id,
  })
  const opened = await mexicoProvider.ok(openCase, { caseId })
  const shared = ['ageFrom', 'ageTo', 'callName', 'code', 'id', 'organisationId', 'state']
  expect(Object.keys(opened.case).sort()).toEqual(shared)
  expect(Object.keys(opened.responsible).sort()).toEqual(['organisation', 'organisationId', 'phone'])
  expect(opened.tasks).toEqual([])
  const [listed] = (await mexicoProvider.ok(listCases, { scope: 'shared' })).items
  expect(Object.keys(listed ?? {}).sort()).toEqual(shared)
  expect(listed?.code).toBe(code)
  const history = await mexicoProvider.ok(listHistory, { caseId })
  expect(history.items.length).toBeGreaterThan(0)
  expect(history.items.filter((item) => 'payload' in item || 'byId' in item)).toEqual([])
  const told = JSON.stringify([opened, listed, history])
  expect(told).not.toMatch(/consentId|sentBy|"birth"/)
  expect(told).not.toContain(test.cast.guatemala.caseworker.id)

  const own = (await ana.ok(openCase, { caseId })).case
  expect(own).toMatchObject({
    riskLevel: 'high',
    riskState: 'decided',
    planState: 'none',
    lastContactAt: null,
  })
})

it('gives of the referral that one record, and nothing else of its section', async () => {
  const { caseId } = await caseWithPermission()
  const [first, second] = [toMexico(caseId), toMexico(caseId)]
  await ana.ok(sendReferral, first)
  await ana.ok(sendReferral, second)
  const receiverId = test.cast.mexico.serviceProvider.id
  await mexicoSupervisor.ok(acceptReferral, { referralId: first.referralId, receiverId })
  await mexicoSupervisor.ok(declineReferral, {
    referralId: second.referralId,
    cause: 'no-capacity',
    reason: 'Twice the same',
  })

  const { items } = await mexicoProvider.ok(listHistory, { caseId })
  expect(items.map((item) => [item.kind, item.recordId])).toEqual([
    ['ReferralAccepted', first.referralId],
    ['ReferralSent', first.referralId],
    ['PersonRegistered', items.at(-1)?.recordId],
  ])
  // It is the gate that refuses, before anything is loaded.
  const onwards = referralInput(caseId, test.cast.guatemala.id)
  for (const refused of [
    await mexicoProvider.call(sendReferral, onwards),
    await mexicoProvider.call(withdrawReferral, { caseId, referralId: first.referralId, reason: 'x' }),
    await mexicoProvider.call(listCaseReferrals, { caseId }),
    await mexicoProvider.call(showClosure, { caseId }),
  ])
    expect([refused.status, refused.body.code]).toEqual([403, 'access.not-allowed'])
  const reasons = await test.asKeeper(
    (sql) => sql`select reason from amparo.audit_entries where actor_id = ${receiverId}
      and decision = 'refused' and ${caseId} = any (subject_ids) and action <> 'note.list'`,
  )
  expect(reasons.map((row) => row['reason'])).toEqual(['section', 'section', 'section', 'section'])
  await mexicoProvider.ok(completeReferral, {
    referralId: first.referralId,
    given: 'given',
    outcome: 'Inhaler given',
  })
})

it('lets each side do its own part, once', async () => {
  const { caseId } = await caseWithPermission()
  const input = toMexico(caseId)
  await ana.ok(sendReferral, input)
  const receiverId = test.cast.mexico.serviceProvider.id
  const supervisor = await test.signInAs(test.cast.guatemala.supervisor)
  expect(
    (await supervisor.call(acceptReferral, { referralId: input.referralId, receiverId })).status,
  ).toBeGreaterThanOrEqual(400)
  expect(
    (
      await mexicoSupervisor.call(acceptReferral, {
        referralId: input.referralId,
        receiverId: test.cast.guatemala.caseworker.id,
      })
    ).body.code,
  ).toBe('referral.receiver-unknown')
  expect(
    (
      await mexicoSupervisor.call(declineReferral, {
        referralId: input.referralId,
        cause: 'no-capacity',
        reason: '',
      })
    ).body.code,
  ).toBe('referral.reason-missing')
  await mexicoSupervisor.ok(declineReferral, {
    referralId: input.referralId,
    cause: 'no-capacity',
    reason: 'No inhalers left',
  })
  expect(
    (await mexicoSupervisor.call(acceptReferral, { referralId: input.referralId, receiverId })).status,
  ).toBeGreaterThanOrEqual(400)
  const [sent] = (await ana.ok(listCaseReferrals, { caseId })).items
  expect(sent).toMatchObject({ state: 'declined', answerReason: 'No inhalers left' })
})

it('ends what was shared when the sender withdraws', async () => {
  const { caseId } = await caseWithPermission()
  const input = toMexico(caseId)
  await ana.ok(sendReferral, input)
  await mexicoSupervisor.ok(acceptReferral, {
    referralId: input.referralId,
    receiverId: test.cast.mexico.serviceProvider.id,
  })
  expect((await mexicoProvider.call(openCase, { caseId })).status).toBe(200)
  await ana.ok(withdrawReferral, {
    caseId,
    referralId: input.referralId,
    reason: 'Her aunt took her to a doctor',
  })
  expect((await mexicoProvider.call(openCase, { caseId })).status).toBe(404)
  expect(
    (
      await mexicoProvider.call(completeReferral, {
        referralId: input.referralId,
        given: 'given',
        outcome: 'x',
      })
    ).status,
  ).toBe(404)
})

it('refuses the same referral sent twice, and a case of somebody else', async () => {
  const { caseId } = await caseWithPermission()
  const input = toMexico(caseId)
  await ana.ok(sendReferral, input)
  expect((await ana.call(sendReferral, input)).body.code).toBe('referral.exists')
  const kevin = await test.signInAs(test.cast.guatemala.southCaseworker)
  expect((await kevin.call(sendReferral, toMexico(caseId))).status).toBe(404)
})

it('gives to read until the last day of the permission, and longer when it is given anew', async () => {
  const { caseId } = await registerAs(ana)
  const { mexico } = test.cast
  const tomorrow = daysAgo(-1)
  await ana.ok(recordConsent, sharingConsent(caseId, mexico.id, { validUntil: tomorrow }))
  const input = toMexico(caseId)
  await ana.ok(sendReferral, input)
  await mexicoSupervisor.ok(acceptReferral, {
    referralId: input.referralId,
    receiverId: mexico.serviceProvider.id,
  })
  const lastDays = async () => {
    const rows = await test.asKeeper(
      (sql) => sql<{ day: string }[]>`select to_char(valid_until at time zone (
            select time_zone from amparo.organisations where id = ${test.cast.guatemala.id}), 'YYYY-MM-DD HH24:MI:SS') as day
        from amparo.grants where act_id = ${input.referralId} and sections <> '{referral}'`,
    )
    return rows.map(({ day }) => day)
  }
  expect(await lastDays()).toEqual([`${tomorrow} 23:59:59`])
  expect((await mexicoProvider.call(openCase, { caseId })).status).toBe(200)

  // The day passes.
  await test.asKeeper(
    (sql) => sql`update amparo.grants set valid_until = now()
      where act_id = ${input.referralId} and sections <> '{referral}'`,
  )
  expect((await mexicoProvider.call(openCase, { caseId })).status).toBe(404)

  await ana.ok(
    recordConsent,
    sharingConsent(caseId, mexico.id, { sections: ['notes'], validUntil: daysAgo(-9) }),
  )
  expect((await mexicoProvider.call(openCase, { caseId })).status).toBe(200)
  expect(await lastDays()).toEqual([`${tomorrow} 23:59:59`])
  const anew = sharingConsent(caseId, mexico.id, { validUntil: daysAgo(-30) })
  await ana.ok(recordConsent, anew)
  expect(await lastDays()).toEqual([`${daysAgo(-30)} 23:59:59`])
  await ana.ok(withdrawConsent, { caseId, consentId: anew.consentId, because: 'Ya no.' })
  expect(await lastDays()).toEqual([`${tomorrow} 23:59:59`])
})
