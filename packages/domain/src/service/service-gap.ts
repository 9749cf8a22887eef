import type { Case } from '../case/case.ts'
import { requireNotEnded } from '../case/require-open.ts'
import type { CaseId, ServiceGapId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { ServiceKind } from './service-kinds.ts'
import type { ServicePlace } from './service.ts'

/** Why a referral was not taken on, or a service could not be had. */
export const unavailableCauses = [
  'no-capacity',
  'no-such-service',
  'too-far',
  'cost',
  'papers',
  'language',
  'age-or-sex',
  'hours',
  'not-accessible',
  'not-safe',
  'child-does-not-want',
  'other',
] as const
export type UnavailableCause = (typeof unavailableCauses)[number]

/** What a child needed and did not get because of the service. Her own no is no gap of anybody. */
export type GapCause = Exclude<UnavailableCause, 'child-does-not-want'>
export const gapCauses = unavailableCauses.filter(
  (cause): cause is GapCause => cause !== 'child-does-not-want',
)

export function isGap(cause: UnavailableCause): cause is GapCause {
  return cause !== 'child-does-not-want'
}

/** Written where there was nobody to refer to; a referral that was not taken on is a gap by itself. */
export type ServiceGap = {
  readonly id: ServiceGapId
  readonly caseId: CaseId
  readonly service: ServiceKind
  readonly place: ServicePlace
  readonly cause: GapCause
  readonly words: string
  readonly noticedOn: PlainDate
  readonly by: UserId
  readonly at: string
}

export type ServiceGapEvent = {
  readonly kind: 'ServiceMissing'
  readonly gapId: ServiceGapId
} & Omit<ServiceGap, 'id'>

/**
 * Writes down that a service was needed and there was none. Also during a pause: the need was there all the same.
 * Source: gap register (services 9.2), missions 71 and 154.
 */
export function decideGap(
  command: Omit<ServiceGap, 'id' | 'by' | 'at'> & { readonly gapId: ServiceGapId },
  facts: {
    readonly case: Pick<Case, 'state'>
    readonly today: PlainDate
    readonly by: UserId
    readonly at: string
  },
): Result<ServiceGapEvent, Problem> {
  const open = requireNotEnded(facts.case)
  if (!open.ok) return open
  if (command.noticedOn > facts.today)
    return refuse(problem('service.day', { fields: [{ pointer: '/noticedOn', reason: 'future' }] }))
  return accept({ kind: 'ServiceMissing', ...command, by: facts.by, at: facts.at })
}

export function evolveGap(before: ServiceGap | undefined, event: ServiceGapEvent): ServiceGap {
  if (before !== undefined) throw new Error('a gap is written once')
  const { kind: _kind, gapId, ...gap } = event
  return { ...gap, id: gapId }
}
