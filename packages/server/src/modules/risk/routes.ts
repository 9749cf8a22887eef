import {
  approveRisk,
  askRiskChanges,
  decideRisk,
  proposeRiskLevel,
  showRisk,
} from '@amparo/contract/api/risk/risk'
import { defineRoute } from '../../http/route.ts'
import {
  approveRiskCommand,
  askRiskChangesCommand,
  decideRiskCommand,
  proposeRiskCommand,
} from './commands.ts'
import { riskView } from './queries.ts'

export const showRiskRoute = defineRoute({
  operation: showRisk,
  access: { who: 'case', section: 'risk', capability: 'read' },
  handle: riskView,
})

export const proposeRiskRoute = defineRoute({
  operation: proposeRiskLevel,
  access: { who: 'case', section: 'risk', capability: 'contribute' },
  handle: proposeRiskCommand,
})

export const decideRiskRoute = defineRoute({
  operation: decideRisk,
  access: { who: 'case', section: 'risk', capability: 'contribute' },
  handle: decideRiskCommand,
})

export const approveRiskRoute = defineRoute({
  operation: approveRisk,
  access: { who: 'case', section: 'risk', capability: 'contribute', roles: ['supervisor', 'manager'] },
  handle: approveRiskCommand,
})

export const askRiskChangesRoute = defineRoute({
  operation: askRiskChanges,
  access: { who: 'case', section: 'risk', capability: 'contribute', roles: ['supervisor', 'manager'] },
  handle: askRiskChangesCommand,
})
