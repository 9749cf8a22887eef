/** What goes along with a case that is handed over: what was chosen and agreed to, to whom it was given, and no more. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { recordConsent, withdrawConsent } from '@amparo/contract/api/consents/record-consent'
import { listHistory } from '@amparo/contract/api/history/list-history'
import {
  actOnIncident,
  listFormerIncidents,
  listIncidents,
  recordIncident,
} from '@amparo/contract/api/incidents/incidents'
import { readJourney, writeLeaving, writeLeg, writeStay } from '@amparo/contract/api/journey/journey'
import { acceptReferral } from '@amparo/contract/api/referrals/answer-referral'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { openSameDayDuty, showSameDayDuty } from '@amparo/contract/api/same-day-duties/same-day-duties'
import {
  acceptTransfer,
  cancelTransfer,
  declineTransfer,
  listReceivedTransfers,
  offerTransfer,
  previewTransfer,
} from '@amparo/contract/api/transfers/transfers'
import type { CaseId, TransferId } from '@amparo/domain/kernel/brand'
import { askableSections } from '@amparo/domain/referral/referral'
import {
  referralInput,
  sharingConsent,
  transferConsent,
  transferInput,
  type TransferInput,
} from '@amparo/testkit/case-work'
import { incidentInput } from '@amparo/testkit/danger-work'
import { debtInput, leavingInput, legInput, stayInput } from '@amparo/testkit/journey-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { writeDebt } from '@amparo/contract/api/smuggling/smuggling'

let test: TestApp
let ana: TestClient
let chief: TestClient
let worker: TestClient
beforeAll(async () => {
  test = await startTestApp()
  const { guatemala, mexico } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  chief = await test.signInAs(mexico.supervisor)
  worker = await test.signInAs(mexico.caseworker)
})
afterAll(() => test.close())

const guards = [{ type: 'police' as const, agency: 'mx.gn', words: '' }]

/** A journey with why she left, and three things that happened: told openly, told in confidence, done by guards. */
async function livedThrough(mayUse: 'yes' | 'no' = 'yes') {
  const { caseId } = await registerAs(ana)
  const [leg, stay, leaving] = [
    legInput(caseId, { words: 'Cruzamos en balsa.' }),
    stayInput(caseId),
    leavingInput(caseId, { mayUse, words: 'Nos cobraban por vivir allí.' }),
  ]
  await ana.ok(writeLeg, leg)
  await ana.ok(writeStay, stay)
  await ana.ok(writeLeaving, leaving)
  await ana.ok(writeDebt, debtInput(caseId))
  const robbery = incidentInput(caseId, { what: 'Le quitaron el teléfono.' })
  const secret = incidentInput(caseId, { type: 'sexual-violence', what: 'Lo que contó en confianza.' })
  const beating = incidentInput(caseId, {
    type: 'assault',
    actors: guards,
    what: 'Le pegaron en la estación.',
  })
  for (const one of [robbery, secret, beating]) await ana.ok(recordIncident, one)
  return { caseId, legId: leg.legId, robbery, secret, beating }
}

const agree = (caseId: CaseId, sections: (typeof askableSections)[number][] = [...askableSections]) => {
  const consent = transferConsent(caseId, test.cast.mexico.id, { sections })
  return ana.ok(recordConsent, consent).then(() => consent.consentId)
}

async function offer(caseId: CaseId, more: Partial<TransferInput> = {}) {
  const input = transferInput(caseId, test.cast.mexico.id, more)
  await ana.ok(offerTransfer, input)
  return input.transferId
}

async function accept(transferId: TransferId) {
  const receivingCaseId = newTestId<'CaseId'>()
  await chief.ok(acceptTransfer, { transferId, receivingCaseId, workerId: test.cast.mexico.caseworker.id })
  return receivingCaseId
}

/** What the database shows of a case to whoever is signed in so, in the role that serves requests. */
async function rowsOf(client: TestClient, caseId: CaseId): Promise<string[]> {
  const token = createHash('sha256')
    .update(client.cookies.get('amparo_session') ?? '')
    .digest()
  return test.asKeeper(async (sql) => {
    await sql`set local role amparo_app`
    await sql`select from amparo.begin_request(${token}, 'care')`
    const rows = await sql<{ row: string }[]>`
      select 'leg ' || (content ->> 'words') as row from amparo.journey_legs where case_id = ${caseId}
      union all select 'stay' from amparo.journey_stays where case_id = ${caseId}
      union all select 'leaving ' || (content ->> 'words') from amparo.leaving_reasons where case_id = ${caseId}
      union all select 'debt' from amparo.smuggling_debts where case_id = ${caseId}
      union all select 'incident ' || what from amparo.incidents where case_id = ${caseId}
      union all select 'duty' from amparo.same_day_duties where case_id = ${caseId}
      union all select 'fact ' || f.stream_kind from amparo.facts f join amparo.fact_payloads p on p.fact_id = f.id
        where f.case_id = ${caseId} and f.stream_kind in ('leaving', 'incident', 'smuggling-debt', 'same-day-duty')
      order by 1`
    return rows.map(({ row }) => row)
  })
}

const offerOf = async (client: TestClient, transferId: string) =>
  (await client.ok(listReceivedTransfers, {})).items.find(({ id }) => id === transferId)

describe('what goes along', () => {
  it('is shown part by part before anything is offered, with what each still needs', async () => {
    const { caseId, robbery, secret } = await livedThrough('no')
    const to = test.cast.mexico.id
    await ana.ok(recordConsent, sharingConsent(caseId, to, { sections: [...askableSections] }))
    const before = await ana.ok(previewTransfer, { caseId, to })
    expect(before).toMatchObject({ legs: 1, stays: 1, leaving: 'no' })
    // A yes to a service covers nothing of it.
    expect(before.parts.some(({ covered }) => covered)).toBe(false)
    await agree(caseId, ['identity', 'journey', 'incidents'])
    const after = await ana.ok(previewTransfer, { caseId, to })
    expect(after.parts.filter(({ covered }) => covered).map(({ section }) => section)).toEqual([
      'identity',
      'journey',
    ])
    expect(after.incidents).toHaveLength(3)
    expect(after.incidents.find(({ id }) => id === robbery.incidentId)).toMatchObject({ covered: true })
    expect(after.incidents.find(({ id }) => id === secret.incidentId)).toMatchObject({ covered: false })
    expect((await chief.call(previewTransfer, { caseId, to })).status).toBe(404)
  })

  it('is read by the receiver beside her own, with its source: the journey, and the incidents that were chosen', async () => {
    const { caseId, legId, robbery, secret } = await livedThrough()
    await agree(caseId)
    const transferId = await offer(caseId, {
      sharedSections: ['journey'],
      sharedIncidents: [robbery.incidentId],
    })
    expect(await offerOf(chief, transferId)).toMatchObject({ sharedIncidents: 1 })
    for (const client of [chief, worker]) expect(await rowsOf(client, caseId)).toEqual([])
    const receivingCaseId = await accept(transferId)
    const own = legInput(receivingCaseId, { words: 'De la frontera vino en camioneta.' })
    await worker.ok(writeLeg, own)

    const journey = await worker.ok(readJourney, { caseId: receivingCaseId })
    expect(journey.legs.map(({ id }) => id)).toEqual([own.legId])
    expect(journey.former).toMatchObject({
      organisation: test.cast.guatemala.name,
      legs: [{ id: legId, words: 'Cruzamos en balsa.' }],
      stays: [{ kind: 'detention' }],
      leaving: { words: 'Nos cobraban por vivir allí.', mayUse: 'yes' },
    })
    const came = await worker.ok(listFormerIncidents, { caseId: receivingCaseId })
    expect(came).toMatchObject({
      organisation: test.cast.guatemala.name,
      items: [{ id: robbery.incidentId, what: 'Le quitaron el teléfono.' }],
    })
    expect((await worker.ok(listIncidents, { caseId: receivingCaseId })).items).toEqual([])

    // Nobody here changes it, through her own case or the former one.
    const { legId: _own, ...again } = own
    for (const call of [
      worker.call(writeLeg, { ...again, legId, base: 1 }),
      worker.call(writeLeg, { ...again, caseId, legId, base: 1 }),
      worker.call(actOnIncident, {
        caseId: receivingCaseId,
        incidentId: robbery.incidentId,
        words: 'x',
        dangerOver: true,
      }),
      worker.call(actOnIncident, { caseId, incidentId: robbery.incidentId, words: 'x', dangerOver: true }),
    ])
      expect((await call).status).toBeGreaterThanOrEqual(400)

    // And by SQL in the role that serves there is no more than that.
    for (const client of [worker, chief])
      expect(await rowsOf(client, caseId)).toEqual([
        'fact incident',
        'incident Le quitaron el teléfono.',
        'leaving Nos cobraban por vivir allí.',
        'leg Cruzamos en balsa.',
        'stay',
      ])
    const manager = await test.signInAs(test.cast.mexico.manager)
    const other = await test.signInAs(test.cast.mexico.otherSupervisor)
    for (const client of [manager, other]) expect(await rowsOf(client, caseId)).toEqual([])
    expect((await manager.ok(readJourney, { caseId: receivingCaseId })).former).toBeNull()
    const told = await worker.call(listHistory, { caseId })
    expect(told.text).not.toContain(secret.incidentId)
    expect((await ana.ok(readJourney, { caseId })).former).toBeNull()
  })

  it('leaves her words where she told them as long as she has not said yes, and what she said before for ever', async () => {
    const { caseId } = await livedThrough('no')
    await agree(caseId, ['identity', 'journey'])
    const receivingCaseId = await accept(await offer(caseId, { sharedSections: ['journey'] }))
    const { former } = await worker.ok(readJourney, { caseId: receivingCaseId })
    expect(former).toMatchObject({ legs: [{}], leaving: null })
    expect(await rowsOf(worker, caseId)).toEqual(['leg Cruzamos en balsa.', 'stay'])
  })

  it('without the journey is nothing of it, and without a permission of the part is not offered at all', async () => {
    const { caseId, secret } = await livedThrough()
    await agree(caseId, ['identity', 'journey', 'incidents'])
    const missing = await ana.call(
      offerTransfer,
      transferInput(caseId, test.cast.mexico.id, { sharedIncidents: [secret.incidentId] }),
    )
    expect(missing.body.code).toBe('transfer.consent-missing')
    const elsewhere = await livedThrough()
    const foreign = await ana.call(
      offerTransfer,
      transferInput(caseId, test.cast.mexico.id, { sharedIncidents: [elsewhere.robbery.incidentId] }),
    )
    expect(foreign.body.code).toBe('transfer.incident-unknown')
    const receivingCaseId = await accept(await offer(caseId))
    expect((await worker.ok(readJourney, { caseId: receivingCaseId })).former).toBeNull()
    expect(await rowsOf(worker, caseId)).toEqual([])
  })

  it('is gone with a no to the offer, with a withdrawn permission before it is accepted, and when the case comes back', async () => {
    const declined = await livedThrough()
    await agree(declined.caseId)
    const chosen = {
      sharedSections: ['journey' as const],
      sharedIncidents: [declined.robbery.incidentId, declined.secret.incidentId],
    }
    await chief.ok(declineTransfer, {
      transferId: await offer(declined.caseId, chosen),
      words: 'No hay lugar.',
    })
    expect(await rowsOf(chief, declined.caseId)).toEqual([])

    const withdrawn = await livedThrough()
    const consentId = await agree(withdrawn.caseId)
    const transferId = await offer(withdrawn.caseId, { sharedIncidents: [withdrawn.secret.incidentId] })
    await ana.ok(withdrawConsent, { caseId: withdrawn.caseId, consentId, because: 'Lo pensó mejor.' })
    const refused = await chief.call(acceptTransfer, {
      transferId,
      receivingCaseId: newTestId<'CaseId'>(),
      workerId: test.cast.mexico.caseworker.id,
    })
    expect(refused.body.code).toBe('transfer.consent-ended')
    expect(await rowsOf(chief, withdrawn.caseId)).toEqual([])

    const back = await livedThrough()
    const agreed = await agree(back.caseId)
    const took = await offer(back.caseId, { sharedSections: ['journey'] })
    const receivingCaseId = await accept(took)
    // Whoever works with her goes on reading what came with her.
    await ana.ok(withdrawConsent, { caseId: back.caseId, consentId: agreed, because: 'Cambió de idea.' })
    expect((await worker.ok(readJourney, { caseId: receivingCaseId })).former).not.toBeNull()
    await ana.ok(cancelTransfer, { caseId: back.caseId, transferId: took, words: 'No llegó.' })
    expect((await worker.ok(readJourney, { caseId: receivingCaseId })).former).toBeNull()
    expect(await rowsOf(worker, back.caseId)).toEqual([])
  })

  it('goes without a yes where her best interests ask for it, and somebody is named who decided so', async () => {
    const { caseId } = await livedThrough()
    const decided = transferConsent(caseId, test.cast.mexico.id, {
      basis: 'best-interests',
      basisReason: 'Su tía la espera allá.',
    })
    expect((await ana.call(recordConsent, decided)).body.code).toBe('consent.authority-missing')
    await ana.ok(recordConsent, { ...decided, authority: 'PGN, resolución 12' })
    expect(await accept(await offer(caseId))).toBeDefined()
  })

  it('ends for a referral with the permission, and stays to be answered', async () => {
    const { caseId } = await livedThrough()
    const consent = sharingConsent(caseId, test.cast.mexico.id, { sections: ['identity', 'journey'] })
    await ana.ok(recordConsent, consent)
    const referral = referralInput(caseId, test.cast.mexico.id, { sharedSections: ['identity', 'journey'] })
    await ana.ok(sendReferral, referral)
    await chief.ok(acceptReferral, {
      referralId: referral.referralId,
      receiverId: test.cast.mexico.caseworker.id,
    })
    expect((await worker.ok(readJourney, { caseId })).legs).toHaveLength(1)
    await ana.ok(withdrawConsent, { caseId, consentId: consent.consentId, because: 'Ya no quiere.' })
    expect((await worker.call(openCase, { caseId })).status).toBe(404)
    expect(await rowsOf(worker, caseId)).toEqual([])
  })
})

describe('an open duty of one day', () => {
  it('is told neutrally before the case is accepted, and stands open on both sides from that moment', async () => {
    const { caseId } = await livedThrough()
    await agree(caseId, ['identity'])
    const transferId = await offer(caseId)
    expect((await offerOf(chief, transferId))?.dangerSince).toBeNull()
    await ana.ok(openSameDayDuty, { caseId, level: 'danger-now', words: 'Dijo que no quiere despertar.' })
    const told = await chief.call(listReceivedTransfers, {})
    expect((await offerOf(chief, transferId))?.dangerSince).toMatch(/^20/)
    expect(told.text).not.toMatch(/danger-now|despertar|duty|dying/)

    const receivingCaseId = await accept(transferId)
    const there = await worker.ok(showSameDayDuty, { caseId: receivingCaseId })
    expect(there.duty).toMatchObject({
      level: 'danger-now',
      isProposed: true,
      sources: [{ kind: 'transfer', words: '', reasons: [] }],
    })
    const tasks = (await worker.ok(openCase, { caseId: receivingCaseId })).tasks
    expect(tasks.map(({ kind }) => kind)).toContain('act-on-danger')
    expect(await rowsOf(worker, caseId)).toEqual([])
    expect((await offerOf(chief, transferId))?.dangerSince).toBeNull()
  })

  it('that was opened at the receiver comes back with the child', async () => {
    const { caseId } = await livedThrough()
    await agree(caseId, ['identity'])
    const transferId = await offer(caseId)
    const receivingCaseId = await accept(transferId)
    await worker.ok(openSameDayDuty, { caseId: receivingCaseId, level: 'talk-today', words: 'Por teléfono.' })
    await ana.ok(cancelTransfer, { caseId, transferId, words: 'Nunca subió al bus.' })
    expect((await ana.ok(showSameDayDuty, { caseId })).duty).toMatchObject({
      level: 'talk-today',
      sources: [{ kind: 'transfer', words: '' }],
    })
  })
})

describe('an incident by people of the receiver', () => {
  it('never goes there: refused where it is known, unread where it is learned later', async () => {
    const { caseId, beating, robbery } = await livedThrough()
    await agree(caseId)
    // Chosen while nobody had said which institution they are.
    const transferId = await offer(caseId, { sharedIncidents: [beating.incidentId, robbery.incidentId] })
    await test.asKeeper(
      (sql) => sql`insert into amparo.organisation_agencies (organisation_id, agency, added_by, added_at)
        values (${test.cast.mexico.id}, 'mx.gn', ${test.cast.guatemala.administrator.id}, now())`,
    )
    const receivingCaseId = await accept(transferId)
    const came = await worker.ok(listFormerIncidents, { caseId: receivingCaseId })
    expect(came.items.map(({ id }) => id)).toEqual([robbery.incidentId])
    expect(await rowsOf(worker, caseId)).toEqual(['fact incident', 'incident Le quitaron el teléfono.'])

    const next = await livedThrough()
    await agree(next.caseId)
    const { incidents } = await ana.ok(previewTransfer, { caseId: next.caseId, to: test.cast.mexico.id })
    expect(incidents.filter(({ keptAway }) => keptAway).map(({ id }) => id)).toEqual([
      next.beating.incidentId,
    ])
    const refused = await ana.call(
      offerTransfer,
      transferInput(next.caseId, test.cast.mexico.id, { sharedIncidents: [next.beating.incidentId] }),
    )
    expect(refused.body.code).toBe('transfer.incident-accuses')
  })
})
