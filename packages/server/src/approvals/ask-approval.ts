import type { Circumstances, WorkOfApproval } from '@amparo/domain/approval/approval-steps'
import { askApproval, type Approval } from '@amparo/domain/approval/approval'
import type { Case } from '@amparo/domain/case/case'
import { localDay } from '@amparo/domain/kernel/instant'
import { ruleInForce } from '@amparo/domain/rule/rule-in-force'
import type { OperationContext } from '../http/route.ts'
import { settingFor } from '../rules/rules-for.ts'

/**
 * By which steps work that is handed in now will be approved: those of the rule in force at the place of the child. It
 * keeps them, whatever the rule says later. Without a rule it is the one step that always stood.
 */
export async function approvalFor(
  context: OperationContext,
  state: Pick<Case, 'organisationId' | 'placeCountry'>,
  of: WorkOfApproval,
  circumstances: Circumstances,
): Promise<Approval | undefined> {
  const { rules, jurisdiction, zone, now } = await settingFor(context, state)
  const rule = ruleInForce(rules, 'approval-steps', jurisdiction, localDay(now, zone))
  return askApproval(rule, of, circumstances, now)
}
