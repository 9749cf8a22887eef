import type { WhoIsWho } from '@amparo/domain/case/people-again'
import { isIn } from '@amparo/domain/group/group-member'
import type { CaseId, GroupMemberId } from '@amparo/domain/kernel/brand'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { saveMember } from './commands.ts'
import { listMembersOn, lockGroups } from './store.ts'

/**
 * Brothers and sisters stay that: the child who comes again is in the set she was in, from the day on which it began, with
 * whoever of it goes along and whoever is known by name only. With whom she travels and lives is told anew.
 */
export async function carrySiblings(
  context: OperationContext,
  from: { readonly id: CaseId },
  caseId: CaseId,
  whoIsWho: WhoIsWho,
): Promise<void> {
  const { tx, principal, now } = context
  await lockGroups(tx)
  for (const member of (await listMembersOn(tx, from.id)).filter(isIn)) {
    const personId = member.personId && whoIsWho.get(member.personId)
    if (member.kind !== 'siblings' || (member.personId && !personId)) continue
    await saveMember(context, undefined, {
      kind: 'GroupJoined',
      memberId: newId<'GroupMemberId'>() satisfies GroupMemberId,
      groupId: member.groupId,
      group: member.kind,
      caseId,
      personId: personId ?? null,
      name: member.name,
      place: member.place,
      joinedOn: member.joinedOn,
      by: principal.userId,
      at: now,
    })
  }
}
