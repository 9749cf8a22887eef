import type { Circumstances } from '../approval/approval-steps.ts'
import type { Approval } from '../approval/approval.ts'
import { approveStep, mayApprove, type Approver, type WorkToApprove } from '../approval/may-approve.ts'
import type { Case } from '../case/case.ts'
import { requireOpen } from '../case/require-open.ts'
import type { UserId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { RiskLevel } from './concerns.ts'
import type { RiskAssessment, RiskEvent } from './risk-assessment.ts'

type Answered = Result<readonly RiskEvent[], Problem>

/**
 * A person decides the level; the program's proposal stands beside it. Whoever decides differently says why, and
 * so does whoever goes on after a supervisor asked to look again.
 * Source: software proposes, never decides, and stores both (case management 2.2).
 */
export function decideRiskLevel(
  risk: RiskAssessment,
  command: { readonly level: RiskLevel; readonly reason: string },
  facts: {
    readonly case: Case
    readonly by: UserId
    readonly at: string
    /** By which steps it will be approved, by the rule in force; absent for the one that always stood. */
    readonly approval?: Approval | undefined
  },
): Answered {
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  if (risk.state !== 'proposed' && risk.state !== 'changes-asked') return refuse(problem('risk.not-open'))
  const differs = command.level !== risk.proposal.level
  if (differs && command.reason.trim() === '')
    return refuse(problem('risk.reason-missing', { fields: [{ pointer: '/reason', reason: 'required' }] }))
  return accept([
    {
      kind: 'RiskDecided',
      level: command.level,
      reason: command.reason,
      by: facts.by,
      at: facts.at,
      ...(facts.approval ? { approval: facts.approval } : {}),
    },
  ])
}

export function decideRiskApproval(
  risk: RiskAssessment,
  facts: {
    readonly case: Case
    readonly approver: Approver
    readonly at: string
    readonly step?: number | undefined
  },
): Answered {
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  const approved = approveStep(facts.approver, workOf(risk, facts.case), facts.step)
  if (!approved.ok) return approved
  const { isLast, answered } = approved.value
  const kind = isLast ? 'RiskApproved' : 'RiskStepApproved'
  return accept([{ kind, by: facts.approver.userId, at: facts.at, ...answered }])
}

export function decideRiskChanges(
  risk: RiskAssessment,
  command: { readonly changes: string },
  facts: { readonly case: Case; readonly approver: Approver; readonly at: string },
): Answered {
  const may = mayAnswerRisk(risk, facts)
  if (!may.ok) return may
  return accept([
    { kind: 'RiskChangesAsked', changes: command.changes, by: facts.approver.userId, at: facts.at },
  ])
}

export function mayAnswerRisk(
  risk: RiskAssessment,
  facts: { readonly case: Case; readonly approver: Approver },
) {
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  return mayApprove(facts.approver, workOf(risk, facts.case))
}

/** Whoever screened or decided does not approve. */
function workOf(risk: RiskAssessment, of: Case): WorkToApprove {
  return {
    case: of,
    waiting: risk.state === 'decided',
    // Who answered the screening shaped the level as much as who decided it.
    doneBy: [risk.proposedBy, ...(risk.decidedBy ? [risk.decidedBy] : [])],
    approval: risk.approval,
    circumstances: circumstancesOfRisk(risk),
  }
}

/** Its own level counts, not that of the case before it. */
export function circumstancesOfRisk({ decidedLevel }: Pick<RiskAssessment, 'decidedLevel'>): Circumstances {
  return { riskLevel: decidedLevel }
}
