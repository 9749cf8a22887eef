import type { recordSession } from '@amparo/contract/api/supervision/supervision'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { UserId } from '@amparo/domain/kernel/brand'
import { dayInGuatemala } from './case-work.ts'
import { newTestId } from './register.ts'

/** A talk of yesterday in which nothing was agreed. */
export function sessionInput(
  workerId: string,
  more: Partial<InputOf<typeof recordSession>> = {},
): InputOf<typeof recordSession> {
  return {
    sessionId: newTestId<'SupervisionId'>(),
    workerId: workerId as UserId,
    on: dayInGuatemala(-1),
    kind: 'individual',
    cases: [],
    agreements: [],
    feeling: '',
    ...more,
  }
}
