import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Case } from '../case/case.ts'
import type { CaseId, ConsentId, OrganisationId, TeamId, UserId } from '../kernel/brand.ts'
import { addHours, instant, timeZone } from '../kernel/instant.ts'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import { endOfShare } from '../referral/share-end.ts'
import { evolveConsent, type Consent } from './consent.ts'
import { decideConsent, type RecordConsent } from './decide-consent.ts'
import { liveConsent } from './live-consent.ts'
import { confirmationOf, decideConfirmation } from './override.ts'

const ours = 'ours' as OrganisationId
const clinic = 'clinic' as OrganisationId
const north = 'north' as TeamId
const of = { state: 'open', organisationId: ours, teamId: north } as Case
const recordedAt = instant('2026-11-24T15:00:00.000Z')
const today = plainDate('2026-11-24')
const zone = timeZone('America/Guatemala')
const command: RecordConsent = {
  caseId: 'case' as CaseId,
  consentId: 'consent' as ConsentId,
  state: 'given',
  purpose: 'share-for-services',
  recipientOrganisationId: clinic,
  sections: ['identity'],
  basis: 'vital-interests',
  basisReason: 'She is bleeding.',
  consenters: [],
  consentedBy: '',
  caregiverNotAsked: '',
  childAssented: false,
  childInformed: true,
  language: 'es',
  interpreter: '',
  toldBack: '',
  withhold: '',
  textVersion: '1',
  givenOn: today,
  validUntil: addDays(today, 60),
}
const record = (more: Partial<RecordConsent> = {}) =>
  decideConsent(
    { ...command, ...more },
    {
      case: of,
      needed: {
        child: 'informed',
        caregiver: 'none',
        otherwise: 'none',
        form: 'written',
        bands: [0],
        ageUnsure: false,
        why: { ruleId: 'any', version: 1, basis: 'default-to-confirm' },
      },
      today,
      at: recordedAt,
      expiresOn: undefined,
    },
  )
const recorded = (more: Partial<RecordConsent> = {}): Consent => {
  const decided = record(more)
  if (!decided.ok || !decided.value[0]) throw new Error('not recorded')
  return evolveConsent(undefined, decided.value[0])
}
const berta = {
  userId: 'berta' as UserId,
  organisationId: ours,
  roles: ['supervisor'] as const,
  supervisedTeams: [north],
}
const confirm = (
  consent: Consent,
  { by = berta, recordedBy = 'ana', hours = 1 }: { by?: object; recordedBy?: string; hours?: number } = {},
) =>
  decideConfirmation(
    consent,
    { ...berta, ...by },
    { case: of, recordedBy: recordedBy as UserId, at: addHours(recordedAt, hours) },
  )
const covers = (consent: Consent, hours: number) =>
  liveConsent([consent], {
    purpose: 'share-for-services',
    recipient: clinic,
    sections: ['identity'],
    on: today,
    at: addHours(recordedAt, hours),
  }) !== undefined

describe('what is shared without a yes', () => {
  it('is told to the child, or it is written why not', () => {
    expect(record({ childInformed: false })).toMatchObject({ problem: { code: 'consent.child-not-told' } })
    expect(record({ childInformed: false, childNotTold: ' ' }).ok).toBe(false)
    expect(record({ childInformed: false, childNotTold: 'She sleeps under anaesthesia.' }).ok).toBe(true)
  })

  it('covers at once, and no longer than a day where no second person confirms it', () => {
    const consent = recorded()
    expect(confirmationOf(consent, recordedAt)).toBe('waits')
    fc.assert(
      fc.property(fc.double({ min: 0, max: 72, noNaN: true }), (hours) => {
        expect(covers(consent, hours)).toBe(addHours(recordedAt, hours) < addHours(recordedAt, 24))
      }),
    )
    const yes = confirm(consent)
    if (!yes.ok || !yes.value[0]) throw new Error('not confirmed')
    const confirmed = evolveConsent(consent, yes.value[0])
    expect(confirmed).toMatchObject({ confirmedBy: 'berta', version: 2 })
    for (const hours of [1, 23, 25, 1000]) expect(covers(confirmed, hours)).toBe(true)
  })

  it('ends what a referral gives to read with the same hour, unless a yes covers it besides', () => {
    const here = { today, zone, at: recordedAt }
    const share = { to: clinic, sections: ['identity'] as const }
    const consent = recorded()
    expect(endOfShare(share, [consent], here, undefined)).toEqual({
      isCovered: true,
      at: addHours(recordedAt, 24),
    })
    expect(endOfShare(share, [consent], { ...here, at: addHours(recordedAt, 24) }, undefined).isCovered).toBe(
      false,
    )
    const yes = { ...consent, id: 'yes' as ConsentId, basis: 'consent' as const, confirmBy: undefined }
    expect(endOfShare(share, [consent, yes], here, undefined).at).toBe('2027-01-24T05:59:59.999Z')
  })

  it.each<[string, Parameters<typeof confirm>[1], string]>([
    ['whoever recorded it', { recordedBy: 'berta' }, 'approval.own-work'],
    ['who supervises another team', { by: { supervisedTeams: [] } }, 'access.not-allowed'],
    ['who only works here', { by: { roles: ['caseworker'] } }, 'access.not-allowed'],
    ['another organisation', { by: { organisationId: clinic, roles: ['manager'] } }, 'access.not-allowed'],
    ['anybody after the day', { hours: 24 }, 'consent.not-in-time'],
  ])('is not confirmed by %s', (_who, how, code) => {
    expect(confirm(recorded(), how)).toMatchObject({ problem: { code } })
  })

  it('is confirmed once, and where a supervisor recorded it by whoever manages', () => {
    const manager = { userId: 'carlos' as UserId, roles: ['manager'], supervisedTeams: [] }
    expect(confirm(recorded(), { by: manager, recordedBy: 'berta' }).ok).toBe(true)
    const once = { ...recorded(), confirmedAt: recordedAt }
    const yes = { ...recorded(), confirmBy: undefined }
    const gone = { ...recorded(), state: 'withdrawn' as const }
    for (const consent of [once, yes, gone])
      expect(confirm(consent)).toMatchObject({ problem: { code: 'consent.nothing-to-confirm' } })
  })
})
