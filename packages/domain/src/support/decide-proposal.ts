import type { Approver } from '../approval/may-approve.ts'
import type { Case } from '../case/case.ts'
import { requireOpen } from '../case/require-open.ts'
import type { PlanActionId, ProposalId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem, type ProblemCode } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { PlanState } from '../plan/plan.ts'
import { leadsOrSupervises } from './decide-support.ts'
import type { Proposal, ProposalEvent, ProposedChange } from './proposal.ts'
import { isOver, type Support } from './support.ts'

export type ProposeChange = {
  readonly proposalId: ProposalId
  readonly change: ProposedChange
  readonly why: string
}

export type ProposeFacts = {
  readonly case: Pick<Case, 'id' | 'state'>
  /** Her own support of this case, where there is one. */
  readonly support: Pick<Support, 'id' | 'userId' | 'state' | 'until' | 'sections'> | undefined
  readonly by: UserId
  readonly plan: { readonly state: PlanState; readonly openActions: readonly string[] } | undefined
  readonly waiting: number
  readonly today: PlainDate
  readonly at: string
}

/** What one person may have waiting for an answer on one case. */
export const mostProposals = 20

/**
 * Whoever supports a case and reads its plan proposes; she changes nothing in it.
 * Source: case management 2.3 (the plan is one, and its worker answers for it).
 */
export function decideProposal(command: ProposeChange, facts: ProposeFacts): Result<ProposalEvent, Problem> {
  const { support, plan, by, at } = facts
  const supports =
    support?.userId === by && support.state === 'accepted' && !isOver(support, facts.today) && support
  if (!supports || !supports.sections.includes('plan')) return refuse(problem('access.not-allowed'))
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  if (!plan) return refuse(problem('proposal.no-plan'))
  if (facts.waiting >= mostProposals)
    return refuse(problem('proposal.too-many', { values: { most: mostProposals } }))
  if (command.why.trim() === '') return refuse(missing('proposal.why-missing', 'why'))
  const { change } = command
  if ((change.kind === 'goal' ? change.goal : change.what).trim() === '')
    return refuse(missing('proposal.empty', change.kind === 'goal' ? 'change/goal' : 'change/what'))
  if (change.kind === 'change-action' && !plan.openActions.includes(change.actionId))
    return refuse(problem('plan.action-unknown'))
  return accept({
    kind: 'PlanChangeProposed',
    proposalId: command.proposalId,
    caseId: facts.case.id,
    supportId: supports.id,
    change,
    why: command.why,
    by,
    at,
  })
}

export type AnswerProposal =
  | { readonly answer: 'accept'; readonly actionId: PlanActionId | undefined }
  | { readonly answer: 'decline'; readonly words: string }
  | { readonly answer: 'withdraw' }

/**
 * Whoever leads or supervises the case accepts, which writes it into the plan as a draft that a second person approves,
 * or declines and says why; the one who proposed takes it back. Once, and while the case is worked on.
 */
export function decideProposalAnswer(
  proposal: Pick<Proposal, 'by' | 'state'>,
  command: AnswerProposal,
  facts: {
    readonly case: Pick<Case, 'state' | 'organisationId' | 'teamId' | 'workerId'>
    readonly by: Approver
    readonly at: string
  },
): Result<ProposalEvent, Problem> {
  const { case: state, by, at } = facts
  const may = command.answer === 'withdraw' ? proposal.by === by.userId : leadsOrSupervises(by, state)
  if (!may) return refuse(problem('access.not-allowed'))
  if (proposal.state !== 'proposed') return refuse(problem('proposal.already-answered'))
  switch (command.answer) {
    case 'accept': {
      const open = requireOpen(state)
      if (!open.ok) return open
      const { actionId } = command
      return accept({
        kind: 'PlanProposalAccepted',
        by: by.userId,
        at,
        ...(actionId === undefined ? {} : { actionId }),
      })
    }
    case 'decline':
      if (command.words.trim() === '') return refuse(missing('proposal.words-missing', 'words'))
      return accept({ kind: 'PlanProposalDeclined', by: by.userId, words: command.words, at })
    case 'withdraw':
      return accept({ kind: 'PlanProposalWithdrawn', by: by.userId, at })
  }
}

function missing(code: ProblemCode, field: string): Problem {
  return problem(code, { fields: [{ pointer: `/${field}`, reason: 'required' }] })
}
