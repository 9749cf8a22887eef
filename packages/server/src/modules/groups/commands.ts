import type { joinGroup, leaveGroup, nameHead } from '@amparo/contract/api/groups/groups'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { Case } from '@amparo/domain/case/case'
import { requireNotEnded } from '@amparo/domain/case/require-open'
import { decideJoin, decideLeave, type Newcomer } from '@amparo/domain/group/decide-group'
import { decideHead } from '@amparo/domain/group/head-of-household'
import { evolveMember, type GroupEvent, type GroupMember } from '@amparo/domain/group/group-member'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import { todayOf } from '../../clock/today-of.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { lockCase } from '../cases/index.ts'
import { setFlagCommand } from '../flags/index.ts'
import { listPeopleOf } from '../family-relations/index.ts'
import {
  findMember,
  insertMember,
  listGroupsWithHidden,
  listMembersAround,
  lockGroups,
  mayAddPeople,
  updateMember,
} from './store.ts'

export async function joinGroupCommand(context: OperationContext, input: InputOf<typeof joinGroup>) {
  const { tx, principal, now } = context
  const { caseId, who } = input
  await lockGroups(tx)
  const other = who.kind === 'case' ? await lockOther(context, who.caseId) : undefined
  if (other && !other.ok) return other
  const state = await lockCase(tx, caseId)
  for (const one of [state, ...(other ? [other.value] : [])]) {
    const open = requireNotEnded(one)
    if (!open.ok) return open
  }
  const newcomer = await newcomerOf(context, input, other?.value)
  if (!newcomer.ok) return newcomer
  const { personId } = newcomer.value
  const [members, hidden, today] = await Promise.all([
    listMembersAround(tx, [state.childId, ...(personId ? [personId] : [])]),
    listGroupsWithHidden(tx, newcomer.value.caseId),
    todayOf(context),
  ])
  const decided = decideJoin(
    {
      kind: input.kind,
      groupId: input.groupId ?? undefined,
      ownMemberId: input.ownMemberId,
      newcomer: newcomer.value,
      place: input.place,
      joinedOn: input.joinedOn as PlainDate,
    },
    {
      child: { caseId, personId: state.childId },
      members,
      withHidden: new Set(hidden),
      today,
      by: principal.userId,
      at: now,
    },
  )
  if (!decided.ok) return decided
  const byId = new Map<string, GroupMember>(members.map((one) => [one.id, one]))
  let version = 1
  for (const event of decided.value) {
    const after = await saveMember(context, byId.get(event.memberId), event)
    if (after.id === input.memberId) version = after.version
  }
  return outcomeOf(input.memberId, version)
}

/** The case of the other child; one that does not take people from the reader is answered like one that is not there. */
async function lockOther(context: OperationContext, caseId: string): Promise<Result<Case, Problem>> {
  if (!(await mayAddPeople(context.tx, caseId))) return refuse(problem('record.not-found'))
  return accept(await lockCase(context.tx, caseId))
}

async function newcomerOf(
  context: OperationContext,
  { caseId, memberId, who }: InputOf<typeof joinGroup>,
  other: Case | undefined,
): Promise<Result<Newcomer, Problem>> {
  if (who.kind === 'named') return accept({ memberId, caseId, personId: undefined, name: who.name })
  if (other) return accept({ memberId, caseId: other.id, personId: other.childId, name: '' })
  if (who.kind !== 'person') return refuse(problem('record.not-found'))
  const people = await listPeopleOf(context.tx, caseId)
  return people.includes(who.personId)
    ? accept({ memberId, caseId, personId: who.personId, name: '' })
    : refuse(problem('record.not-found'))
}

export async function leaveGroupCommand(context: OperationContext, input: InputOf<typeof leaveGroup>) {
  const { tx } = context
  const { caseId, memberId, because } = input
  await lockGroups(tx)
  const open = requireNotEnded(await lockCase(tx, caseId))
  if (!open.ok) return open
  const member = await findMember(tx, caseId, memberId)
  if (!member) return refuse(problem('record.not-found'))
  const leftOn = input.leftOn as PlainDate
  const decided = decideLeave(member, { leftOn, because }, await todayOf(context))
  if (!decided.ok) return decided
  const [event] = decided.value
  const after = await saveMember(context, member, event)
  return outcomeOf(memberId, after.version)
}

/** With a child at the head of a household comes the flag that keeps it in sight, or neither. */
export async function nameHeadCommand(context: OperationContext, input: InputOf<typeof nameHead>) {
  const { tx, principal, now } = context
  const { caseId, memberId, heads, flag } = input
  await lockGroups(tx)
  const open = requireNotEnded(await lockCase(tx, caseId))
  if (!open.ok) return open
  const member = await findMember(tx, caseId, memberId)
  if (!member) return refuse(problem('record.not-found'))
  const decided = decideHead(member, heads, { by: principal.userId, at: now })
  if (!decided.ok) return decided
  const after = await saveMember(context, member, decided.value)
  if (flag !== null && heads) {
    const on = await todayOf(context)
    const flagged = await setFlagCommand(context, { caseId, ...flag, section: 'people', on })
    if (!flagged.ok) return flagged
  }
  return outcomeOf(memberId, after.version)
}

export async function saveMember(
  context: OperationContext,
  before: GroupMember | undefined,
  event: GroupEvent,
): Promise<GroupMember> {
  const after = evolveMember(before, event)
  await (before ? updateMember(context.tx, after) : insertMember(context.tx, after))
  const of = {
    caseId: after.caseId,
    streamKind: 'group-member',
    streamId: after.id,
    streamVersion: after.version,
    section: 'people',
  } as const
  await context.append([recordFact(of, event)])
  context.touch('group-member', [after.caseId, after.id], ['people'])
  return after
}

const outcomeOf = (id: string, version: number) =>
  accept({ id, version, outcome: 'applied' as const, conflicts: [] })
