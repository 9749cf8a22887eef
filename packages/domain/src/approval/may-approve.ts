import type { Principal } from '../access/principal.ts'
import type { Case } from '../case/case.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'

export type Approver = Pick<Principal, 'userId' | 'organisationId' | 'roles' | 'supervisedTeams'>

/** Work that waits for a second person, and everyone who had a hand in it. */
export type WorkToApprove = {
  readonly case: Pick<Case, 'organisationId' | 'teamId'>
  readonly waiting: boolean
  readonly doneBy: readonly string[]
}

/**
 * Four eyes: whoever answers supervises this very case, through its team or as manager of the organisation that
 * is responsible, and had no hand in the work. A supervisor who works a case herself asks another one.
 * It relies on nothing else: screens and row policies may be wrong, and nobody approves their own work.
 * Source: case management standard 2.1 (supervisor approves) and 2.3 (no self-approval).
 */
export function mayApprove(approver: Approver, work: WorkToApprove): Result<'approve', Problem> {
  if (!supervises(approver, work.case)) return refuse(problem('access.not-allowed'))
  if (!work.waiting) return refuse(problem('approval.nothing-waiting'))
  if (work.doneBy.includes(approver.userId)) return refuse(problem('approval.own-work'))
  return accept('approve')
}

/** How somebody stands to work that may wait for a second person. */
export const approvalStandings = ['may', 'own-work', 'someone-else', 'nothing-waits'] as const
export type ApprovalStanding = (typeof approvalStandings)[number]

/** For showing beforehand what the rule would answer: by the rule itself, so that no screen offers what it refuses. */
export function approvalStanding(may: Result<unknown, Problem>): ApprovalStanding {
  if (may.ok) return 'may'
  if (may.problem.code === 'approval.own-work') return 'own-work'
  return may.problem.code === 'access.not-allowed' ? 'someone-else' : 'nothing-waits'
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
