import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consentNeededFor } from '@amparo/contract/api/consents/consent-needed'
import { listConsents } from '@amparo/contract/api/consents/list-consents'
import { confirmOverride, recordConsent, withdrawConsent } from '@amparo/contract/api/consents/record-consent'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { supervisorQueue } from '@amparo/contract/api/tasks/tasks'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { referralInput } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const year = new Date().getUTCFullYear()

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
})
afterAll(() => test.close())

type Input = InputOf<typeof recordConsent>

function consentInput(caseId: Input['caseId'], more: Partial<Input> = {}): Input {
  return {
    caseId,
    consentId: newTestId<'ConsentId'>(),
    purpose: 'case-management',
    sections: [],
    state: 'given',
    basis: 'consent',
    basisReason: '',
    consenters: ['mother'],
    consentedBy: 'Su mamá, por teléfono',
    caregiverNotAsked: '',
    childAssented: true,
    childInformed: true,
    language: 'kek',
    interpreter: 'Feliciana Xol',
    toldBack: 'Que puede decir que no.',
    withhold: '',
    textVersion: '2026-1',
    givenOn: day(-1),
    ...more,
  }
}

const bornAged = (years: number) => ({ born: { kind: 'year', year: year - years } as never })

describe('who must answer', () => {
  it('follows the age, and asks for more where the age is not sure', async () => {
    const small = await registerAs(ana, bornAged(4))
    expect(await ana.ok(consentNeededFor, { caseId: small.caseId })).toMatchObject({
      child: 'informed',
      caregiver: 'consent',
      ageUnsure: false,
      rule: { basis: 'default-to-confirm' },
    })
    const unsure = await registerAs(ana, { born: { kind: 'about-year', year: year - 15 } as never })
    expect(await ana.ok(consentNeededFor, { caseId: unsure.caseId })).toMatchObject({
      child: 'consent',
      caregiver: 'consent',
      ageUnsure: true,
    })
  })

  it('refuses a yes without the persons the age requires, and says whose answer is missing', async () => {
    const { caseId } = await registerAs(ana, bornAged(9))
    const alone = await ana.call(
      recordConsent,
      consentInput(caseId, { consenters: [], childAssented: false }),
    )
    expect(alone.body.code).toBe('consent.persons-missing')
    expect(alone.body.errors?.map((error) => error.pointer)).toEqual(['/childAssented', '/consenters'])
    expect((await ana.ok(listConsents, { caseId })).items).toEqual([])
    await ana.ok(
      recordConsent,
      consentInput(caseId, { consenters: ['trusted-adult'], caregiverNotAsked: 'No se sabe dónde está.' }),
    )
  })

  it('takes life in danger or a legal duty instead, with a reason only', async () => {
    const { caseId } = await registerAs(ana, bornAged(9))
    const basis: Partial<Input> = { basis: 'vital-interests', consenters: [], childAssented: false }
    const silent = await ana.call(recordConsent, consentInput(caseId, basis))
    expect(silent.body.code).toBe('consent.reason-missing')
    await ana.ok(recordConsent, consentInput(caseId, { ...basis, basisReason: 'Lleva tres días sin comer.' }))
  })
})

describe('what is shared without a yes', () => {
  const override = (caseId: CaseId, more: Partial<Input> = {}) =>
    consentInput(caseId, {
      purpose: 'share-for-services',
      recipientOrganisationId: test.cast.mexico.id,
      sections: ['identity'],
      basis: 'vital-interests',
      basisReason: 'Sangra y nadie adulto la acompaña.',
      consenters: [],
      childAssented: false,
      childInformed: false,
      childNotTold: 'No está consciente.',
      ...more,
    })

  it('waits for a second person, who is shown it, and never for whoever recorded it', async () => {
    const [berta, carlos, julia] = await Promise.all(
      [test.cast.guatemala.supervisor, test.cast.guatemala.manager, test.cast.guatemala.otherCaseworker].map(
        (one) => test.signInAs(one),
      ),
    )
    if (!berta || !carlos || !julia) throw new Error('nobody signed in')
    const { caseId } = await registerAs(ana, bornAged(9))
    expect((await ana.call(recordConsent, override(caseId, { childNotTold: '' }))).body.code).toBe(
      'consent.child-not-told',
    )
    const input = override(caseId)
    const which = { caseId, consentId: input.consentId }
    await ana.ok(recordConsent, input)
    const waiting = async (client: typeof ana) =>
      (await client.ok(supervisorQueue, { limit: 50 })).items.some(
        ({ what, subjectId }) => what === 'override' && subjectId === input.consentId,
      )
    expect([await waiting(berta), await waiting(carlos)]).toEqual([true, true])
    expect((await ana.ok(listConsents, { caseId })).items[0]).toMatchObject({
      live: true,
      confirmation: 'waits',
      mayConfirm: 'someone-else',
      childNotTold: 'No está consciente.',
    })
    expect((await ana.call(confirmOverride, which)).status).toBe(403)
    expect((await julia.call(confirmOverride, which)).status).toBe(403)
    expect((await berta.ok(listConsents, { caseId })).items[0]).toMatchObject({ mayConfirm: 'may' })
    await berta.ok(confirmOverride, which)
    expect((await ana.ok(listConsents, { caseId })).items[0]).toMatchObject({
      confirmation: 'confirmed',
      confirmedBy: 'Berta Coj',
      version: 2,
    })
    expect((await carlos.call(confirmOverride, which)).body.code).toBe('consent.nothing-to-confirm')
    expect([await waiting(berta), await waiting(carlos)]).toEqual([false, false])

    const own = override(caseId)
    await berta.ok(recordConsent, own)
    expect((await berta.call(confirmOverride, { caseId, consentId: own.consentId })).body.code).toBe(
      'approval.own-work',
    )
    await carlos.ok(confirmOverride, { caseId, consentId: own.consentId })
  })

  it('shares for a day, and longer only once it is confirmed', async () => {
    const berta = await test.signInAs(test.cast.guatemala.supervisor)
    const { caseId } = await registerAs(ana, bornAged(9))
    const input = override(caseId)
    await ana.ok(recordConsent, input)
    const sent = referralInput(caseId, test.cast.mexico.id)
    await ana.ok(sendReferral, sent)
    const hoursShared = async () => {
      const [row] = await test.asKeeper(
        (sql) => sql<{ hours: number }[]>`
        select extract(epoch from valid_until - now())::float8 / 3600 as hours from amparo.grants
        where act = 'referral' and act_id = ${sent.referralId} and sections <> '{referral}'`,
      )
      return row?.hours ?? 0
    }
    const before = await hoursShared()
    expect(before).toBeGreaterThan(23)
    expect(before).toBeLessThanOrEqual(24)
    await berta.ok(confirmOverride, { caseId, consentId: input.consentId })
    expect(await hoursShared()).toBeGreaterThan(24 * 7)
  })
})

describe('a consent', () => {
  it('is for one recipient, ends by itself, and is live until it is withdrawn', async () => {
    const { caseId } = await registerAs(ana, bornAged(9))
    const share: Partial<Input> = { purpose: 'share-for-services', sections: ['summary', 'identity'] }
    const nobody = await ana.call(recordConsent, consentInput(caseId, share))
    expect(nobody.body.code).toBe('consent.recipient-missing')
    const input = consentInput(caseId, { ...share, recipientOrganisationId: test.cast.mexico.id })
    await ana.ok(recordConsent, input)
    const [given] = (await ana.ok(listConsents, { caseId })).items
    expect(given).toMatchObject({ live: true, recipientOrganisation: 'Casa del Camino', state: 'given' })
    expect(given?.validUntil ?? '').toMatch(new RegExp(`^${year + 1}-`))

    await ana.ok(withdrawConsent, { caseId, consentId: input.consentId, because: 'Cambió de idea.' })
    const [ended] = (await ana.ok(listConsents, { caseId })).items
    expect(ended).toMatchObject({ live: false, state: 'withdrawn', version: 2 })
    const again = await ana.call(withdrawConsent, { caseId, consentId: input.consentId, because: '' })
    expect(again.body.code).toBe('consent.not-given')
  })

  it('ends a year after it was given, whenever it is written down', async () => {
    const { caseId } = await registerAs(ana, bornAged(9))
    const longAgo = day(-500)
    await ana.ok(recordConsent, consentInput(caseId, { givenOn: longAgo }))
    const [given] = (await ana.ok(listConsents, { caseId })).items
    const ends = `${Number(longAgo.slice(0, 4)) + 1}${longAgo.slice(4)}`
    expect(given).toMatchObject({ state: 'given', live: false, validUntil: ends })
  })

  it('is no longer live after a later no to the same', async () => {
    const { caseId } = await registerAs(ana, bornAged(16))
    await ana.ok(recordConsent, consentInput(caseId, { purpose: 'media', consenters: ['child'] }))
    await ana.ok(
      recordConsent,
      consentInput(caseId, { purpose: 'media', consenters: ['child'], state: 'refused' }),
    )
    const items = (await ana.ok(listConsents, { caseId })).items
    expect(items.map((item) => [item.state, item.live])).toEqual([
      ['refused', false],
      ['given', false],
    ])
  })

  it('cannot begin after today nor end before it begins', async () => {
    const { caseId } = await registerAs(ana, bornAged(9))
    for (const dates of [{ givenOn: day(3) }, { validUntil: day(-30) }])
      expect((await ana.call(recordConsent, consentInput(caseId, dates))).body.code).toBe('consent.dates')
  })

  it('is recorded by an intake volunteer on her own case, and seen by nobody of another organisation', async () => {
    const elmer = await test.signInAs(test.cast.guatemala.intakeVolunteer)
    const { caseId } = await registerAs(elmer, bornAged(9))
    await elmer.ok(recordConsent, consentInput(caseId))
    const mexico = await test.signInAs(test.cast.mexico.supervisor)
    expect((await mexico.call(listConsents, { caseId })).body.code).toBe('record.not-found')
  })
})
