import type { CaseId, PlanActionId, ProposalId, SupportId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

/** What somebody who supports a case proposes to change in the plan of whoever leads it. */
export type ProposedChange =
  | {
      readonly kind: 'new-action'
      readonly what: string
      readonly dueOn: PlainDate | undefined
      /** She would do it herself; otherwise whoever is named. */
      readonly isHers: boolean
      readonly owner: string
    }
  | { readonly kind: 'goal'; readonly goal: string }
  | {
      readonly kind: 'change-action'
      readonly actionId: PlanActionId
      readonly what: string
      readonly dueOn: PlainDate | undefined
    }
export const proposalKinds = [
  'new-action',
  'goal',
  'change-action',
] as const satisfies readonly ProposedChange['kind'][]

export const proposalStates = ['proposed', 'accepted', 'declined', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]

export type Proposal = {
  readonly id: ProposalId
  readonly caseId: CaseId
  readonly supportId: SupportId
  readonly change: ProposedChange
  readonly why: string
  readonly by: UserId
  readonly at: string
  readonly state: ProposalState
  readonly answeredBy: UserId | undefined
  readonly answeredAt: string | undefined
  readonly words: string
  /** The action that it became. */
  readonly actionId: PlanActionId | undefined
  readonly version: number
}

export type ProposalEvent =
  | (Pick<Proposal, 'caseId' | 'supportId' | 'change' | 'why' | 'by' | 'at'> & {
      readonly kind: 'PlanChangeProposed'
      readonly proposalId: ProposalId
    })
  | {
      readonly kind: 'PlanProposalAccepted'
      readonly by: UserId
      readonly at: string
      readonly actionId?: PlanActionId
    }
  | {
      readonly kind: 'PlanProposalDeclined'
      readonly by: UserId
      readonly at: string
      readonly words: string
    }
  | { readonly kind: 'PlanProposalWithdrawn'; readonly by: UserId; readonly at: string }

export function evolveProposal(before: Proposal | undefined, event: ProposalEvent): Proposal {
  if (event.kind === 'PlanChangeProposed') {
    const { kind: _kind, proposalId, ...made } = event
    return {
      id: proposalId,
      ...made,
      state: 'proposed',
      answeredBy: undefined,
      answeredAt: undefined,
      words: '',
      actionId: undefined,
      version: 1,
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before anything was proposed`)
  const after = { ...before, answeredBy: event.by, answeredAt: event.at, version: before.version + 1 }
  switch (event.kind) {
    case 'PlanProposalAccepted':
      return { ...after, state: 'accepted', actionId: event.actionId }
    case 'PlanProposalDeclined':
      return { ...after, state: 'declined', words: event.words }
    case 'PlanProposalWithdrawn':
      return { ...after, state: 'withdrawn' }
  }
}
