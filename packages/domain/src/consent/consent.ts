import type { Section } from '../access/vocabulary.ts'
import type { CaseId, ConsentId, OrganisationId, ServiceId, UserId } from '../kernel/brand.ts'
import type { Instant } from '../kernel/instant.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

export const consentPurposes = [
  'case-management',
  'collect-and-store',
  'share-for-services',
  'transfer-of-case',
  'reporting-without-identity',
  'tracing',
  'media',
] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** What is asked for one recipient at a time; a yes to one of them is none to the other. */
export const sharingPurposes = [
  'share-for-services',
  'transfer-of-case',
] as const satisfies readonly ConsentPurpose[]

export function isSharing(purpose: ConsentPurpose | undefined): boolean {
  return sharingPurposes.some((one) => one === purpose)
}

/**
 * On what sharing rests. Her best interests stand in for a yes only where a whole case is handed over, and somebody
 * with the authority to decide it has decided. Source: consent, and where none is needed (case management 2.4).
 */
export const consentBases = ['consent', 'vital-interests', 'legal-duty', 'best-interests'] as const
export type ConsentBasis = (typeof consentBases)[number]

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
  readonly basis: ConsentBasis
  readonly basisReason: string
  /** Who decided or ordered it, where a case is handed over without a yes. */
  readonly authority?: string | undefined
  readonly consenters: readonly Consenter[]
  readonly consentedBy: string
  readonly childAssented: boolean
  readonly childInformed: boolean
  /** Why the child was not told, where something is shared without a yes and she does not know it. */
  readonly childNotTold?: string | undefined
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
  /** Until when a second person must have confirmed it; absent where none is asked for. */
  readonly confirmBy?: Instant | undefined
  readonly confirmedBy: UserId | undefined
  readonly confirmedAt: string | undefined
  readonly version: number
}

export type ConsentEvent =
  | ({
      readonly kind: 'ConsentGiven' | 'ConsentRefused'
      readonly consentId: ConsentId
      readonly caseId: CaseId
      readonly at: string
      readonly confirmBy?: Instant | undefined
    } & ConsentContent)
  | { readonly kind: 'OverrideConfirmed'; readonly by: UserId; readonly at: string }
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
  if (event.kind === 'OverrideConfirmed') {
    if (before === undefined) throw new Error('an override was confirmed before it was recorded')
    return { ...before, confirmedBy: event.by, confirmedAt: event.at, version: before.version + 1 }
  }
  const { kind, consentId, at, ...content } = event
  return {
    ...content,
    id: consentId,
    state: kind === 'ConsentGiven' ? 'given' : 'refused',
    recordedAt: at,
    withdrawnAt: undefined,
    withdrawnBecause: '',
    confirmedBy: undefined,
    confirmedAt: undefined,
    version: 1,
  }
}
