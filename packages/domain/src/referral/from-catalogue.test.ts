import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Consent } from '../consent/consent.ts'
import type { CaseId, ConsentId, OrganisationId, ReferralId, ServiceId, UserId } from '../kernel/brand.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { agreementBetween } from '../protocol/test-agreement.ts'
import { decideSend, type ListedService, type SendingFacts, type SendReferral } from './decide-referral.ts'
import { decideFeedback, evolveFeedback, helpedAnswers, wentAnswers } from './feedback.ts'
import { requireNothingOut } from './nothing-out.ts'
import { problem } from '../kernel/problem.ts'
import { shareableSections } from './referral.ts'
import { instant, timeZone } from '../kernel/instant.ts'

const shelter = 'shelter' as OrganisationId
const clinic = 'clinic' as OrganisationId
const listed: ListedService = {
  id: 'listed' as ServiceId,
  state: 'active',
  kind: 'health',
  organisationId: undefined,
  name: 'Health post of the market',
  phone: '5555 0100',
  howToRefer: 'Before ten',
  place: { country: 'MX', code: 'MX07', name: 'Chiapas' },
}
const consent = {
  id: 'consent' as ConsentId,
  purpose: 'share-for-services',
  recipientOrganisationId: undefined,
  recipientServiceId: listed.id,
  sections: ['identity'],
  basis: 'consent',
  state: 'given',
  givenOn: plainDate('2026-11-01'),
  validUntil: undefined,
  recordedAt: '2026-11-01T10:00:00.000Z',
} as unknown as Consent

const facts: SendingFacts = {
  case: { id: 'case' as CaseId, code: 'GT-26-7KQ4RX', state: 'open', organisationId: shelter },
  birth: undefined,
  listed,
  recipient: undefined,
  incidents: [],
  consents: [consent],
  agreement: agreementBetween(shelter, clinic),
  sender: 'worker' as UserId,
  today: plainDate('2026-11-22'),
  answerDueAt: '2026-11-23T10:00:00.000Z',
  at: '2026-11-22T10:00:00.000Z',
}
const command: SendReferral = {
  referralId: 'referral' as ReferralId,
  to: undefined,
  service: 'health',
  reason: 'Fever',
  urgency: 'today',
  sharedSections: ['identity'],
}
const codeOf = (more: Partial<SendingFacts>, asked: Partial<SendReferral> = {}) => {
  const decided = decideSend({ ...command, ...asked }, { ...facts, ...more })
  return decided.ok ? 'sent' : decided.problem.code
}

it('carries what the catalogue said of a provider outside, and where it is', () => {
  expect(decideSend(command, facts)).toMatchObject({
    value: {
      to: undefined,
      outside: { name: listed.name, phone: listed.phone, howToRefer: listed.howToRefer },
      serviceId: listed.id,
      place: listed.place,
      consentId: consent.id,
    },
  })
})

it('asks for a permission for this very provider', () => {
  expect(codeOf({ consents: [] })).toBe('referral.consent-missing')
  const forClinic = { ...consent, recipientOrganisationId: clinic, recipientServiceId: undefined }
  expect(codeOf({ consents: [forClinic] })).toBe('referral.consent-missing')
  const forOther = { ...consent, recipientServiceId: 'other' as ServiceId }
  expect(codeOf({ consents: [forOther] })).toBe('referral.consent-missing')
  const no = { ...consent, state: 'refused' as const, recordedAt: '2026-11-02T10:00:00.000Z' }
  expect(codeOf({ consents: [consent, no] })).toBe('referral.consent-missing')
})

it('never gives more than the name to a provider outside', () => {
  fc.assert(
    fc.property(fc.subarray([...shareableSections]), (sections) => {
      const asked = { ...consent, sections }
      const code = codeOf({ consents: [asked] }, { sharedSections: sections })
      expect(code === 'sent').toBe(sections.every((section) => section === 'identity'))
    }),
  )
})

it('goes where the entry says, while it exists', () => {
  expect(codeOf({ listed: { ...listed, state: 'ended' } })).toBe('service.ended')
  expect(codeOf({}, { service: 'legal' })).toBe('service.ended')
  // A pause warns and does not refuse: a call decides.
  expect(codeOf({ listed: { ...listed, state: 'paused' } })).toBe('sent')
  expect(codeOf({}, { to: clinic })).toBe('referral.recipient-unavailable')
  expect(codeOf({ listed: undefined })).toBe('referral.recipient-unavailable')
  const ofClinic = { ...listed, organisationId: clinic }
  const recipient = { state: 'active', enforcement: false, agencies: [] } as const
  const forClinic = { ...consent, recipientOrganisationId: clinic, recipientServiceId: undefined }
  expect(codeOf({ listed: ofClinic, recipient, consents: [forClinic] })).toBe('sent')
  expect(codeOf({ listed: ofClinic, recipient: { ...recipient, enforcement: true, agencies: [] } })).toBe(
    'referral.recipient-unavailable',
  )
  expect(codeOf({ listed: { ...listed, organisationId: shelter } })).toBe('referral.own-organisation')
})

it('takes what the child says of it, once she went', () => {
  const zone = timeZone('America/Guatemala')
  const given = { case: facts.case, referral: { sentAt: facts.at }, zone, by: facts.sender }
  for (const went of wentAnswers)
    for (const helped of [undefined, ...helpedAnswers]) {
      const decided = decideFeedback(
        {
          feedbackId: 'f' as never,
          referralId: command.referralId,
          went,
          helped,
          accompaniedBy: '',
          words: '',
          saidOn: plainDate('2026-11-22'),
        },
        // Half past eleven at night there, the next day by the sun of Greenwich.
        { ...given, at: instant('2026-11-23T05:30:00.000Z') },
      )
      expect(decided.ok).toBe((went === 'went') === (helped !== undefined))
      if (decided.ok) expect(evolveFeedback(undefined, decided.value)).toMatchObject({ id: 'f', went })
    }
  const onDay = (saidOn: string) =>
    decideFeedback(
      {
        feedbackId: 'f' as never,
        referralId: command.referralId,
        went: 'not-yet',
        helped: undefined,
        accompaniedBy: '',
        words: '',
        saidOn: plainDate(saidOn),
      },
      { ...given, at: instant('2026-11-23T05:30:00.000Z') },
    ).ok
  expect([onDay('2026-11-21'), onDay('2026-11-22'), onDay('2026-11-23')]).toEqual([false, true, false])
})

it('says whoever still has something of the child, each once', () => {
  const refusals = {
    referrals: (which: string, count: number) =>
      problem('closure.referral-out', { values: { which, count } }),
    transfer: 'closure.transfer-open',
  } as const
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Clinic', 'School', 'Court')),
      fc.boolean(),
      (referralsOut, hasOpenTransfer) => {
        const found = requireNothingOut({ referralsOut, hasOpenTransfer }, refusals)
        expect(found.ok).toBe(referralsOut.length === 0 && !hasOpenTransfer)
        if (found.ok || hasOpenTransfer) return
        expect(found.problem.values?.['count']).toBe(referralsOut.length)
        expect(String(found.problem.values?.['which']).split(', ').sort()).toEqual(
          [...new Set(referralsOut)].sort(),
        )
      },
    ),
  )
})
