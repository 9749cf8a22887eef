import type { claimRelation, findRelation } from '@amparo/contract/api/family-relations/family-relations'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { requireOpen } from '@amparo/domain/case/require-open'
import { decideFinding, decideRelation } from '@amparo/domain/family/decide-relation'
import {
  evolveRelation,
  type FamilyRelation,
  type RelationEvent,
} from '@amparo/domain/family/family-relation'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { accept } from '@amparo/domain/kernel/result'
import { todayOf } from '../../clock/today-of.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { lockCase } from '../cases/index.ts'
import { getRelation, insertRelation, listPeopleOf, listRelationsOf, updateRelation } from './store.ts'

export async function claimRelationCommand(context: OperationContext, input: InputOf<typeof claimRelation>) {
  const { tx, principal, now } = context
  const { caseId, ...command } = input
  const open = requireOpen(await lockCase(tx, caseId))
  if (!open.ok) return open
  const [people, relations] = await Promise.all([listPeopleOf(tx, caseId), listRelationsOf(tx, caseId)])
  const decided = decideRelation(command, { caseId, people, relations, by: principal.userId, at: now })
  if (!decided.ok) return decided
  const [event] = decided.value
  const relation = evolveRelation(undefined, event)
  await insertRelation(tx, relation)
  return saveRelation(context, relation, event)
}

export async function findRelationCommand(context: OperationContext, input: InputOf<typeof findRelation>) {
  const { tx, principal, now } = context
  const { caseId, relationId, foundOn, ...command } = input
  const open = requireOpen(await lockCase(tx, caseId))
  if (!open.ok) return open
  const relation = await getRelation(tx, caseId, relationId)
  const decided = decideFinding(
    { ...command, foundOn: foundOn as PlainDate },
    { today: await todayOf(context), by: principal.userId, at: now },
  )
  if (!decided.ok) return decided
  const [event] = decided.value
  const after = evolveRelation(relation, event)
  await updateRelation(tx, after)
  return saveRelation(context, after, event)
}

export async function saveRelation(
  context: OperationContext,
  relation: FamilyRelation,
  event: RelationEvent,
) {
  const of = {
    caseId: relation.caseId,
    streamKind: 'family-relation',
    streamId: relation.id,
    streamVersion: relation.version,
    section: 'people',
  } as const
  await context.append([recordFact(of, event)])
  context.touch('family-relation', [relation.caseId, relation.id], ['people'])
  return accept({ id: relation.id, version: relation.version, outcome: 'applied' as const, conflicts: [] })
}
