import type { CaseId, IntakeId, OrganisationId, UserId } from '../kernel/brand.ts'
import type { Eligibility, EligibilityReason } from './propose-eligibility.ts'

/** How a child comes to be known (case management 2.1, step 0). */
export const intakeSources = ['referred', 'self', 'outreach', 'authority-notice'] as const
export type IntakeSource = (typeof intakeSources)[number]

export const intakeUrgencies = ['now', 'today', 'days'] as const
export type IntakeUrgency = (typeof intakeUrgencies)[number]

export const safetyAnswers = ['yes', 'no', 'unknown'] as const
export type SafetyAnswer = (typeof safetyAnswers)[number]

/** What is known of the age: the screening asks for a group, and believes the child where somebody doubts. */
export const intakeAges = ['under-18', 'claims-under-18', 'transition', 'adult', 'unknown'] as const
export type IntakeAge = (typeof intakeAges)[number]

/**
 * Situations of protection in groups wide enough that none of them names what is read in a restricted section
 * only: who receives a child needs to know that there is one, and asks no further. Source: case management 2.2.
 */
export const intakeConcerns = [
  'harm',
  'threat',
  'alone',
  'missing-family',
  'inadequate-care',
  'detained',
  'unsafe-return',
  'work-or-marriage',
  'care-needs',
  'distress',
  'no-documents',
  'out-of-school',
] as const
export type IntakeConcern = (typeof intakeConcerns)[number]

/** What is asked before there is a case, and no more: a name to call her by, never who she is. */
export type IntakeReport = {
  readonly source: IntakeSource
  /** Who referred her or gave notice, in words. */
  readonly broughtBy: string
  readonly cameAt: string
  readonly urgency: IntakeUrgency
  readonly safeNow: SafetyAnswer
  readonly doneAtOnce: string
  /** What is asked for, in her words. */
  readonly askedFor: string
  readonly callName: string
  readonly age: IntakeAge
  readonly approximateAge: number | null
  readonly language: string
  /** Where she is. */
  readonly place: string
  readonly concerns: readonly IntakeConcern[]
  /** Food, clothes, a ticket: assistance, which needs no case. */
  readonly materialNeed: boolean
}

export const intakeStates = ['open', 'eligible', 'registered', 'not-eligible', 'withdrawn'] as const
export type IntakeState = (typeof intakeStates)[number]

export type Screening = {
  /** What the rule proposed, kept beside what the person decided. */
  readonly proposed: Eligibility
  readonly proposedReasons: readonly EligibilityReason[]
  readonly decision: Eligibility
  readonly reason: string
  readonly by: UserId
  readonly at: string
}

export type Intake = IntakeReport & {
  readonly id: IntakeId
  readonly organisationId: OrganisationId
  readonly state: IntakeState
  readonly receivedBy: UserId
  readonly receivedAt: string
  readonly screening: Screening | undefined
  /** Where the answer was no: what she was told or given, and to whom she was sent. */
  readonly given: string
  readonly withdrawnBecause: string
  readonly endedAt: string | undefined
  readonly caseId: CaseId | undefined
  readonly version: number
}

export type IntakeEvent =
  | {
      readonly kind: 'IntakeRecorded'
      readonly intakeId: IntakeId
      readonly organisationId: OrganisationId
      readonly report: IntakeReport
      readonly by: UserId
      readonly at: string
    }
  | { readonly kind: 'IntakeCorrected'; readonly report: IntakeReport }
  | {
      readonly kind: 'IntakeScreened'
      readonly screening: Screening
      readonly given: string
    }
  | { readonly kind: 'IntakeWithdrawn'; readonly reason: string; readonly at: string }
  | { readonly kind: 'IntakeAttached'; readonly caseId: CaseId; readonly at: string }

const stateAfter = { eligible: 'eligible', 'not-eligible': 'not-eligible', 'needs-more': 'open' } as const

export function evolveIntake(before: Intake | undefined, event: IntakeEvent): Intake {
  if (event.kind === 'IntakeRecorded') {
    return {
      ...event.report,
      id: event.intakeId,
      organisationId: event.organisationId,
      state: 'open',
      receivedBy: event.by,
      receivedAt: event.at,
      screening: undefined,
      given: '',
      withdrawnBecause: '',
      endedAt: undefined,
      caseId: undefined,
      version: 1,
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before the child was received`)
  const after = { ...before, version: before.version + 1 }
  switch (event.kind) {
    case 'IntakeCorrected':
      return { ...after, ...event.report }
    case 'IntakeScreened': {
      const { screening, given } = event
      const state = stateAfter[screening.decision]
      const endedAt = state === 'not-eligible' ? screening.at : undefined
      return { ...after, state, screening, given, endedAt }
    }
    case 'IntakeWithdrawn':
      return { ...after, state: 'withdrawn', withdrawnBecause: event.reason, endedAt: event.at }
    case 'IntakeAttached':
      return { ...after, state: 'registered', caseId: event.caseId, endedAt: event.at }
  }
}
