import type {
  actOnIncident,
  chooseCare,
  moveReport,
  recordIncident,
  withdrawIncident,
} from '@amparo/contract/api/incidents/incidents'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { decideIncident } from '@amparo/domain/incident/decide-incident'
import { decideIncidentStep, type IncidentStepCommand } from '@amparo/domain/incident/decide-incident-step'
import { evolveIncident, type Incident, type IncidentEvent } from '@amparo/domain/incident/incident'
import type { CaseId, IncidentId } from '@amparo/domain/kernel/brand'
import { instant, localDay } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { ruleInForce } from '@amparo/domain/rule/rule-in-force'
import { referenceTo } from '@amparo/domain/rule/rule'
import { agencyTree } from '@amparo/packs/agency-tree'
import { todayOf } from '../../clock/today-of.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { settingFor } from '../../rules/rules-for.ts'
import { lockCase } from '../cases/index.ts'
import { openDuty } from '../same-day-duties/index.ts'
import { findOwnHouse, getIncident, insertIncident, updateIncident } from './store.ts'

export async function recordIncidentCommand(
  context: OperationContext,
  input: InputOf<typeof recordIncident>,
) {
  const { tx, principal, now } = context
  const unknown = input.actors.findIndex(({ agency }) => agency !== null && !isInRegister(agency))
  if (unknown >= 0)
    return refuse(
      problem('request.invalid', {
        fields: [{ pointer: `/actors/${unknown}/agency`, reason: 'agency' }],
      }),
    )
  const state = await lockCase(tx, input.caseId)
  if (state.state === 'transferred') return refuse(problem('case.closed'))
  const setting = await settingFor(context, state)
  const today = localDay(setting.now, setting.zone)
  const inForce = (kind: 'mandatory-report' | 'urgent-care-clock') =>
    ruleInForce(setting.rules, kind, setting.jurisdiction, today)
  const reportRule = inForce('mandatory-report')
  const careRule = inForce('urgent-care-clock')
  const { caseId, ...told } = input
  const decided = decideIncident(told, {
    caseId,
    organisation: await findOwnHouse(tx),
    tree: agencyTree,
    reportRule:
      reportRule?.kind === 'mandatory-report'
        ? { reference: referenceTo(reportRule), parameters: reportRule.parameters }
        : undefined,
    careRule: careRule?.kind === 'urgent-care-clock' ? careRule.parameters : undefined,
    today,
    zone: setting.zone,
    by: principal.userId,
    at: instant(now),
  })
  if (!decided.ok) return decided
  if (!context.caseRights?.writes.includes(decided.value.section))
    return refuse(problem('access.not-allowed'))
  const incident = evolveIncident(undefined, decided.value)
  await insertIncident(tx, incident)
  if (incident.type === 'thoughts-of-dying')
    await openDuty(context, state, {
      kind: 'incident',
      of: incident.id,
      level: input.danger ? 'danger-now' : 'talk-today',
      reasons: [],
      words: '',
    })
  return save(context, incident, decided.value)
}

function isInRegister(agency: string): boolean {
  return agencyTree.some(({ id }) => id === agency)
}

export const actOnIncidentCommand = (context: OperationContext, input: InputOf<typeof actOnIncident>) =>
  step(context, input, { step: 'act', words: input.words, dangerOver: input.dangerOver })

export const chooseCareCommand = (context: OperationContext, input: InputOf<typeof chooseCare>) =>
  step(context, input, { step: 'care', window: input.window, choice: input.choice })

export const moveReportCommand = (
  context: OperationContext,
  { to, state, madeOn, way, told, reference, words, ...input }: InputOf<typeof moveReport>,
) =>
  step(context, input, {
    step: 'report',
    to,
    report: { state, madeOn: madeOn as PlainDate | null, way, told, reference, words },
  })

export const withdrawIncidentCommand = (context: OperationContext, input: InputOf<typeof withdrawIncident>) =>
  step(context, input, { step: 'withdraw', because: input.because })

/** One step on an incident that the reader may see: the row policies keep away all others. */
async function step(
  context: OperationContext,
  input: { readonly caseId: CaseId; readonly incidentId: IncidentId },
  command: IncidentStepCommand,
) {
  const { tx, principal, now } = context
  const state = await lockCase(tx, input.caseId)
  if (state.state === 'transferred') return refuse(problem('case.closed'))
  const before = await getIncident(tx, input.caseId, input.incidentId)
  const facts = { today: await todayOf(context), by: principal.userId, at: instant(now) }
  const decided = decideIncidentStep(before, command, facts)
  if (!decided.ok) return decided
  const after = evolveIncident(before, decided.value)
  await updateIncident(tx, after)
  return save(context, after, decided.value)
}

async function save(context: OperationContext, incident: Incident, event: IncidentEvent) {
  const of = {
    caseId: incident.caseId,
    streamKind: 'incident',
    streamId: incident.id,
    streamVersion: incident.version,
    section: incident.section,
  }
  await context.append([recordFact(of, event)])
  context.touch('incident', [incident.caseId, incident.id], [incident.section])
  return accept({ id: incident.id, version: incident.version, outcome: 'applied' as const, conflicts: [] })
}
