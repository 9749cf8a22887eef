import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IncidentToChoose } from '../incident/choose-incidents.ts'
import type { Consent } from '../consent/consent.ts'
import type {
  CaseId,
  ConsentId,
  IncidentId,
  OrganisationId,
  TeamId,
  TransferId,
  UserId,
} from '../kernel/brand.ts'
import type { ChosenSection } from '../referral/referral.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { agreementBetween } from '../protocol/test-agreement.ts'
import {
  decideAcceptance,
  decideHandingOn,
  decideOffer,
  decideTransferAnswer,
  type AcceptingFacts,
  type OfferingFacts,
  type OfferTransfer,
} from './decide-transfer.ts'
import { evolveTransfer, type Transfer } from './transfer.ts'

const office = 'office' as OrganisationId
const shelter = 'shelter' as OrganisationId
const team = 'team' as TeamId
const chief = 'chief' as UserId
const worker = 'worker' as UserId
const at = '2026-11-22T10:00:00.000Z'

const consent: Consent = {
  id: 'consent' as ConsentId,
  caseId: 'case' as CaseId,
  purpose: 'transfer-of-case',
  recipientOrganisationId: shelter,
  sections: ['identity', 'plan'],
  basis: 'consent',
  basisReason: '',
  consenters: ['child'],
  consentedBy: '',
  childAssented: true,
  childInformed: true,
  language: 'kek',
  interpreter: '',
  toldBack: '',
  withhold: '',
  textVersion: '',
  givenOn: plainDate('2026-11-01'),
  validUntil: plainDate('2027-05-01'),
  state: 'given',
  recordedAt: '2026-11-01T10:00:00.000Z',
  withdrawnAt: undefined,
  withdrawnBecause: '',
  confirmedBy: undefined,
  confirmedAt: undefined,
  version: 1,
}

const command: OfferTransfer = {
  transferId: 'transfer' as TransferId,
  to: shelter,
  reason: 'needs-more',
  need: 'A place to sleep where somebody speaks Q’eqchi’.',
  urgency: 'soon',
  sharedSections: ['plan'],
  sharedIncidents: [],
}

const offering: OfferingFacts = {
  case: {
    id: 'case' as CaseId,
    code: 'GT-26-7KQ4RX',
    state: 'open',
    phase: 'transit',
    organisationId: office,
    closureState: 'none',
  },
  birth: undefined,
  sex: 'female',
  recipient: { state: 'active', enforcement: false, agencies: [] },
  incidents: [],
  consents: [consent],
  agreement: agreementBetween(office, shelter),
  out: { referralsOut: [], hasOpenTransfer: false },
  by: worker,
  today: plainDate('2026-11-22'),
  answerDueAt: '2026-11-25T05:59:59.000Z',
  at,
}

function offered(): Transfer {
  const decided = decideOffer(command, offering)
  if (!decided.ok) throw new Error(decided.problem.code)
  return evolveTransfer(undefined, decided.value)
}

const accepting: AcceptingFacts = {
  by: { userId: chief, organisationId: shelter, teams: [team] },
  openHere: undefined,
  former: { state: 'open', referralsOut: 0, chosenSections: [] },
  consents: [consent],
  agreement: agreementBetween(office, shelter),
  workers: [
    { userId: worker, teams: [team] },
    { userId: 'elsewhere' as UserId, teams: ['other' as TeamId] },
    { userId: chief, teams: [] },
  ],
  today: plainDate('2026-11-22'),
  arrivalDueAt: '2026-11-28T05:59:59.000Z',
  at,
}
const standing = accepting.former
const acceptance = { workerId: worker, receivingCaseId: 'new-case' as CaseId }

describe('offering a case', () => {
  it('always takes along who she is, and asks for a permission that covers it', () => {
    expect(offered()).toMatchObject({
      state: 'offered',
      sharedSections: ['identity', 'plan'],
      consentId: 'consent',
    })
  })

  it.each<[Partial<OfferingFacts>, string]>([
    [{ case: { ...offering.case, state: 'on-hold' } }, 'case.on-hold'],
    [{ case: { ...offering.case, state: 'closed' } }, 'case.closed'],
    [{ case: { ...offering.case, state: 'transferred' } }, 'case.closed'],
    [{ case: { ...offering.case, closureState: 'requested' } }, 'transfer.closure-waiting'],
    [{ case: { ...offering.case, organisationId: shelter } }, 'transfer.own-organisation'],
    [{ out: { referralsOut: [], hasOpenTransfer: true } }, 'transfer.already-offered'],
    [{ recipient: undefined }, 'transfer.recipient-unavailable'],
    [
      { recipient: { state: 'suspended', enforcement: false, agencies: [] } },
      'transfer.recipient-unavailable',
    ],
    [{ recipient: { state: 'active', enforcement: true, agencies: [] } }, 'transfer.recipient-unavailable'],
    [{ consents: [] }, 'transfer.consent-missing'],
    [{ consents: [{ ...consent, state: 'withdrawn' }] }, 'transfer.consent-missing'],
    // Who agreed to a service did not agree to being handed over.
    [{ consents: [{ ...consent, purpose: 'share-for-services' }] }, 'transfer.consent-missing'],
    [{ consents: [{ ...consent, sections: ['plan'] }] }, 'transfer.consent-missing'],
  ])('is refused where something stands against it: %#', (more, code) => {
    expect(decideOffer(command, { ...offering, ...more })).toMatchObject({ ok: false, problem: { code } })
  })

  it('rests on a lawful basis where nobody could be asked', () => {
    const basis: Consent = {
      ...consent,
      basis: 'legal-duty',
      basisReason: 'Order of the court',
      consenters: [],
    }
    expect(decideOffer(command, { ...offering, consents: [basis] }).ok).toBe(true)
  })

  describe('with incidents that were chosen', () => {
    const robbery: IncidentToChoose = { id: 'robbery' as IncidentId, section: 'incidents', keptFrom: [] }
    const beating: IncidentToChoose = {
      id: 'beating' as IncidentId,
      section: 'sealed-incidents',
      keptFrom: ['any-enforcement', 'mx.gn'],
    }
    const agreed = (...sections: ChosenSection[]): Consent => ({
      ...consent,
      sections: [...consent.sections, ...sections],
    })
    const choose = (ids: readonly string[], more: Partial<OfferingFacts>) =>
      decideOffer(
        { ...command, sharedIncidents: ids as IncidentId[] },
        { ...offering, incidents: [robbery, beating], ...more },
      )

    it('takes those along and no other, and asks for a permission of the part in which each lies', () => {
      expect(choose(['robbery'], { consents: [agreed('incidents')] })).toMatchObject({
        ok: true,
        value: { sharedIncidents: ['robbery'] },
      })
      expect(choose(['beating'], { consents: [agreed('incidents')] })).toMatchObject({
        problem: { code: 'transfer.consent-missing' },
      })
      expect(choose(['gone'], { consents: [agreed('incidents', 'sealed-incidents')] })).toMatchObject({
        problem: { code: 'transfer.incident-unknown' },
      })
    })

    it('sends none to the house of those who did it, whoever agreed to it', () => {
      const agencies = fc.subarray(['mx.gn', 'mx.inm', 'gt.pnc'])
      fc.assert(
        fc.property(agencies, agencies, fc.subarray(['robbery', 'beating']), (house, accused, ids) => {
          const decided = choose(ids, {
            incidents: [robbery, { ...beating, keptFrom: accused }],
            consents: [agreed('incidents', 'sealed-incidents')],
            recipient: { state: 'active', enforcement: false, agencies: house },
          })
          const isAccused = ids.includes('beating') && house.some((agency) => accused.includes(agency))
          expect(decided.ok).toBe(!isAccused)
          if (!decided.ok) expect(decided.problem.code).toBe('transfer.incident-accuses')
        }),
      )
    })
  })

  it('names the organisations that still have a referral, each once', () => {
    expect(
      decideOffer(command, {
        ...offering,
        out: { referralsOut: ['Clinic', 'School', 'Clinic'], hasOpenTransfer: false },
      }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'transfer.referrals-open', values: { which: 'Clinic, School' } },
    })
  })

  it('says what the child needs', () => {
    expect(decideOffer({ ...command, need: '  ' }, offering)).toMatchObject({
      ok: false,
      problem: { code: 'transfer.words-missing', fields: [{ pointer: '/need' }] },
    })
  })
})

describe('accepting a case', () => {
  it('gives it to the named worker, in a team of whoever accepts', () => {
    expect(decideAcceptance(offered(), acceptance, accepting)).toMatchObject({
      ok: true,
      value: { teamId: team, event: { workerId: worker, receivingCaseId: 'new-case' } },
    })
    expect(decideAcceptance(offered(), { ...acceptance, workerId: chief }, accepting).ok).toBe(true)
  })

  it.each<[Partial<AcceptingFacts>, string]>([
    [{ openHere: 'GT-26-AAAA-A' }, 'transfer.child-here'],
    [{ at: '2026-11-25T06:00:00.000Z' }, 'transfer.expired'],
    [{ former: { ...standing, state: 'on-hold' } }, 'transfer.case-moved'],
    [{ former: { ...standing, state: 'closed' } }, 'transfer.case-moved'],
    [{ former: { ...standing, referralsOut: 1 } }, 'transfer.case-moved'],
    [{ former: { ...standing, chosenSections: ['incidents'] } }, 'transfer.consent-ended'],
    [{ consents: [{ ...consent, purpose: 'share-for-services' }] }, 'transfer.consent-ended'],
    [{ consents: [{ ...consent, state: 'withdrawn' }] }, 'transfer.consent-ended'],
    [{ today: plainDate('2027-05-02') }, 'transfer.consent-ended'],
    [
      { consents: [consent, { ...consent, state: 'refused', sections: [], recordedAt: at }] },
      'transfer.consent-ended',
    ],
    [{ workers: [] }, 'transfer.worker-unknown'],
    [{ by: { ...accepting.by, teams: [] } }, 'transfer.worker-unknown'],
    [{ by: { ...accepting.by, organisationId: office } }, 'access.not-allowed'],
  ])('is refused where what was true at the offer is not true any more: %#', (more, code) => {
    expect(decideAcceptance(offered(), acceptance, { ...accepting, ...more })).toMatchObject({
      ok: false,
      problem: { code },
    })
  })
})

it('is handed on to somebody who supervises there today, and to nobody else', () => {
  const facts = { by: chief, organisationId: shelter, supervisors: [chief, worker], at }
  expect(decideHandingOn(offered(), worker, facts)).toMatchObject({ ok: true, value: { to: worker } })
  for (const to of [chief, 'elsewhere' as UserId])
    expect(decideHandingOn(offered(), to, facts)).toMatchObject({
      problem: { code: 'transfer.supervisor-unknown' },
    })
  const late = { ...facts, at: '2026-11-25T06:00:00.000Z' }
  expect(decideHandingOn(offered(), worker, late)).toMatchObject({ problem: { code: 'transfer.expired' } })
  expect(decideHandingOn(offered(), worker, { ...facts, organisationId: office })).toMatchObject({
    problem: { code: 'access.not-allowed' },
  })
})

it('is declined and cancelled with a reason only', () => {
  for (const [answer, organisationId] of [
    ['decline', shelter],
    ['cancel', office],
  ] as const) {
    const facts = { by: chief, organisationId, at }
    expect(decideTransferAnswer(offered(), { answer, words: ' ' }, facts)).toMatchObject({
      ok: false,
      problem: { code: 'transfer.words-missing' },
    })
    expect(decideTransferAnswer(offered(), { answer, words: 'Full' }, facts).ok).toBe(true)
  }
})
