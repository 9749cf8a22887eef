import { listRules, publishRule } from '@amparo/contract/api/rules/rules'
import { decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import { commonSteps, type ApprovalSteps } from '@amparo/domain/approval/approval-steps'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { dayInGuatemala } from './case-work.ts'
import { newTestId } from './register.ts'
import type { TestClient } from './test-app.ts'

/** The rule as it always stood, with other steps for some of it. */
export function stepsRule(
  works: Partial<ApprovalSteps['works']>,
  forms: ApprovalSteps['forms'] = [],
  also: NonNullable<ApprovalSteps['also']> = {},
): ApprovalSteps {
  const common = { risk: commonSteps, assessment: commonSteps, plan: commonSteps, closure: commonSteps }
  return { works: { ...common, ...works }, forms, also }
}

/** An administrator publishes who approves what; it counts from today. */
export async function publishSteps(administrator: TestClient, rule: ApprovalSteps) {
  const { items } = await administrator.ok(listRules, {})
  const before = items.find(({ kind, holdsToday }) => kind === 'approval-steps' && holdsToday)
  return administrator.call(publishRule, {
    ruleId: before?.id ?? '',
    version: before?.version ?? 1,
    jurisdiction: 'any',
    parameters: { ...rule },
    from: dayInGuatemala(),
    basis: 'organisation',
    source: 'Acta de dirección 7-2026.',
  })
}

export async function decideLevel(client: TestClient, caseId: CaseId, level: 'high' | 'low') {
  const riskId = newTestId<'RiskAssessmentId'>()
  const facts = { concerns: [], protectiveFactors: [], signs: [], screened: true }
  await client.ok(proposeRiskLevel, { caseId, riskId, facts })
  await client.ok(decideRisk, { caseId, riskId, level, reason: 'Por lo que contó.' })
  return { caseId, riskId }
}
