import type { Section } from '../access/vocabulary.ts'
import type { CaseId, ConsentId, OrganisationId, ServiceId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

export const consentPurposes = [
  'case-management',
  'collect-and-store',
  'share-for-services',
  'reporting-without-identity',
  'tracing',
  'media',
] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

export const consenters = [
  'child',
  'mother',
  'father',
  'caregiver',
  'legal-guardian',
  'trusted-adult',
  'caseworker',
] as const
export type Consenter = (typeof consenters)[number]

/** What was said, by whom and how it was asked. */
export type ConsentContent = {
  readonly purpose: ConsentPurpose
  readonly recipientOrganisationId: OrganisationId | undefined
  /** A provider outside this node, by its entry in the catalogue of services. */
  readonly recipientServiceId?: ServiceId | undefined
  readonly sections: readonly Section[]
  readonly basis: 'consent' | 'vital-interests' | 'legal-duty'
  readonly basisReason: string
  readonly consenters: readonly Consenter[]
  readonly consentedBy: string
  readonly childAssented: boolean
  readonly childInformed: boolean
  readonly language: string
  readonly interpreter: string
  readonly toldBack: string
  readonly withhold: string
  readonly textVersion: string
  readonly givenOn: PlainDate
  readonly validUntil: PlainDate | undefined
}

export type Consent = ConsentContent & {
  readonly id: ConsentId
  readonly caseId: CaseId
  readonly state: 'given' | 'refused' | 'withdrawn'
  readonly recordedAt: string
  readonly withdrawnAt: string | undefined
  readonly withdrawnBecause: string
  readonly version: number
}

export type ConsentEvent =
  | ({
      readonly kind: 'ConsentGiven' | 'ConsentRefused'
      readonly consentId: ConsentId
      readonly caseId: CaseId
      readonly at: string
    } & ConsentContent)
  | { readonly kind: 'ConsentWithdrawn'; readonly because: string; readonly at: string }

export function evolveConsent(before: Consent | undefined, event: ConsentEvent): Consent {
  if (event.kind === 'ConsentWithdrawn') {
    if (before === undefined) throw new Error('a consent was withdrawn before it was given')
    return {
      ...before,
      state: 'withdrawn',
      withdrawnAt: event.at,
      withdrawnBecause: event.because,
      version: before.version + 1,
    }
  }
  const { kind, consentId, at, ...content } = event
  return {
    ...content,
    id: consentId,
    state: kind === 'ConsentGiven' ? 'given' : 'refused',
    recordedAt: at,
    withdrawnAt: undefined,
    withdrawnBecause: '',
    version: 1,
  }
}
