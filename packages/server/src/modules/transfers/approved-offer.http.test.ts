/** A case that is offered only after others agreed: what they see, what nobody sees until then, and what ends it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { requestClosure } from '@amparo/contract/api/closures/closures'
import { recordConsent, withdrawConsent } from '@amparo/contract/api/consents/record-consent'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listIncidents, recordIncident } from '@amparo/contract/api/incidents/incidents'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { supervisorQueue } from '@amparo/contract/api/tasks/tasks'
import {
  acceptTransfer,
  approveTransferOffer,
  cancelTransfer,
  listCaseTransfers,
  listReceivedTransfers,
  offerTransfer,
  previewTransfer,
  sendBackTransferOffer,
} from '@amparo/contract/api/transfers/transfers'
import type { CaseId, ConsentId, TransferId } from '@amparo/domain/kernel/brand'
import { publishSteps, stepsRule } from '@amparo/testkit/approval-work'
import { referralInput, sharingConsent, transferConsent, transferInput } from '@amparo/testkit/case-work'
import { incidentInput } from '@amparo/testkit/danger-work'
import { codes, commandOf } from '@amparo/testkit/race'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { verifyState } from '../../state/verify-state.ts'

let test: TestApp
let ana: TestClient
let berta: TestClient
let mario: TestClient
let carlos: TestClient
let chief: TestClient
beforeAll(async () => {
  test = await startTestApp()
  const { guatemala, mexico } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  berta = await test.signInAs(guatemala.supervisor)
  mario = await test.signInAs(guatemala.otherSupervisor)
  carlos = await test.signInAs(guatemala.manager)
  chief = await test.signInAs(mexico.supervisor)
  const irma = await test.signInAs(guatemala.administrator)
  const twoSteps = stepsRule({}, [], { transfer: [{ by: 'supervisor' }, { by: 'manager' }] })
  const published = await publishSteps(irma, twoSteps)
  expect(published.status, published.text).toBe(200)
})
afterAll(() => test.close())

/** The offer that Ana asks to make, with an incident told in confidence, which a manager never reads. */
async function asked(): Promise<{ caseId: CaseId; transferId: TransferId; consentId: ConsentId }> {
  const { caseId } = await registerAs(ana)
  const consent = transferConsent(caseId, test.cast.mexico.id, { sections: ['identity', 'sealed-incidents'] })
  await ana.ok(recordConsent, consent)
  const secret = incidentInput(caseId, { type: 'sexual-violence', what: 'Lo que contó en confianza.' })
  await ana.ok(recordIncident, secret)
  const input = transferInput(caseId, test.cast.mexico.id, { sharedIncidents: [secret.incidentId] })
  await ana.ok(offerTransfer, input)
  return { caseId, transferId: input.transferId, consentId: consent.consentId }
}

const approve = (client: TestClient, which: { caseId: CaseId; transferId: TransferId }, step?: number) =>
  client.call(approveTransferOffer, {
    caseId: which.caseId,
    transferId: which.transferId,
    ...(step === undefined ? {} : { step }),
  })
const standing = async (client: TestClient, caseId: CaseId) =>
  (await client.ok(listCaseTransfers, { caseId })).items[0]
const reaches = async (transferId: string) =>
  (await chief.ok(listReceivedTransfers, {})).items.some(({ id }) => id === transferId)
const waiting = async (client: TestClient, caseId: CaseId) =>
  (await client.ok(supervisorQueue, { limit: 100 })).items
    .filter((item) => item.caseId === caseId && item.what === 'transfer')
    .map(({ subjectId, step }) => [subjectId, step?.by])
/** Whether the other organisation was told that there is something for it. */
const tellsThem = async (act: () => Promise<unknown>) => {
  await test.asKeeper((sql) => sql`delete from amparo.outbox`)
  await act()
  const told = await test.asKeeper(
    (sql) => sql`select 1 from amparo.outbox where kind = 'notify.organisation'
      and payload ->> 'organisationId' = ${test.cast.mexico.id}`,
  )
  return told.length > 0
}

describe('an offer that waits for approval', () => {
  it('is seen by nobody outside, is offered with the last step, once, and has its whole time from then', async () => {
    const { caseId, transferId } = await asked()
    expect(await ana.ok(previewTransfer, { caseId, to: test.cast.mexico.id })).toMatchObject({
      approvedBy: ['supervisor', 'manager'],
    })
    expect(await standing(ana, caseId)).toMatchObject({
      state: 'asked',
      approval: 'someone-else',
      answers: ['cancel'],
    })
    expect(await reaches(transferId)).toBe(false)
    const noGrant = await test.asKeeper(
      (sql) => sql`select 1 from amparo.grants where act_id = ${transferId}`,
    )
    expect(noGrant).toHaveLength(0)
    expect((await chief.call(listCaseTransfers, { caseId })).status).toBe(404)

    // Whose step it is, in the order of the rule; never the one who asked.
    expect(await waiting(berta, caseId)).toEqual([[transferId, 'supervisor']])
    expect((await approve(ana, { caseId, transferId })).status).toBe(403)
    expect((await approve(chief, { caseId, transferId })).status).toBe(404)
    expect((await approve(carlos, { caseId, transferId }, 1)).body.code).toBe('approval.step-moved')
    expect((await approve(berta, { caseId, transferId }, 0)).status).toBe(200)
    expect((await approve(berta, { caseId, transferId })).body.code).toBe('approval.answered-earlier')
    expect((await approve(mario, { caseId, transferId })).body.code).toBe('approval.other-step')
    expect(await reaches(transferId)).toBe(false)
    expect(await waiting(berta, caseId)).toEqual([])
    expect(await waiting(carlos, caseId)).toEqual([[transferId, 'manager']])
    expect((await carlos.ok(listCases, { scope: 'organisation', waiting: 'transfer' })).items).toMatchObject([
      { id: caseId },
    ])
    const { items: alerts } = await carlos.ok(listAlerts, { scope: 'team' })
    expect(alerts.filter((one) => one.caseId === caseId).map(({ detail }) => detail)).toContain('offering')

    // A manager reads nothing of what was told in confidence, and sends it along all the same.
    const read = (await carlos.ok(listIncidents, { caseId })).items
    expect(read).toEqual([])
    expect(
      await tellsThem(async () => {
        expect((await approve(carlos, { caseId, transferId }, 1)).status).toBe(200)
      }),
    ).toBe(true)
    expect((await approve(carlos, { caseId, transferId })).body.code).toBe('approval.nothing-waiting')
    expect(await standing(ana, caseId)).toMatchObject({ state: 'offered', approval: 'nothing-waits' })
    const card = (await chief.ok(listReceivedTransfers, {})).items.find(({ id }) => id === transferId)
    expect(card).toMatchObject({
      state: 'offered',
      sharedIncidents: 1,
      approvalSteps: [],
      reviewedBy: null,
      answers: ['accept', 'hand-on', 'decline'],
    })
    const receivingCaseId = newTestId<'CaseId'>()
    await chief.ok(acceptTransfer, { transferId, receivingCaseId, workerId: test.cast.mexico.caseworker.id })
    const worker = await test.signInAs(test.cast.mexico.caseworker)
    expect((await worker.ok(openCase, { caseId: receivingCaseId })).relation).toBe('own')
    const kinds = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
    expect(kinds).toEqual(
      expect.arrayContaining([
        'TransferAsked',
        'TransferStepApproved',
        'TransferApproved',
        'TransferAccepted',
      ]),
    )
    expect(kinds).not.toContain('TransferOffered')
  })

  it('goes back to who asked with the reason, and is asked anew', async () => {
    const { caseId, transferId } = await asked()
    await berta.ok(sendBackTransferOffer, { caseId, transferId, changes: 'Hable antes con su tía.' })
    expect(await standing(ana, caseId)).toMatchObject({
      state: 'sent-back',
      words: 'Hable antes con su tía.',
      reviewedBy: 'Berta Coj',
      answers: [],
    })
    expect(await waiting(berta, caseId)).toEqual([])
    expect((await approve(carlos, { caseId, transferId })).body.code).toBe('approval.nothing-waiting')
    const again = transferInput(caseId, test.cast.mexico.id)
    await ana.ok(offerTransfer, again)
    expect(await waiting(berta, caseId)).toEqual([[again.transferId, 'supervisor']])
    expect(await reaches(transferId)).toBe(false)
  })

  it('is taken back without a word to anybody outside', async () => {
    let which: Awaited<ReturnType<typeof asked>> | undefined
    const isTold = await tellsThem(async () => {
      which = await asked()
      await ana.ok(cancelTransfer, {
        caseId: which.caseId,
        transferId: which.transferId,
        words: 'Ya no viaja.',
      })
    })
    expect(isTold).toBe(false)
    if (!which) throw new Error('nothing was asked')
    const { caseId, transferId } = which
    expect((await approve(berta, { caseId, transferId })).body.code).toBe('approval.nothing-waiting')
    expect(await reaches(transferId)).toBe(false)
  })

  it('is not approved where what was true when it was asked is not true any more', async () => {
    const withdrawn = await asked()
    await ana.ok(withdrawConsent, {
      caseId: withdrawn.caseId,
      consentId: withdrawn.consentId,
      because: 'No.',
    })
    expect((await approve(berta, withdrawn)).body.code).toBe('transfer.consent-missing')
    const referred = await asked()
    await ana.ok(recordConsent, sharingConsent(referred.caseId, test.cast.mexico.id))
    await ana.ok(sendReferral, referralInput(referred.caseId, test.cast.mexico.id))
    expect((await approve(berta, referred)).body.code).toBe('transfer.referrals-open')
    for (const { caseId, transferId } of [withdrawn, referred]) {
      expect(await standing(ana, caseId)).toMatchObject({ state: 'asked' })
      expect(await reaches(transferId)).toBe(false)
    }
    // While it waits the case is not closed either: nobody would know who has her.
    const closing = await ana.call(requestClosure, {
      caseId: withdrawn.caseId,
      closureId: newTestId<'ClosureId'>(),
      reason: 'other',
      explanation: 'e',
      childTold: 'c',
    })
    expect(closing.body.code).toBe('closure.transfer-open')
  })

  it('is offered once: the same command sent twice offers one case one time', async () => {
    const { caseId, transferId } = await asked()
    await berta.ok(approveTransferOffer, { caseId, transferId })
    const again = commandOf(carlos, approveTransferOffer, { caseId, transferId })
    const commandId = newTestId()
    expect(codes(await Promise.all([again(commandId), again(commandId)]))).toEqual(['done', 'done'])
    expect(codes([await again()])).toEqual(['approval.nothing-waiting'])
    const grants = await test.asKeeper(
      (sql) => sql<{ n: number }[]>`select count(*)::int as n from amparo.grants
        where act_id = ${transferId} and valid_from <> 'infinity'`,
    )
    expect(grants[0]?.n).toBe(1)
  })

  it('is kept as its facts say', async () => {
    expect(await verifyState(test.ownerDatabase(), { rebuild: false })).toMatchObject({
      different: 0,
      first: undefined,
    })
  })
})
