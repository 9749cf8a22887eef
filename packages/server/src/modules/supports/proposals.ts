import type {
  acceptProposal,
  declineProposal,
  proposeChange,
  withdrawProposal,
} from '@amparo/contract/api/supports/proposals'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { PlanActionId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import {
  decideProposal,
  decideProposalAnswer,
  type AnswerProposal,
} from '@amparo/domain/support/decide-proposal'
import {
  evolveProposal,
  type Proposal,
  type ProposalEvent,
  type ProposedChange,
} from '@amparo/domain/support/proposal'
import { findUserName } from '../../access/user-names.ts'
import { todayOf } from '../../clock/today-of.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { notifyUser } from '../../outbox/enqueue.ts'
import { lockCase } from '../cases/index.ts'
import {
  addActionCommand,
  findPlanRow,
  listActionRows,
  writeActionCommand,
  writePlanCommand,
} from '../plans/index.ts'
import {
  countWaiting,
  insertProposal,
  lockProposal,
  openAction,
  openProposal,
  updateProposal,
} from './proposal-store.ts'
import { findMine, findSupport } from './store.ts'

export async function proposeChangeCommand(context: OperationContext, input: InputOf<typeof proposeChange>) {
  const { tx, principal, now } = context
  const { caseId, proposalId, why } = input
  const state = await lockCase(tx, caseId)
  const [support, plan, waiting, today] = await Promise.all([
    findMine(tx, caseId),
    findPlanRow(tx, caseId),
    countWaiting(tx, caseId),
    todayOf(context),
  ])
  const actions = plan ? await listActionRows(tx, plan.id) : []
  const decided = decideProposal(
    { proposalId, why, change: changeOf(input.change) },
    {
      case: state,
      support,
      by: principal.userId,
      plan: plan && {
        state: plan.state,
        openActions: actions.filter((action) => action.state === 'planned').map(({ id }) => id),
      },
      waiting,
      today,
      at: now,
    },
  )
  if (!decided.ok) return decided
  const proposal = evolveProposal(undefined, decided.value)
  if (!(await openProposal(tx, { supportId: proposal.supportId, proposalId })))
    return refuse(problem('access.not-allowed'))
  await insertProposal(tx, proposal)
  if (state.workerId) await notifyUser(tx, state.workerId)
  return save(context, proposal, decided.value)
}

function changeOf(given: InputOf<typeof proposeChange>['change']): ProposedChange {
  if (given.kind === 'goal') return given
  return { ...given, dueOn: (given.dueOn ?? undefined) as PlainDate | undefined }
}

/**
 * Writes the proposal into the plan as whoever leads would write it: the plan is a draft again, and waits for the second
 * person as after any change. What she offered to do herself becomes hers to carry out.
 */
export async function acceptProposalCommand(
  context: OperationContext,
  input: InputOf<typeof acceptProposal>,
) {
  const actionId = input.actionId ?? newId<'PlanActionId'>()
  const answered = await answer(context, input, (proposal) => ({
    answer: 'accept',
    actionId: proposal.change.kind === 'new-action' ? actionId : undefined,
  }))
  if (!answered.ok) return answered
  const { before, event } = answered.value
  const written = await writeIntoPlan(context, before, actionId)
  if (!written.ok) return written
  return end(context, before, event)
}

async function writeIntoPlan(
  context: OperationContext,
  { caseId, change, supportId }: Proposal,
  actionId: PlanActionId,
): Promise<Result<unknown, Problem>> {
  const plan = await findPlanRow(context.tx, caseId)
  if (!plan) return refuse(problem('proposal.no-plan'))
  const of = { caseId, planId: plan.id }
  switch (change.kind) {
    case 'new-action':
      return addProposedAction(context, { ...of, actionId, supportId }, change)
    case 'goal':
      return writePlanCommand(context, {
        ...of,
        edits: { goal: { value: change.goal, base: plan.field_versions['goal'] ?? 0 } },
      })
    case 'change-action': {
      const action = (await listActionRows(context.tx, plan.id)).find(({ id }) => id === change.actionId)
      if (action?.state !== 'planned') return refuse(problem('plan.action-unknown'))
      const base = (field: string) => action.field_versions[field] ?? 0
      return writeActionCommand(context, {
        ...of,
        actionId: change.actionId,
        edits: {
          what: { value: change.what, base: base('what') },
          dueOn: { value: change.dueOn ?? null, base: base('dueOn') },
        },
      })
    }
  }
}

async function addProposedAction(
  context: OperationContext,
  of: Pick<Proposal, 'caseId' | 'supportId'> & {
    readonly planId: Parameters<typeof addActionCommand>[1]['planId']
    readonly actionId: PlanActionId
  },
  change: Extract<ProposedChange, { kind: 'new-action' }>,
): Promise<Result<unknown, Problem>> {
  const { tx } = context
  const { caseId, planId, actionId, supportId } = of
  const support = change.isHers ? await findSupport(tx, caseId, supportId) : undefined
  const position = Math.max(0, ...(await listActionRows(tx, planId)).map((one) => one.position + 1))
  const added = await addActionCommand(context, {
    caseId,
    planId,
    actionId,
    what: change.what,
    owner: support ? ((await findUserName(tx, support.userId)) ?? '') : change.owner,
    dueOn: change.dueOn ?? null,
    position,
  })
  if (added.ok && support?.state === 'accepted') await openAction(tx, { supportId, actionId })
  return added
}

export async function declineProposalCommand(
  context: OperationContext,
  input: InputOf<typeof declineProposal>,
) {
  const answered = await answer(context, input, () => ({ answer: 'decline', words: input.words }))
  return answered.ok ? end(context, answered.value.before, answered.value.event) : answered
}

export async function withdrawProposalCommand(
  context: OperationContext,
  input: InputOf<typeof withdrawProposal>,
) {
  const answered = await answer(context, input, () => ({ answer: 'withdraw' }))
  return answered.ok ? end(context, answered.value.before, answered.value.event) : answered
}

async function answer(
  context: OperationContext,
  { caseId, proposalId }: { readonly caseId: string; readonly proposalId: string },
  commandOf: (proposal: Proposal) => AnswerProposal,
) {
  const { tx, principal, now } = context
  const state = await lockCase(tx, caseId)
  const before = await lockProposal(tx, caseId, proposalId)
  if (!before) return refuse(problem('record.not-found'))
  const decided = decideProposalAnswer(before, commandOf(before), { case: state, by: principal, at: now })
  return decided.ok ? accept({ before, event: decided.value }) : decided
}

async function end(context: OperationContext, before: Proposal, event: ProposalEvent) {
  const after = evolveProposal(before, event)
  await updateProposal(context.tx, after)
  if (after.state !== 'withdrawn') await notifyUser(context.tx, after.by)
  return save(context, after, event)
}

async function save(context: OperationContext, proposal: Proposal, event: ProposalEvent) {
  await context.append([proposalFact(proposal, event)])
  context.touch('proposal', [proposal.caseId, proposal.id], ['plan'])
  return accept({
    id: proposal.id as string,
    version: proposal.version,
    outcome: 'applied' as const,
    conflicts: [] as string[],
  })
}

/** The invented stories write the same. */
export function proposalFact(proposal: Proposal, event: ProposalEvent) {
  return recordFact(
    {
      caseId: proposal.caseId,
      streamKind: 'proposal',
      streamId: proposal.id,
      streamVersion: proposal.version,
      section: 'plan',
    },
    event,
  )
}
