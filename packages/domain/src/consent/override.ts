import { supervises, type Approver } from '../approval/may-approve.ts'
import type { Case } from '../case/case.ts'
import type { UserId } from '../kernel/brand.ts'
import { instant, type Instant } from '../kernel/instant.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Consent, ConsentEvent } from './consent.ts'

/**
 * Hours in which a second person looks at what is shared without a yes. Source: data responsibility, an override takes a
 * second person within a day (DR-07).
 */
export const overrideHours = 24

export const confirmations = ['none', 'waits', 'confirmed', 'not-in-time'] as const
export type Confirmation = (typeof confirmations)[number]

/**
 * Where the look of the second person stands; `none` of a yes, and of what was recorded before one was asked for. What
 * nobody confirmed in time covers nothing any more.
 */
export function confirmationOf(
  consent: Partial<Pick<Consent, 'confirmBy' | 'confirmedAt'>>,
  at: Instant,
): Confirmation {
  if (!consent.confirmBy) return 'none'
  if (consent.confirmedAt) return 'confirmed'
  return at < consent.confirmBy ? 'waits' : 'not-in-time'
}

export type ConfirmingFacts = {
  readonly case: Pick<Case, 'organisationId' | 'teamId'>
  readonly recordedBy: UserId
  readonly at: string
}

/**
 * Somebody who supervises this very case, and is not who recorded it, says that it may be shared without a yes. Her no is
 * a withdrawal, which is open to everybody who may record one. After the day it is recorded anew, with what is known then.
 */
export function decideConfirmation(
  consent: Consent,
  approver: Approver,
  { case: of, recordedBy, at }: ConfirmingFacts,
): Result<readonly ConsentEvent[], Problem> {
  if (!supervises(approver, of)) return refuse(problem('access.not-allowed'))
  const standing = confirmationOf(consent, instant(at))
  if (consent.state !== 'given' || standing === 'none' || standing === 'confirmed')
    return refuse(problem('consent.nothing-to-confirm'))
  if (standing === 'not-in-time') return refuse(problem('consent.not-in-time'))
  if (recordedBy === approver.userId) return refuse(problem('approval.own-work'))
  return accept([{ kind: 'OverrideConfirmed', by: approver.userId, at }])
}
