import { joinGroup, leaveGroup } from '@amparo/contract/api/groups/groups'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { daysAgo } from './case-work.ts'
import { newTestId } from './register.ts'
import type { TestClient } from './test-app.ts'

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

/** Somebody joins the brothers and sisters of a child and leaves them again; answers under which id. */
export async function comeAndGo(client: TestClient, caseId: CaseId) {
  const join = joinInput(caseId)
  const { memberId } = join
  await client.ok(joinGroup, join)
  await client.ok(leaveGroup, { caseId, memberId, leftOn: daysAgo(1), because: 'Era su primo.' })
  return memberId
}
