import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Consent } from '../consent/consent.ts'
import type { CaseId, ConsentId, OrganisationId, IncidentId, ReferralId, UserId } from '../kernel/brand.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { agreementBetween } from '../protocol/test-agreement.ts'
import { decideAnswer, decideSend, type AnswerReferral, type SendingFacts } from './decide-referral.ts'
import { answeringRoles, availableAnswers, type Answerer } from './referral-moves.ts'
import { evolveReferral, referralAnswers, type Referral } from './referral.ts'

const shelter = 'shelter' as OrganisationId
const clinic = 'clinic' as OrganisationId
const stranger = 'stranger' as OrganisationId
const worker = 'worker' as UserId
const nurse = 'nurse' as UserId
const at = '2026-11-22T10:00:00.000Z'

const consent: Consent = {
  id: 'consent' as ConsentId,
  caseId: 'case' as CaseId,
  purpose: 'share-for-services',
  recipientOrganisationId: clinic,
  sections: ['identity'],
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

const facts: SendingFacts = {
  case: { id: 'case' as CaseId, code: 'GT-26-7KQ4RX', state: 'open', organisationId: shelter },
  birth: undefined,
  listed: undefined,
  recipient: { state: 'active', enforcement: false, agencies: [] },
  incidents: [],
  consents: [consent],
  agreement: agreementBetween(shelter, clinic),
  sender: worker,
  today: plainDate('2026-11-22'),
  answerDueAt: '2026-11-23T10:00:00.000Z',
  at,
}
const command = {
  referralId: 'referral' as ReferralId,
  to: clinic,
  service: 'health' as const,
  reason: 'Asthma',
  urgency: 'soon' as const,
  sharedSections: ['identity' as const],
}

describe('sending a referral', () => {
  it('carries an incident only where it was chosen, agreed to, and not done by the house that receives it', () => {
    const robbery = { id: 'robbery' as IncidentId, section: 'incidents', keptFrom: [] } as const
    const secret = { id: 'secret' as IncidentId, section: 'sealed-incidents', keptFrom: [] } as const
    const beating = { id: 'beating' as IncidentId, section: 'sealed-incidents', keptFrom: ['mx.gn'] } as const
    const agreed = { ...consent, sections: ['identity', 'incidents', 'sealed-incidents'] as const }
    const send = (sharedIncidents: readonly IncidentId[], more: Partial<SendingFacts> = {}) =>
      decideSend(
        { ...command, sharedIncidents, fromIncident: robbery.id },
        { ...facts, incidents: [robbery, secret, beating], consents: [agreed], ...more },
      )
    const codeFor = (...args: Parameters<typeof send>) => {
      const sent = send(...args)
      return sent.ok ? sent.value : sent.problem.code
    }
    expect(codeFor([])).toMatchObject({ fromIncident: 'robbery' })
    expect(codeFor([])).not.toHaveProperty('sharedIncidents')
    expect(codeFor([secret.id])).toMatchObject({ sharedIncidents: ['secret'] })
    expect(codeFor(['other' as IncidentId])).toBe('referral.incident-unknown')
    expect(codeFor([], { incidents: [secret] })).toBe('referral.incident-unknown')
    expect(codeFor([secret.id], { consents: [{ ...agreed, sections: ['identity', 'incidents'] }] })).toBe(
      'referral.consent-missing',
    )
    const guards = { state: 'active', enforcement: false, agencies: ['mx.gn'] } as const
    expect(codeFor([beating.id], { recipient: guards })).toBe('referral.incident-accuses')
    expect(codeFor([robbery.id], { recipient: guards })).toMatchObject({ sharedIncidents: ['robbery'] })
  })

  it('needs a permission for this recipient and every section', () => {
    expect(decideSend(command, facts)).toMatchObject({
      ok: true,
      value: { kind: 'ReferralSent', consentId: 'consent' },
    })
    const refusal = (more: Partial<SendingFacts>, asked: Partial<typeof command> = {}) => {
      const decided = decideSend({ ...command, ...asked }, { ...facts, ...more })
      return decided.ok ? 'sent' : decided.problem.code
    }
    expect(refusal({ consents: [] })).toBe('referral.consent-missing')
    expect(refusal({ consents: [{ ...consent, recipientOrganisationId: stranger }] })).toBe(
      'referral.consent-missing',
    )
    expect(refusal({ consents: [{ ...consent, sections: [] }] })).toBe('referral.consent-missing')
    expect(refusal({ consents: [{ ...consent, state: 'withdrawn' }] })).toBe('referral.consent-missing')
    expect(refusal({ consents: [{ ...consent, validUntil: plainDate('2026-11-21') }] })).toBe(
      'referral.consent-missing',
    )
  })

  it('goes to an active organisation without an enforcement role, and not to oneself', () => {
    const code = (more: Partial<SendingFacts>, to = clinic) => {
      const decided = decideSend({ ...command, to }, { ...facts, ...more })
      return decided.ok ? 'sent' : decided.problem.code
    }
    expect(code({}, shelter)).toBe('referral.own-organisation')
    expect(code({ recipient: undefined })).toBe('referral.recipient-unavailable')
    expect(code({ recipient: { state: 'suspended', enforcement: false, agencies: [] } })).toBe(
      'referral.recipient-unavailable',
    )
    expect(code({ recipient: { state: 'active', enforcement: true, agencies: [] } })).toBe(
      'referral.recipient-unavailable',
    )
    expect(code({ case: { ...facts.case, state: 'closed' } })).toBe('case.closed')
  })
})

/** Somebody whom no role holds back: what is left is the rule of states and sides. */
const everything = { userId: worker, roles: answeringRoles, writesReferrals: true }

const sent = (): Referral => {
  const decided = decideSend(command, facts)
  if (!decided.ok) throw new Error('not sent')
  return evolveReferral(undefined, decided.value)
}

const anyAnswer: fc.Arbitrary<AnswerReferral> = fc.oneof(
  fc.record({ answer: fc.constant('accept' as const), receiverId: fc.constant(nurse) }),
  fc.record({
    answer: fc.constant('decline' as const),
    reason: fc.constantFrom('', 'full'),
    cause: fc.constant('no-capacity' as const),
  }),
  fc.record({
    answer: fc.constant('complete' as const),
    outcome: fc.constant('done'),
    given: fc.constant('given' as const),
  }),
  fc.record({ answer: fc.constant('withdraw' as const), reason: fc.constant('moved') }),
)

describe('answering a referral', () => {
  it('follows its states whatever is asked, by whichever side, in any order', () => {
    const next: Record<Referral['state'], readonly Referral['state'][]> = {
      sent: ['accepted', 'declined', 'withdrawn'],
      accepted: ['completed', 'withdrawn'],
      declined: [],
      completed: [],
      withdrawn: [],
    }
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyAnswer, fc.constantFrom(shelter, clinic, stranger)), { maxLength: 12 }),
        (steps) => {
          let referral = sent()
          for (const [answer, organisationId] of steps) {
            const offered = availableAnswers(referral, { ...everything, organisationId })
            const decided = decideAnswer(referral, answer, { by: worker, organisationId, at })
            if (!decided.ok) continue
            expect(offered).toContain(answer.answer)
            expect(organisationId).not.toBe(stranger)
            const after = evolveReferral(referral, decided.value)
            expect(next[referral.state]).toContain(after.state)
            expect(after.version).toBe(referral.version + 1)
            // What was agreed when it was sent never changes.
            expect(after.sharedSections).toEqual(['identity'])
            referral = after
          }
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('offers exactly what it accepts, in every state and to every side', () => {
    for (const state of ['sent', 'accepted', 'declined', 'completed', 'withdrawn'] as const)
      for (const organisationId of [shelter, clinic, stranger]) {
        const referral = { ...sent(), state }
        const accepted = referralAnswers.filter((answer) => {
          const asked = { answer, receiverId: nurse, reason: 'r', outcome: 'o' } as AnswerReferral
          return decideAnswer(referral, asked, { by: worker, organisationId, at }).ok
        })
        expect(availableAnswers(referral, { ...everything, organisationId })).toEqual(accepted)
      }
  })

  it('offers nobody what her role or her part in it does not allow', () => {
    const offered = (state: Referral['state'], who: Partial<Answerer>) =>
      availableAnswers(
        { ...sent(), state, receiverId: nurse },
        { userId: worker, organisationId: clinic, roles: ['caseworker'], writesReferrals: false, ...who },
      )
    expect(offered('sent', {})).toEqual([])
    expect(offered('accepted', {})).toEqual([])
    expect(offered('accepted', { userId: nurse })).toEqual(['complete'])
    for (const role of answeringRoles) {
      expect(offered('sent', { roles: [role] })).toEqual(['accept', 'decline'])
      expect(offered('accepted', { roles: [role] })).toEqual(['complete'])
    }
    expect(offered('sent', { organisationId: shelter, roles: ['privacy-lead'] })).toEqual([])
    expect(offered('sent', { organisationId: shelter, writesReferrals: true })).toEqual(['withdraw'])
    expect(offered('sent', { writesReferrals: true })).toEqual([])
  })
})
