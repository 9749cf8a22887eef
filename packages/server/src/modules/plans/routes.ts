import {
  addAction,
  approvePlan,
  askPlanChanges,
  endAction,
  findPlan,
  startPlan,
  submitPlan,
  writeAction,
  writePlan,
} from '@amparo/contract/api/plans/plan'
import type { AccessRule } from '@amparo/domain/access/may-act'
import { defineRoute } from '../../http/route.ts'
import {
  addActionCommand,
  answerPlanCommand,
  endActionCommand,
  startPlanCommand,
  submitPlanCommand,
  writeActionCommand,
  writePlanCommand,
} from './commands.ts'
import { planOfCase } from './queries.ts'

const readers: AccessRule = { who: 'case', section: 'plan', capability: 'read' }
const writers: AccessRule = { who: 'case', section: 'plan', capability: 'contribute' }
/** Who may answer is decided by the rule on approvals, with the case and the plan in hand. */
const approvers: AccessRule = {
  who: 'case',
  section: 'plan',
  capability: 'read',
  roles: ['supervisor', 'manager'],
}

export const findPlanRoute = defineRoute({ operation: findPlan, access: readers, handle: planOfCase })
export const startPlanRoute = defineRoute({ operation: startPlan, access: writers, handle: startPlanCommand })
export const writePlanRoute = defineRoute({ operation: writePlan, access: writers, handle: writePlanCommand })
export const addActionRoute = defineRoute({ operation: addAction, access: writers, handle: addActionCommand })
export const writeActionRoute = defineRoute({
  operation: writeAction,
  access: writers,
  handle: writeActionCommand,
})
/** Also whoever supports the case carries out what is hers of it; which actions are, the row policies say. */
export const endActionRoute = defineRoute({ operation: endAction, access: readers, handle: endActionCommand })
export const submitPlanRoute = defineRoute({
  operation: submitPlan,
  access: writers,
  handle: submitPlanCommand,
})
export const approvePlanRoute = defineRoute({
  operation: approvePlan,
  access: approvers,
  handle: (context, input) => answerPlanCommand(context, input, { approve: true, step: input.step }),
})
export const askPlanChangesRoute = defineRoute({
  operation: askPlanChanges,
  access: approvers,
  handle: (context, input) => answerPlanCommand(context, input, { approve: false, changes: input.changes }),
})
