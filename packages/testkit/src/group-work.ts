import type { joinGroup } from '@amparo/contract/api/groups/groups'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { daysAgo } from './case-work.ts'
import { newTestId } from './register.ts'

export type JoinInput = InputOf<typeof joinGroup>

/** Somebody known by name only who is a brother or sister of the child; every part can be replaced. */
export function joinInput(caseId: CaseId, more: Partial<JoinInput> = {}): JoinInput {
  return {
    caseId,
    kind: 'siblings',
    groupId: null,
    ownMemberId: newTestId(),
    memberId: newTestId(),
    who: { kind: 'named', name: 'Tomás' },
    place: '',
    joinedOn: daysAgo(3),
    ...more,
  }
}
