/** A referral that is begun from what happened: linked with it, and carrying what was chosen and nothing more. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import {
  listFormerIncidents,
  listIncidents,
  recordIncident,
  withdrawIncident,
} from '@amparo/contract/api/incidents/incidents'
import {
  acceptReferral,
  completeReferral,
  withdrawReferral,
} from '@amparo/contract/api/referrals/answer-referral'
import { listCaseReferrals, listReceivedReferrals } from '@amparo/contract/api/referrals/list-referrals'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { previewTransfer } from '@amparo/contract/api/transfers/transfers'
import { askableSections } from '@amparo/domain/referral/referral'
import { referralInput, sharingConsent } from '@amparo/testkit/case-work'
import { incidentInput } from '@amparo/testkit/danger-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let chief: TestClient
beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  chief = await test.signInAs(test.cast.mexico.supervisor)
})
afterAll(() => test.close())

async function hurt() {
  const { caseId } = await registerAs(ana)
  const fall = incidentInput(caseId, { what: 'Se cayó del tren.', harm: 'La pierna.' })
  const secret = incidentInput(caseId, { type: 'sexual-violence', what: 'Lo que contó en confianza.' })
  for (const one of [fall, secret]) await ana.ok(recordIncident, one)
  return { caseId, fall, secret }
}

describe('a referral because of what happened', () => {
  it('is linked with it, which then shows what became of it', async () => {
    const { caseId, fall } = await hurt()
    await ana.ok(recordConsent, sharingConsent(caseId, test.cast.mexico.id))
    const referral = referralInput(caseId, test.cast.mexico.id, { fromIncident: fall.incidentId })
    const commandId = newTestId()
    for (const _ of [1, 2]) await ana.ok(sendReferral, referral, { commandId })
    const asked = async () =>
      (await ana.ok(listIncidents, { caseId })).items.find(({ id }) => id === fall.incidentId)?.referrals
    expect(await asked()).toMatchObject([{ id: referral.referralId, service: 'health', state: 'sent' }])
    const { referralId } = referral
    await chief.ok(acceptReferral, { referralId, receiverId: test.cast.mexico.supervisor.id })
    // The link is no share: nothing that happened goes along unchosen.
    const received = (await chief.ok(listReceivedReferrals, {})).items.find(({ id }) => id === referralId)
    expect(received).toMatchObject({ sharedIncidents: 0 })
    expect((await chief.ok(listFormerIncidents, { caseId })).items).toEqual([])
    await chief.ok(completeReferral, { referralId, outcome: 'La operaron.', given: 'given' })
    expect(await asked()).toMatchObject([{ state: 'completed', given: 'given' }])
    const other = await hurt()
    await ana.ok(recordConsent, sharingConsent(other.caseId, test.cast.mexico.id))
    const stranger = referralInput(other.caseId, test.cast.mexico.id, { fromIncident: fall.incidentId })
    expect((await ana.call(sendReferral, stranger)).body.code).toBe('referral.incident-unknown')
  })

  it('carries the chosen ones to the one who takes it on, sealed ones with a permission of their own', async () => {
    const { caseId, fall, secret } = await hurt()
    const to = test.cast.mexico.id
    const chosen = [fall.incidentId, secret.incidentId]
    const referral = referralInput(caseId, to, { sharedIncidents: chosen })
    await ana.ok(recordConsent, sharingConsent(caseId, to, { sections: ['identity', 'incidents'] }))
    expect((await ana.call(sendReferral, referral)).body.code).toBe('referral.consent-missing')
    const seen = (await ana.ok(previewTransfer, { caseId, to, act: 'referral' })).incidents
    expect(Object.fromEntries(seen.map(({ section, covered }) => [section, covered]))).toEqual({
      incidents: true,
      'sealed-incidents': false,
    })
    await ana.ok(recordConsent, sharingConsent(caseId, to, { sections: [...askableSections] }))
    await ana.ok(sendReferral, { ...referral, sharedIncidents: [secret.incidentId] })
    const { referralId } = referral
    expect((await ana.ok(listCaseReferrals, { caseId })).items).toMatchObject([{ sharedIncidents: 1 }])
    const read = async (client: TestClient) => {
      const { body, status } = await client.call(listFormerIncidents, { caseId })
      return status === 200 ? body.items.map(({ what }) => what) : status
    }
    expect(await read(chief)).not.toContain(secret.what)
    await chief.ok(acceptReferral, { referralId, receiverId: test.cast.mexico.supervisor.id })
    expect(await read(chief)).toEqual([secret.what])
    expect((await chief.call(listIncidents, { caseId })).status).toBeGreaterThanOrEqual(400)
    expect(await read(await test.signInAs(test.cast.mexico.caseworker))).not.toContain(secret.what)
    await ana.ok(withdrawReferral, { caseId, referralId, reason: 'Ya no hace falta.' })
    expect(await read(chief)).not.toContain(secret.what)
  })

  it('carries none that was withdrawn', async () => {
    const { caseId, fall } = await hurt()
    const to = test.cast.mexico.id
    await ana.ok(recordConsent, sharingConsent(caseId, to, { sections: [...askableSections] }))
    await ana.ok(withdrawIncident, { caseId, incidentId: fall.incidentId, because: 'Fue su prima.' })
    const referral = referralInput(caseId, to, { sharedIncidents: [fall.incidentId] })
    expect((await ana.call(sendReferral, referral)).body.code).toBe('referral.incident-unknown')
    expect((await ana.ok(listCaseReferrals, { caseId })).items).toEqual([])
  })
})
