import type { listFormerIncidents, listIncidents } from '@amparo/contract/api/incidents/incidents'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { ClockSetting } from '@amparo/domain/clock/case-clock-facts'
import type { CareWindow } from '@amparo/domain/incident/incident-words'
import type { Incident, MandatoryReport } from '@amparo/domain/incident/incident'
import { reportWithin } from '@amparo/domain/incident/required-reports'
import { instant, localDay } from '@amparo/domain/kernel/instant'
import { accept } from '@amparo/domain/kernel/result'
import { dueAt } from '@amparo/domain/rule/due-at'
import { ruleInForce } from '@amparo/domain/rule/rule-in-force'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { settingFor, settingOfCase } from '../../rules/rules-for.ts'
import { findCaseState } from '../cases/index.ts'
import { findWhoseIncidents, listIncidentRows, type IncidentListRow } from './store.ts'

const usualPage = 20

export async function incidentList(context: OperationContext, input: InputOf<typeof listIncidents>) {
  const after = startOfPage(input.cursor, { at: 'instant', id: 'id' })
  if (!after.ok) return after
  const limit = input.limit ?? usualPage
  const rows = await listIncidentRows(context.tx, {
    caseId: input.caseId,
    after: after.value,
    limit: limit + 1,
  })
  const { page, next } = cutPage(rows, limit, (last) => [last.recorded_at, last.id])
  context.touch('case', [input.caseId], [...new Set(page.map(({ section }) => section))])
  const setting = page.length > 0 ? await settingOfCase(context, input.caseId) : undefined
  return accept({ items: page.map((row) => presentIncident(row, setting)), next })
}

/** Those that came along; who wrote them there is no name here. */
export async function formerIncidents(
  context: OperationContext,
  { caseId }: InputOf<typeof listFormerIncidents>,
) {
  const rows = await listIncidentRows(context.tx, { cameTo: caseId })
  if (rows.length === 0) return accept({ organisation: null, items: [] })
  const [organisation, own] = await Promise.all([
    findWhoseIncidents(context.tx, caseId),
    findCaseState(context.tx, caseId),
  ])
  const setting = own && (await settingFor(context, own))
  context.touch(
    'incident',
    rows.flatMap(({ incident }) => [incident.caseId, incident.id]),
    [...new Set(rows.map(({ section }) => section))],
  )
  return accept({
    organisation: organisation ?? null,
    items: rows.map((row) => ({ ...presentIncident(row, setting), by: organisation ?? null })),
  })
}

function presentIncident(
  { incident, name, step_names: names, referrals }: IncidentListRow & { readonly incident: Incident },
  setting: ClockSetting | undefined,
) {
  const { windows, reports, steps, caseId: _case, at, ...same } = incident
  return {
    ...same,
    section: incident.section as 'incidents' | 'sealed-incidents',
    actors: [...incident.actors],
    windows: (Object.keys(windows) as CareWindow[]).map((window) => ({
      window,
      choice: windows[window] ?? 'not-asked',
      until: windowUntil(incident, window, setting),
    })),
    reports: reports.map((report) => ({
      ...report,
      institutions: [...report.institutions],
      dueAt: reportDue(report, setting),
    })),
    steps: steps.map((step, index) => ({ ...step, by: names?.[index] ?? null })),
    referrals: [...(referrals ?? [])],
    by: name,
    recordedAt: at,
  }
}

/** By the rule that was in force when it was told, as the clock counts. */
function windowUntil({ windowsFrom, at }: Incident, window: CareWindow, setting: ClockSetting | undefined) {
  if (windowsFrom === null || !setting) return null
  const day = localDay(instant(at), setting.zone)
  const rule = ruleInForce(setting.rules, 'urgent-care-clock', setting.jurisdiction, day)
  const within = rule?.parameters.windows.find((one) => one.window === window)?.within
  return within ? dueAt(within, instant(windowsFrom), setting.holidays, setting.zone).at : null
}

function reportDue({ state, since, to }: MandatoryReport, setting: ClockSetting | undefined) {
  if (state !== 'due' || !setting) return null
  const day = localDay(instant(since), setting.zone)
  const rule = ruleInForce(setting.rules, 'mandatory-report', setting.jurisdiction, day)
  return rule
    ? dueAt(reportWithin(rule.parameters, to), instant(since), setting.holidays, setting.zone).at
    : null
}
