import type { Approval } from '@amparo/domain/approval/approval'
import type { CaseId, RiskAssessmentId, UserId } from '@amparo/domain/kernel/brand'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { RiskLevel } from '@amparo/domain/risk/concerns'
import type { RiskFacts, RiskProposal } from '@amparo/domain/risk/propose-risk'
import type { RiskAssessment } from '@amparo/domain/risk/risk-assessment'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import { isFactOfImport } from '../../facts/store.ts'

export type RiskRow = {
  readonly id: string
  readonly case_id: string
  readonly facts: RiskFacts
  readonly proposed_level: RiskLevel
  readonly proposed_reasons: RiskProposal
  readonly rule_version: string
  readonly proposed_by: string
  readonly proposed_at: string
  readonly decided_level: RiskLevel | null
  readonly decided_reason: string
  readonly decided_by: string | null
  readonly decided_at: string | null
  readonly approval: Approval | null
  readonly approved_by: string | null
  readonly approved_at: string | null
  readonly changes_asked: string
  readonly state: RiskAssessment['state']
  readonly version: number
}

export function riskRow(risk: RiskAssessment): RiskRow {
  return {
    id: risk.id,
    case_id: risk.caseId,
    facts: risk.facts,
    proposed_level: risk.proposal.level,
    proposed_reasons: risk.proposal,
    rule_version: risk.proposal.ruleVersion,
    proposed_by: risk.proposedBy,
    proposed_at: risk.proposedAt,
    decided_level: risk.decidedLevel ?? null,
    decided_reason: risk.decidedReason,
    decided_by: risk.decidedBy ?? null,
    decided_at: risk.decidedAt ?? null,
    approval: risk.approval ?? null,
    approved_by: risk.approvedBy ?? null,
    approved_at: risk.approvedAt ?? null,
    changes_asked: risk.changesAsked,
    state: risk.state,
    version: risk.version,
  }
}

export function riskOfRow(row: RiskRow): RiskAssessment {
  return {
    id: row.id as RiskAssessmentId,
    caseId: row.case_id as CaseId,
    state: row.state,
    facts: row.facts,
    proposal: row.proposed_reasons,
    proposedBy: row.proposed_by as UserId,
    proposedAt: row.proposed_at,
    decidedLevel: row.decided_level ?? undefined,
    decidedReason: row.decided_reason,
    decidedBy: (row.decided_by ?? undefined) as UserId | undefined,
    decidedAt: row.decided_at ?? undefined,
    approval: row.approval ?? undefined,
    approvedBy: (row.approved_by ?? undefined) as UserId | undefined,
    approvedAt: row.approved_at ?? undefined,
    changesAsked: row.changes_asked,
    version: row.version,
  }
}

/** The assessments that are still the word of the case, for superseding; the case is locked by the caller. */
export async function listStandingRisks(scope: ReadScope, caseId: string): Promise<RiskAssessment[]> {
  const rows = await scope.sql<RiskRow[]>`
    select * from amparo.risk_assessments where case_id = ${caseId} and state <> 'superseded' order by proposed_at`
  return rows.map(riskOfRow)
}

export async function getRisk(scope: ReadScope, caseId: string, riskId: string): Promise<RiskAssessment> {
  const [row] = await scope.sql<RiskRow[]>`
    select * from amparo.risk_assessments where id = ${riskId} and case_id = ${caseId}`
  if (!row) throw new ProblemError(problem('record.not-found'))
  return riskOfRow(row)
}

export async function isRiskKnown(scope: ReadScope, riskId: string): Promise<boolean> {
  return (await scope.sql`select 1 from amparo.risk_assessments where id = ${riskId}`).length > 0
}

export async function insertRisk(tx: WriteTx, risk: RiskAssessment): Promise<void> {
  await tx.sql`insert into amparo.risk_assessments ${tx.sql(columnsOf(tx, risk) as never)}`
}

export async function updateRisk(tx: WriteTx, risk: RiskAssessment): Promise<void> {
  const { id, ...columns } = columnsOf(tx, risk)
  const changed = await tx.sql`update amparo.risk_assessments set ${tx.sql(columns as never)}
    where id = ${id} and version < ${risk.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

function columnsOf(tx: WriteTx, risk: RiskAssessment) {
  const row = riskRow(risk)
  return {
    ...row,
    facts: tx.sql.json(row.facts as never),
    proposed_reasons: tx.sql.json(row.proposed_reasons as never),
    approval: row.approval && tx.sql.json(row.approval as never),
  }
}

export type RiskListRow = RiskRow & {
  readonly proposed_name: string | null
  readonly decided_name: string | null
  readonly approved_name: string | null
  readonly imported: boolean
  readonly level_imported: boolean
}

export async function listRiskRows(scope: ReadScope, caseId: string): Promise<RiskListRow[]> {
  return scope.sql<RiskListRow[]>`
    select r.*, p.display_name as proposed_name, d.display_name as decided_name, a.display_name as approved_name,
      ${isFactOfImport(scope, scope.sql`r.id`, 'RiskProposed')} as imported,
      ${isFactOfImport(scope, scope.sql`r.id`, 'RiskDecided')} as level_imported
    from amparo.risk_assessments r
    left join amparo.users p on p.id = r.proposed_by
    left join amparo.users d on d.id = r.decided_by
    left join amparo.users a on a.id = r.approved_by
    where r.case_id = ${caseId} order by r.proposed_at desc, r.id desc limit 50`
}
