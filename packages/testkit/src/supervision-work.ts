import type { recordSession } from '@amparo/contract/api/supervision/supervision'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { UserId } from '@amparo/domain/kernel/brand'
import { dayInGuatemala } from './case-work.ts'
import type { Cast, CastMember } from './cast.ts'
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

/** Others than the two, and whether she sees that they talked: only who oversees work in the organisation. */
export function whoOversees({ guatemala, mexico }: Cast): readonly (readonly [CastMember, boolean])[] {
  const { manager, otherSupervisor, otherCaseworker, southCaseworker, intakeVolunteer, auditor } = guatemala
  return [
    [manager, true],
    [otherSupervisor, true],
    [otherCaseworker, false],
    [southCaseworker, false],
    [intakeVolunteer, false],
    [auditor, false],
    [mexico.supervisor, false],
  ]
}
