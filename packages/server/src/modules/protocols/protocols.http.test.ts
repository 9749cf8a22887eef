import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { freezeCase } from '@amparo/contract/api/freezes/freezes'
import * as protocols from '@amparo/contract/api/protocols/protocols'
import { acceptReferral } from '@amparo/contract/api/referrals/answer-referral'
import { listRecipients } from '@amparo/contract/api/referrals/list-referrals'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { askForContact } from '@amparo/contract/api/search/ask-for-contact'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { acceptTransfer, offerTransfer } from '@amparo/contract/api/transfers/transfers'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { SharingProtocolId } from '@amparo/domain/kernel/brand'
import type { CastMember } from '@amparo/testkit/cast'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let carlos: TestClient
let theirs: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  carlos = await test.signInAs(test.cast.guatemala.manager)
  theirs = await test.signInAs(test.cast.mexico.privacyLead)
})
afterAll(() => test.close())

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
type Drawn = InputOf<typeof protocols.drawProtocol>

function termsWith(more: Partial<Drawn> = {}): Drawn {
  const { guatemala, mexico } = test.cast
  return {
    protocolId: newTestId<'SharingProtocolId'>(),
    parties: [guatemala.id, mexico.id],
    title: 'La Ceiba y Casa del Camino',
    purposes: ['share-for-services'],
    sections: ['identity', 'people'],
    channels: ['referral'],
    onward: 'no',
    retention: 'return',
    contacts: [guatemala.id, mexico.id].map((organisationId) => ({
      organisationId,
      requests: '+502 1',
      breaches: '+502 2',
    })),
    reviewOn: day(300),
    validFrom: day(-5),
    validUntil: day(600),
    ...more,
  }
}

/** Ends what the cast agreed on, and whatever an earlier test did, so that nothing is in force. */
const endAll = () =>
  test.asKeeper((sql) => sql`update amparo.sharing_protocols set state = 'ended' where state <> 'ended'`)

async function drawn(more: Partial<Drawn> = {}): Promise<SharingProtocolId> {
  const terms = termsWith(more)
  await carlos.ok(protocols.drawProtocol, terms)
  return terms.protocolId
}

async function inForce(more: Partial<Drawn> = {}): Promise<SharingProtocolId> {
  const protocolId = await drawn(more)
  await carlos.ok(protocols.offerProtocol, { protocolId, seen: 1 })
  await carlos.ok(protocols.signProtocol, { protocolId, seen: 2 })
  await theirs.ok(protocols.signProtocol, { protocolId, seen: 3 })
  return protocolId
}

async function agreedChild(sections: ('identity' | 'people')[] = ['identity', 'people']) {
  const { caseId, code } = await registerAs(ana)
  for (const purpose of ['share-for-services', 'transfer-of-case'] as const)
    await ana.ok(recordConsent, {
      caseId,
      consentId: newTestId<'ConsentId'>(),
      purpose,
      recipientOrganisationId: test.cast.mexico.id,
      sections,
      state: 'given',
      basis: 'vital-interests',
      basisReason: 'Necesita atención hoy.',
      consenters: [],
      consentedBy: '',
      caregiverNotAsked: '',
      childAssented: false,
      childInformed: true,
      interpreter: '',
      toldBack: '',
      withhold: '',
      textVersion: '2026-1',
      givenOn: day(-1),
    })
  return { caseId, code }
}

type Sent = InputOf<typeof sendReferral>
const referral = (caseId: Sent['caseId'], more: Partial<Sent> = {}): Sent => ({
  caseId,
  referralId: newTestId<'ReferralId'>(),
  to: test.cast.mexico.id,
  service: 'health',
  reason: 'Fiebre desde ayer',
  urgency: 'today',
  sharedSections: ['identity'],
  ...more,
})
const codeOf = async (client: TestClient, input: Sent) => {
  const { status, body } = await client.call(sendReferral, input)
  return status === 200 ? 'sent' : body.code
}

describe('a protocol', () => {
  it('is drawn in one house, shown to the other, and in force when a person of each has signed', async () => {
    await endAll()
    const protocolId = await drawn()
    // A draft is nobody else's.
    expect((await theirs.call(protocols.showProtocol, { protocolId })).body.code).toBe('record.not-found')
    expect((await theirs.call(protocols.offerProtocol, { protocolId, seen: 1 })).body.code).toBe(
      'record.not-found',
    )
    expect((await carlos.call(protocols.signProtocol, { protocolId, seen: 1 })).body.code).toBe(
      'protocol.moved',
    )
    await carlos.ok(protocols.offerProtocol, { protocolId, seen: 1 })
    const { items } = await theirs.ok(protocols.listProtocols, {})
    expect(items.find(({ id }) => id === protocolId)).toMatchObject({ waitsForUs: true, standing: 'offered' })
    // Nobody signs for the other, and nobody twice.
    await carlos.ok(protocols.signProtocol, { protocolId, seen: 2 })
    const gloria = await test.signInAs(test.cast.guatemala.privacyLead)
    expect((await gloria.call(protocols.signProtocol, { protocolId, seen: 3 })).body.code).toBe(
      'protocol.signed-already',
    )
    const stale = await test.signInAs(test.cast.mexico.manager, {
      confirmedAt: new Date(Date.now() - 700_000),
    })
    expect((await stale.call(protocols.signProtocol, { protocolId, seen: 3 })).body.code).toBe(
      'sign-in.confirm-first',
    )
    const marta = await test.signInAs(test.cast.mexico.caseworker)
    expect((await marta.call(protocols.signProtocol, { protocolId, seen: 3 })).body.code).toBe(
      'access.not-allowed',
    )
    expect((await theirs.call(protocols.signProtocol, { protocolId, seen: 2 })).body.code).toBe(
      'edit.outdated',
    )
    const { caseId } = await agreedChild()
    expect(await codeOf(ana, referral(caseId))).toBe('protocol.ended')
    await theirs.ok(protocols.signProtocol, { protocolId, seen: 3 })
    const shown = await theirs.ok(protocols.showProtocol, { protocolId })
    expect(shown.protocol.standing).toBe('in-force')
    expect(shown.parties.map(({ signature }) => signature?.name).sort()).toEqual(['Carlos Paz', 'Gloria Mux'])
    expect(shown.acts.map(({ kind }) => kind)).toEqual(['drawn', 'offered', 'signed', 'signed'])
    expect(await codeOf(ana, referral(caseId))).toBe('sent')
  })

  it('said again is done once, and is not drawn twice', async () => {
    const terms = termsWith()
    const again = { commandId: newTestId() }
    await carlos.ok(protocols.drawProtocol, terms, again)
    await carlos.ok(protocols.drawProtocol, terms, again)
    expect((await carlos.call(protocols.drawProtocol, terms)).body.code).toBe('protocol.exists')
    const offered = { protocolId: terms.protocolId, seen: 1 }
    await carlos.ok(protocols.offerProtocol, offered)
    expect((await carlos.call(protocols.offerProtocol, offered)).body.code).toBe('protocol.moved')
    expect(
      (await carlos.ok(protocols.showProtocol, { protocolId: terms.protocolId })).acts.map(
        ({ kind }) => kind,
      ),
    ).toEqual(['drawn', 'offered'])
  })

  it('is known to nobody who is no party, and refused where a party is not named', async () => {
    const { cast } = test
    const third = newTestId<'OrganisationId'>()
    await test.asKeeper(
      (sql) => sql`insert into amparo.organisations (id, name, short_name, kind, country, time_zone)
        values (${third}, 'Tercera', 'Tercera', 'ngo', 'GT', 'America/Guatemala')`,
    )
    const between = termsWith({ parties: [cast.mexico.id, third] })
    expect((await carlos.call(protocols.drawProtocol, between)).body.code).toBe('protocol.parties')
    const alone = termsWith({ parties: [cast.guatemala.id, cast.guatemala.id] })
    expect((await carlos.call(protocols.drawProtocol, alone)).body.code).toBe('protocol.parties')
    const withThird = termsWith({
      parties: [cast.guatemala.id, third],
      contacts: [cast.guatemala.id, third].map((organisationId) => ({
        organisationId,
        requests: '1',
        breaches: '2',
      })),
    })
    await carlos.ok(protocols.drawProtocol, withThird)
    await carlos.ok(protocols.offerProtocol, { protocolId: withThird.protocolId, seen: 1 })
    const which = { protocolId: withThird.protocolId }
    expect((await theirs.call(protocols.showProtocol, which)).body.code).toBe('record.not-found')
    for (const operation of [protocols.suspendProtocol, protocols.endProtocol])
      expect((await theirs.call(operation, { ...which, seen: 2, words: 'No.' })).body.code).toBe(
        'record.not-found',
      )
    expect((await theirs.call(protocols.signProtocol, { ...which, seen: 2 })).body.code).toBe(
      'record.not-found',
    )
    const { items } = await theirs.ok(protocols.listProtocols, {})
    expect(items.map(({ id }) => id)).not.toContain(which.protocolId)
  })

  it('is signed, moved and rewritten by nobody behind the back of the program either', async () => {
    const protocolId = await drawn()
    await carlos.ok(protocols.offerProtocol, { protocolId, seen: 1 })
    const { manager, privacyLead } = test.cast.guatemala
    const as = (member: CastMember, statement: (sql: typeof test.owner) => PromiseLike<unknown>) =>
      test.owner.begin(async (tx) => {
        await tx`set local role amparo_app`
        await tx`select set_config('amparo.user_id', ${member.id}, true), set_config('amparo.roles', '{manager}', true),
          set_config('amparo.organisation_id', ${member.organisationId ?? ''}, true)`
        await statement(tx as unknown as typeof test.owner)
      })
    const said = (member: CastMember, organisationId: string) =>
      test.owner.json([{ kind: 'signed', userId: member.id, organisationId }] as never)
    const sign = (member: CastMember, organisationId: string) =>
      as(
        manager,
        (sql) => sql`update amparo.sharing_protocols set acts = acts || ${said(member, organisationId)}
          where id = ${protocolId}`,
      )
    await expect(sign(manager, test.cast.mexico.id)).rejects.toThrow(/says so for herself/)
    await expect(sign(privacyLead, test.cast.guatemala.id)).rejects.toThrow(/says so for herself/)
    await expect(
      as(
        manager,
        (sql) => sql`update amparo.sharing_protocols set state = 'in-force',
          acts = acts || ${said(manager, test.cast.guatemala.id)} where id = ${protocolId}`,
      ),
    ).rejects.toThrow(/a person of each party/)
    await expect(
      as(
        manager,
        (sql) => sql`update amparo.sharing_protocols set sections = '{notes}',
          acts = acts || ${said(manager, test.cast.guatemala.id)} where id = ${protocolId}`,
      ),
    ).rejects.toThrow(/stands as it was offered/)
  })

  it('with an organisation that enforces migration law is about notices and nothing else', async () => {
    await test.asKeeper(
      (sql) => sql`update amparo.organisations set enforcement = true where id = ${test.cast.mexico.id}`,
    )
    const refused = await carlos.call(protocols.drawProtocol, termsWith())
    const notices = termsWith({ channels: ['notices'], sections: [], purposes: [] })
    const drawnOnly = await carlos.call(protocols.drawProtocol, notices)
    await test.asKeeper(
      (sql) => sql`update amparo.organisations set enforcement = false where id = ${test.cast.mexico.id}`,
    )
    expect(refused.body.code).toBe('protocol.enforcement')
    expect(drawnOnly.status).toBe(200)
  })
})

describe('what is sent', () => {
  it('lies within the protocol, whatever the permission covers', async () => {
    await endAll()
    const { caseId } = await agreedChild(['identity', 'people'])
    await inForce({ sections: ['identity'] })
    expect(await codeOf(ana, referral(caseId, { sharedSections: ['identity', 'people'] }))).toBe(
      'protocol.sections',
    )
    expect(await codeOf(ana, { ...referral(caseId), sharedFields: ['phone'] } as unknown as Sent)).toBe(
      'request.invalid',
    )
    expect(await codeOf(ana, referral(caseId, { to: test.cast.guatemala.id }))).toBe(
      'referral.own-organisation',
    )
    const offer = await ana.call(offerTransfer, {
      caseId,
      transferId: newTestId<'TransferId'>(),
      to: test.cast.mexico.id,
      reason: 'needs-more',
      need: 'Un lugar seguro.',
      urgency: 'soon',
      sharedSections: [],
      sharedIncidents: [],
    })
    expect(offer.body.code).toBe('protocol.channel')
    expect(await codeOf(ana, referral(caseId))).toBe('sent')
    const { organisations } = await ana.ok(listRecipients, {})
    expect(organisations.find(({ id }) => id === test.cast.mexico.id)).toMatchObject({
      protocol: 'in-force',
      channels: ['referral'],
    })
  })

  it('ends with a suspension at once, also what is read already; only who suspended lifts it', async () => {
    await endAll()
    const { caseId } = await agreedChild()
    const protocolId = await inForce()
    const marta = test.cast.mexico.caseworker
    const sent = referral(caseId)
    await ana.ok(sendReferral, sent)
    const noe = await test.signInAs(test.cast.mexico.supervisor)
    await noe.ok(acceptReferral, { referralId: sent.referralId, receiverId: marta.id })
    const reader = await test.signInAs(marta)
    expect((await reader.call(openCase, { caseId })).status).toBe(200)
    expect((await carlos.ok(protocols.showProtocol, { protocolId })).shares).toMatchObject([
      { act: 'referral', caseId, to: 'Casa del Camino' },
    ])
    // What is given lasts no longer than what it rests on.
    const grants = await test.asKeeper(
      (sql) => sql<{ until: string | null; reads: boolean }[]>`
        select valid_until as until, sections <> '{referral}' as reads from amparo.grants where act_id = ${sent.referralId}`,
    )
    for (const { until, reads } of grants) expect(until === null).toBe(!reads)

    await theirs.ok(protocols.suspendProtocol, { protocolId, seen: 4, words: 'Se perdió un teléfono.' })
    expect((await reader.call(openCase, { caseId })).body.code).toBe('record.not-found')
    expect(await codeOf(ana, referral(caseId))).toBe('protocol.suspended')
    const resume = { protocolId, seen: 5, words: 'Ya pasó.' }
    expect((await carlos.call(protocols.resumeProtocol, resume)).body.code).toBe('protocol.not-yours-to-lift')
    await theirs.ok(protocols.resumeProtocol, resume)
    expect(await codeOf(ana, referral(caseId))).toBe('sent')
    // What ended with it stays ended.
    expect((await reader.call(openCase, { caseId })).body.code).toBe('record.not-found')
  })

  it('ends what is read of a locked case as well, though whoever ends it may not open that case', async () => {
    await endAll()
    const { caseId, code } = await agreedChild()
    const protocolId = await inForce()
    const sent = referral(caseId)
    await ana.ok(sendReferral, sent)
    const noe = await test.signInAs(test.cast.mexico.supervisor)
    await noe.ok(acceptReferral, {
      referralId: sent.referralId,
      receiverId: test.cast.mexico.caseworker.id,
    })
    const gloria = await test.signInAs(test.cast.guatemala.privacyLead)
    await gloria.ok(freezeCase, {
      freezeId: newTestId<'FreezeId'>(),
      code,
      reason: 'leak',
      words: '',
      exempt: [test.cast.guatemala.caseworker.id],
    })
    await carlos.ok(protocols.suspendProtocol, { protocolId, seen: 4, words: 'Hay una filtración.' })
    const left = await test.asKeeper(
      (sql) => sql`select from amparo.grants
        where act_id = ${sent.referralId} and revoked_at is null and sections <> '{referral}'`,
    )
    expect(left.length).toBe(0)
  })

  it('is refused where the protocol ended between the form and the sending, and an offer is not accepted', async () => {
    await endAll()
    const { caseId } = await agreedChild(['identity'])
    const protocolId = await inForce({
      channels: ['referral', 'transfer'],
      purposes: ['share-for-services', 'transfer-of-case'],
    })
    const { organisations } = await ana.ok(listRecipients, {})
    expect(organisations.find(({ id }) => id === test.cast.mexico.id)?.channels).toContain('transfer')
    const transferId = newTestId<'TransferId'>()
    await ana.ok(offerTransfer, {
      caseId,
      transferId,
      to: test.cast.mexico.id,
      reason: 'needs-more',
      need: 'Un lugar seguro.',
      urgency: 'soon',
      sharedSections: [],
      sharedIncidents: [],
    })
    await carlos.ok(protocols.endProtocol, { protocolId, seen: 4, words: 'Cierra la casa.' })
    const noe = await test.signInAs(test.cast.mexico.supervisor)
    const accepted = await noe.call(acceptTransfer, {
      transferId,
      receivingCaseId: newTestId<'CaseId'>(),
      workerId: test.cast.mexico.supervisor.id,
    })
    expect(accepted.body.code).toBe('protocol.ended')
    const { caseId: other } = await agreedChild(['identity'])
    expect(await codeOf(ana, referral(other))).toBe('protocol.ended')
  })

  it('gives a new protocol the place of the old one when it is signed', async () => {
    await endAll()
    const before = await inForce()
    const after = await inForce({ supersedes: before, sections: ['identity'] })
    expect((await carlos.ok(protocols.showProtocol, { protocolId: before })).protocol.standing).toBe(
      'superseded',
    )
    expect((await carlos.ok(protocols.showProtocol, { protocolId: after })).protocol.standing).toBe(
      'in-force',
    )
  })

  it('is not even found by others without a protocol that says so', async () => {
    await endAll()
    const { code } = await registerAs(ana)
    const marta = await test.signInAs(test.cast.mexico.caseworker)
    const contact = { requestId: newTestId<'ContactRequestId'>(), code, message: 'Llámenme, por favor.' }
    const search = async () => (await marta.ok(searchChildren, { code })).cards
    expect(await search()).toEqual([])
    expect((await marta.call(askForContact, contact)).body.code).toBe('record.not-found')
    await inForce({ channels: ['search'], purposes: [], sections: [] })
    expect(await search()).toMatchObject([{ kind: 'hidden', code }])
    await marta.ok(askForContact, contact)
  })
})
