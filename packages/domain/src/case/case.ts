import type { CaseId, OrganisationId, PersonId, TeamId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

/** One organisation's responsibility for one child over a period. */
export type CaseState = 'open' | 'on-hold' | 'transferred' | 'closed'

/** Where the child is in the movement: neither a place nor a legal status. */
export type Phase = 'origin' | 'transit' | 'destination' | 'return'
export const phases = ['origin', 'transit', 'destination', 'return'] as const satisfies readonly Phase[]

export type RiskLevel = 'emergency' | 'high' | 'medium' | 'low'
export const riskLevels = ['emergency', 'high', 'medium', 'low'] as const satisfies readonly RiskLevel[]

/**
 * The state of a case as rules need it: scalars only, folded from its facts by `evolveCase` and kept in the
 * narrow row that lists read.
 */
export type Case = {
  readonly id: CaseId
  readonly code: string
  readonly childId: PersonId
  readonly organisationId: OrganisationId
  readonly teamId: TeamId | undefined
  readonly workerId: UserId | undefined
  readonly state: CaseState
  readonly phase: Phase
  readonly placeCountry: string | undefined
  /** Who she is with now, in words. */
  readonly holder: string
  readonly riskLevel: RiskLevel | undefined
  readonly riskState: 'none' | 'proposed' | 'decided' | 'approved'
  readonly assessmentState: 'none' | 'draft' | 'completed' | 'approved'
  readonly planState: 'none' | 'draft' | 'submitted' | 'approved'
  readonly closureState: 'none' | 'requested' | 'approved'
  readonly registeredAt: string
  readonly openedOn: PlainDate
  readonly lastContactAt: string | undefined
  readonly closedAt: string | undefined
  /** When it was last opened again; the clocks count from then. */
  readonly reopenedAt: string | undefined
  /** The case of the same child that came before it, here or at the sender of a transfer. */
  readonly follows: CaseId | undefined
  /** The first of the cases that follow each other, by which the child is one over all of them; absent in it itself. */
  readonly firstCaseId: CaseId | undefined
  readonly version: number
}
