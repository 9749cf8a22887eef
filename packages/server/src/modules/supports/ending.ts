import type { Case } from '@amparo/domain/case/case'
import { decideSupportAnswer, supportEnding } from '@amparo/domain/support/decide-support'
import { evolveSupport, type Support, type SupportEvent } from '@amparo/domain/support/support'
import { todayOf } from '../../clock/today-of.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { notifyUser } from '../../outbox/enqueue.ts'
import { findCaseState } from '../cases/index.ts'
import { returnTasks } from '../hand-tasks/index.ts'
import { endShares, listColleagues, lockStanding, lockStandingOf, updateSupport } from './store.ts'

/** Ends what ends by itself on a case as it is now, with what it gave to read; those who go on are not asked. */
export async function endSupports(
  context: OperationContext,
  state: Pick<Case, 'id' | 'state' | 'workerId'>,
): Promise<void> {
  const { tx, principal, now } = context
  const standing = await lockStanding(tx, state.id)
  if (standing.length === 0) return
  const facts = { case: state, by: principal.userId, today: await todayOf(context), at: now }
  for (const support of standing) {
    const event = supportEnding(support, facts)
    if (!event) continue
    const after = await saveSupport(context, support, event)
    await returnTasks(context, state, after.id)
    await endShares(tx, after, now)
    await notifyUser(tx, after.userId)
  }
}

/**
 * What somebody who works here no more supported of others ends, as far as who hands on her cases, or settles what she
 * left, answers for those, and with it what she had to do there; each of those who lead them is told. How many of both.
 */
export async function endSupportsOfLeaver(
  context: OperationContext,
  userId: string,
): Promise<{ readonly supports: number; readonly tasks: number }> {
  const { tx, principal, now } = context
  let supports = 0
  let tasks = 0
  if ((await listColleagues(tx)).some(({ id }) => id === userId)) return { supports, tasks }
  for (const support of await lockStandingOf(tx, userId)) {
    const state = await findCaseState(tx, support.caseId)
    if (!state) continue
    const decided = decideSupportAnswer(
      support,
      support.state === 'invited'
        ? { answer: 'withdraw', words: '' }
        : { answer: 'end', because: 'left', words: '' },
      { case: state, by: principal, today: await todayOf(context), at: now },
    )
    if (!decided.ok) continue
    const after = await saveSupport(context, support, decided.value)
    tasks += await returnTasks(context, state, after.id)
    await endShares(tx, after, now)
    if (state.workerId) await notifyUser(tx, state.workerId)
    supports += 1
  }
  return { supports, tasks }
}

/** Whoever leads the case from now on is another: those who support it stay, and are told. */
export async function notifySupporters({ tx }: OperationContext, caseId: string): Promise<void> {
  for (const { userId } of await lockStanding(tx, caseId)) await notifyUser(tx, userId)
}

export async function saveSupport(
  context: OperationContext,
  support: Support,
  event: SupportEvent,
): Promise<Support> {
  const after = evolveSupport(support, event)
  await updateSupport(context.tx, after)
  await context.append([supportFact(after, event)])
  return after
}

/** The invented stories write the same. */
export function supportFact(support: Support, event: SupportEvent) {
  return recordFact(
    {
      caseId: support.caseId,
      streamKind: 'support',
      streamId: support.id,
      streamVersion: support.version,
      section: 'course',
    },
    event,
  )
}
