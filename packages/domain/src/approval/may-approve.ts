import type { Principal } from '../access/principal.ts'
import type { Case } from '../case/case.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Circumstances } from './approval-steps.ts'
import { answeredStep, standingStep, type Approval, type StandingStep } from './approval.ts'

export type Approver = Pick<Principal, 'userId' | 'organisationId' | 'roles' | 'supervisedTeams'>

/** Work that waits for a second person, everyone who had a hand in it, and by which steps it was asked. */
export type WorkToApprove = {
  readonly case: Pick<Case, 'organisationId' | 'teamId'>
  readonly waiting: boolean
  readonly doneBy: readonly string[]
  readonly approval: Approval | undefined
  readonly circumstances: Circumstances
}

/**
 * Four eyes: whoever answers supervises this very case, through its team or as manager of the organisation that
 * is responsible, had no hand in the work, and answered no earlier step of it. A supervisor who works a case herself
 * asks another one; the steps are answered in their order, by whom each is for.
 * It relies on nothing else: screens and row policies may be wrong, and nobody approves their own work.
 * Source: case management standard 2.1 (supervisor approves) and 2.3 (no self-approval).
 */
export function mayApprove(approver: Approver, work: WorkToApprove): Result<StandingStep, Problem> {
  if (!supervises(approver, work.case)) return refuse(problem('access.not-allowed'))
  const standing = work.waiting ? standingStep(work.approval, work.circumstances) : undefined
  if (!standing) return refuse(problem('approval.nothing-waiting'))
  if (work.doneBy.includes(approver.userId)) return refuse(problem('approval.own-work'))
  if (work.approval?.given.some(({ by }) => by === approver.userId))
    return refuse(problem('approval.answered-earlier'))
  // A manager supervises every case of the organisation: what is asked of a supervisor she may answer.
  if (standing.by === 'manager' && !approver.roles.includes('manager'))
    return refuse(problem('approval.other-step'))
  return accept(standing)
}

/**
 * One step is approved. Whoever says which one she means is refused where another was answered in the meantime: two
 * who answer at once never answer two steps with one look.
 */
export function approveStep(
  approver: Approver,
  work: WorkToApprove,
  meant: number | undefined,
): Result<ReturnType<typeof answeredStep>, Problem> {
  const may = mayApprove(approver, work)
  if (!may.ok) return may
  if (meant !== undefined && meant !== may.value.step) return refuse(problem('approval.step-moved'))
  return accept(answeredStep(work.approval, may.value, work.circumstances))
}

/** What a second person says: yes to one step, which she may name, or what should be otherwise. */
export type ApprovalAnswer =
  | { readonly approve: true; readonly step?: number | undefined }
  | { readonly approve: false; readonly changes: string }

/** How somebody stands to work that may wait for a second person. */
export const approvalStandings = [
  'may',
  'own-work',
  'answered-earlier',
  'someone-else',
  'nothing-waits',
] as const
export type ApprovalStanding = (typeof approvalStandings)[number]

/** For showing beforehand what the rule would answer: by the rule itself, so that no screen offers what it refuses. */
export function approvalStanding(may: Result<unknown, Problem>): ApprovalStanding {
  if (may.ok) return 'may'
  switch (may.problem.code) {
    case 'approval.own-work':
      return 'own-work'
    case 'approval.answered-earlier':
      return 'answered-earlier'
    case 'access.not-allowed':
    case 'approval.other-step':
      return 'someone-else'
    default:
      return 'nothing-waits'
  }
}

export function supervises(approver: Approver, of: WorkToApprove['case']): boolean {
  if (approver.organisationId !== of.organisationId) return false
  if (approver.roles.includes('manager')) return true
  return (
    approver.roles.includes('supervisor') &&
    of.teamId !== undefined &&
    approver.supervisedTeams.includes(of.teamId)
  )
}
