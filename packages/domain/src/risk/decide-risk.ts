import { mayApprove, type Approver } from '../approval/may-approve.ts'
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
  facts: { readonly case: Case; readonly by: UserId; readonly at: string },
): Answered {
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  if (risk.state !== 'proposed' && risk.state !== 'changes-asked') return refuse(problem('risk.not-open'))
  const differs = command.level !== risk.proposal.level
  if (differs && command.reason.trim() === '')
    return refuse(problem('risk.reason-missing', { fields: [{ pointer: '/reason', reason: 'required' }] }))
  return accept([
    { kind: 'RiskDecided', level: command.level, reason: command.reason, by: facts.by, at: facts.at },
  ])
}

export function decideRiskApproval(
  risk: RiskAssessment,
  facts: { readonly case: Case; readonly approver: Approver; readonly at: string },
): Answered {
  const may = mayAnswerRisk(risk, facts)
  if (!may.ok) return may
  return accept([{ kind: 'RiskApproved', by: facts.approver.userId, at: facts.at }])
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

/** Whoever screened or decided does not approve. */
export function mayAnswerRisk(
  risk: RiskAssessment,
  facts: { readonly case: Case; readonly approver: Approver },
) {
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  return mayApprove(facts.approver, {
    case: facts.case,
    waiting: risk.state === 'decided',
    // Who answered the screening shaped the level as much as who decided it.
    doneBy: [risk.proposedBy, ...(risk.decidedBy ? [risk.decidedBy] : [])],
  })
}
