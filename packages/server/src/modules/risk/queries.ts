import type { showRisk } from '@amparo/contract/api/risk/risk'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { endedUnanswered } from '@amparo/domain/approval/unanswered'
import { approvalStanding, type ApprovalStanding } from '@amparo/domain/approval/may-approve'
import { readReason } from '@amparo/domain/import-primero/import-words'
import { accept } from '@amparo/domain/kernel/result'
import { circumstancesOfRisk, mayAnswerRisk } from '@amparo/domain/risk/decide-risk'
import { showStepsOfAll } from '../../approvals/show-steps.ts'
import type { OperationContext } from '../../http/route.ts'
import { findCaseState } from '../cases/index.ts'
import { listRiskRows, riskOfRow, type RiskRow } from './store.ts'

export async function riskView(context: OperationContext, input: InputOf<typeof showRisk>) {
  const rows = await listRiskRows(context.tx, input.caseId)
  const state = rows.some(isWaiting) ? await findCaseState(context.tx, input.caseId) : undefined
  const standingOf = (row: RiskRow): ApprovalStanding => {
    if (!isWaiting(row)) return 'nothing-waits'
    if (!state) return 'someone-else'
    return approvalStanding(mayAnswerRisk(riskOfRow(row), { case: state, approver: context.principal }))
  }
  const risks = rows.map(riskOfRow)
  const steps = await showStepsOfAll(
    context.tx,
    risks.map((risk) => ({ approval: risk.approval, circumstances: circumstancesOfRisk(risk) })),
  )
  context.touch('case', [input.caseId], ['risk'])
  return accept({
    items: rows.map((row, index) => ({
      id: row.id,
      version: row.version,
      state: state ? endedUnanswered(state.state, row.state) : row.state,
      proposedLevel: row.proposed_level,
      reasons: [...row.proposed_reasons.reasons],
      protectiveFactors: [...row.proposed_reasons.protectiveFactors],
      facts: { ...row.facts },
      ruleVersion: row.rule_version,
      imported: row.imported,
      proposedBy: row.imported ? null : row.proposed_name,
      proposedAt: row.proposed_at,
      decidedLevel: row.decided_level,
      decidedReason: readReason(row.decided_reason, context.language),
      decidedBy: row.level_imported ? null : row.decided_name,
      decidedAt: row.level_imported ? null : row.decided_at,
      approvedBy: row.approved_name,
      approvedAt: row.approved_at,
      changesAsked: row.changes_asked,
      approval: standingOf(row),
      approvalSteps: steps[index] ?? [],
    })),
  })
}

function isWaiting(row: RiskRow): boolean {
  return row.state === 'decided'
}
