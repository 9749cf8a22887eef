import { commonSteps } from '@amparo/domain/approval/approval-steps'
import { calendarDays } from '@amparo/domain/rule/duration'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import type { Rule } from '@amparo/domain/rule/rule'
import type { WriteTx } from '../db/transaction.ts'
import { insertRule, raiseRulesVersion } from '../modules/rules-register/index.ts'
import type { Actor } from './step.ts'

/** Early enough that some plans of the last days were asked by it, and late enough that older ones were not. */
const since = 21

/**
 * How the shelter has its approvals: the plan of a child at high risk, and the closing of a case of a child whom nobody
 * reaches or who does not want to go on, wait for the manager after the supervisor.
 */
export async function insertDemonstrationApprovals(
  tx: WriteTx,
  administrator: Actor,
  now: Date,
): Promise<Rule<'approval-steps'>> {
  const { organisationId } = administrator
  const source = 'Acta de dirección 7-2026 (inventada).'
  const rule: Rule<'approval-steps'> = {
    id: `approval-steps.any.${organisationId}`,
    version: 1,
    kind: 'approval-steps',
    jurisdiction: 'any',
    title: { es: 'Quién aprueba, y en qué orden', en: 'Who approves, and in which order' },
    basis: { status: 'organisation', text: { es: source, en: source } },
    from: new Date(now.getTime() - since * 86_400_000).toISOString().slice(0, 10) as PlainDate,
    status: 'in-force',
    organisationId,
    parameters: {
      works: {
        risk: commonSteps,
        assessment: commonSteps,
        plan: [
          { by: 'supervisor', within: calendarDays(3) },
          { by: 'manager', when: { risk: ['emergency', 'high'] }, within: calendarDays(2) },
        ],
        closure: [
          { by: 'supervisor' },
          { by: 'manager', when: { reasons: ['not-contactable', 'support-not-wanted'] } },
        ],
      },
      forms: [{ form: 'case-conference', steps: [{ by: 'supervisor' }] }],
    },
  }
  await insertRule(tx, rule, administrator.userId)
  await raiseRulesVersion(tx, organisationId)
  return rule
}
