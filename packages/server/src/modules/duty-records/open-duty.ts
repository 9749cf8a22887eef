import type { Case } from '@amparo/domain/case/case'
import type { SameDayDutyId } from '@amparo/domain/kernel/brand'
import { openDuty } from '@amparo/domain/same-day-duty/decide-duty'
import type { DutySource } from '@amparo/domain/same-day-duty/duty'
import { listApprovers } from '../../approvals/store.ts'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { notifyUser } from '../../outbox/enqueue.ts'
import { deathOfCase } from '../deaths/index.ts'
import { saveDuty } from './save-duty.ts'
import { findOpenDuty } from './store.ts'

/**
 * It was said that she thinks about dying: opens the duty of the day, or adds to the one that is open, and tells the
 * supervisors that there is something for them. The case is held by the caller. Nothing where it was known already, or nobody
 * can be cared for any more.
 */
export async function openDutyFor(
  context: OperationContext,
  state: Pick<Case, 'id' | 'teamId'>,
  /** Said by whoever asks for it, where nobody else is named. */
  said: Omit<DutySource, 'by' | 'at'> & Partial<Pick<DutySource, 'by'>>,
): Promise<{ readonly id: string; readonly version: number } | undefined> {
  const { tx, principal, now } = context
  const [before, death] = await Promise.all([findOpenDuty(tx, state.id), deathOfCase(tx, state.id)])
  const event = openDuty(
    before,
    { by: principal.userId, ...said, at: now },
    { caseId: state.id, newDuty: newId() as SameDayDutyId, isMourned: death.confirmed },
  )
  if (!event) return undefined
  const saved = await saveDuty(context, before, event)
  for (const userId of await listApprovers(tx, 'supervisor', state.teamId))
    if (userId !== principal.userId) await notifyUser(tx, userId)
  return saved.value
}
