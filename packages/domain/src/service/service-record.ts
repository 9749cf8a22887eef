import type { Case } from '../case/case.ts'
import { requireNotEnded } from '../case/require-open.ts'
import type { CaseId, PlanActionId, ServiceRecordId, UserId } from '../kernel/brand.ts'
import { daysBetween, type PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { PlanActionState } from '../plan/plan.ts'
import type { ServiceKind } from './service-kinds.ts'

/** What one's own organisation did for the child. */
export type ServiceRecord = {
  readonly id: ServiceRecordId
  readonly caseId: CaseId
  readonly service: ServiceKind
  readonly givenOn: PlainDate
  readonly minutes: number | undefined
  /** Who did it, in words: a nurse, a volunteer, a companion is often nobody with an account. */
  readonly givenBy: string
  readonly actionId: PlanActionId | undefined
  readonly words: string
  readonly recordedBy: UserId
  readonly recordedAt: string
}

export type ServiceRecordEvent = {
  readonly kind: 'ServiceGiven'
  readonly recordId: ServiceRecordId
} & Omit<ServiceRecord, 'id'>

export const mostMinutes = 24 * 60
/** Longer ago than this, a slip of the year is likelier than a service. */
const mostDaysBack = 5 * 366

/**
 * Records a service that one gave oneself. It may serve an action of the plan that is still planned; whether the action
 * is done with it, the worker says.
 * Source: services log of the implementation step (case management 2.1).
 */
export function decideServiceRecord(
  command: Omit<ServiceRecord, 'id' | 'recordedBy' | 'recordedAt'> & {
    readonly recordId: ServiceRecordId
    readonly endsAction: boolean
  },
  facts: {
    readonly case: Pick<Case, 'state'>
    readonly action: { readonly state: PlanActionState } | undefined
    readonly today: PlainDate
    readonly by: UserId
    readonly at: string
  },
): Result<{ readonly event: ServiceRecordEvent; readonly endsAction: boolean }, Problem> {
  const open = requireNotEnded(facts.case)
  if (!open.ok) return open
  const { endsAction, ...content } = command
  if (content.givenOn > facts.today || daysBetween(content.givenOn, facts.today) > mostDaysBack)
    return refuse(problem('service.day', { fields: [{ pointer: '/givenOn', reason: 'future' }] }))
  if (content.actionId !== undefined && facts.action === undefined)
    return refuse(problem('plan.action-unknown'))
  return accept({
    event: { kind: 'ServiceGiven', ...content, recordedBy: facts.by, recordedAt: facts.at },
    endsAction: endsAction && facts.action?.state === 'planned',
  })
}

export function evolveServiceRecord(
  before: ServiceRecord | undefined,
  event: ServiceRecordEvent,
): ServiceRecord {
  if (before !== undefined) throw new Error('a service that was given is written once')
  const { kind: _kind, recordId, ...record } = event
  return { ...record, id: recordId }
}
