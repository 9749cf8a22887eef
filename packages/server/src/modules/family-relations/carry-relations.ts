import type { WhoIsWho } from '@amparo/domain/case/people-again'
import { evolveRelation } from '@amparo/domain/family/family-relation'
import { tiesAlong } from '@amparo/domain/family/family-ties'
import type { CaseId, FamilyRelationId } from '@amparo/domain/kernel/brand'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { saveRelation } from './commands.ts'
import { insertRelation, listRelationsOf, updateRelation } from './store.ts'

/** How the people who go along are related: who said so, and what looking into it last showed, with the case it comes from. */
export async function carryRelations(
  context: OperationContext,
  from: { readonly id: CaseId; readonly code: string },
  caseId: CaseId,
  whoIsWho: WhoIsWho,
): Promise<void> {
  const { tx, principal, now } = context
  const said = { by: principal.userId, at: now }
  for (const tie of tiesAlong(await listRelationsOf(tx, from.id), whoIsWho)) {
    const fromCase = tie.fromCase || from.code
    const claimed = {
      kind: 'RelationClaimed',
      relationId: newId<'FamilyRelationId'>() satisfies FamilyRelationId,
      caseId,
      from: tie.from,
      to: tie.to,
      tie: tie.kind,
      basis: tie.basis,
      claimedBy: tie.claimedBy,
      fromCase,
      ...said,
    } as const
    const relation = evolveRelation(undefined, claimed)
    await insertRelation(tx, relation)
    await saveRelation(context, relation, claimed)
    const { standing, foundOn, basis, how } = tie
    if (standing === 'claimed' || foundOn === undefined) continue
    const found = { kind: 'RelationFound', standing, basis, how, foundOn, fromCase, ...said } as const
    const after = evolveRelation(relation, found)
    await updateRelation(tx, after)
    await saveRelation(context, after, found)
  }
}
