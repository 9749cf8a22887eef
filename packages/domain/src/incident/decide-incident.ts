import { rangeOf } from '../kernel/approximate-date.ts'
import type { CaseId, IncidentId, UserId } from '../kernel/brand.ts'
import { startOfDay, type Instant, type TimeZone } from '../kernel/instant.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { dueAt } from '../rule/due-at.ts'
import type { RuleParameters } from '../rule/rule-parameters.ts'
import { dueMoment } from '../task/due-moment.ts'
import { keptFromOf, mayKnowOf, sectionOfIncident, type AgencyTree } from './incident-routing.ts'
import type { IncidentType } from './incident-words.ts'
import type { Incident, IncidentRecorded, IncidentTold } from './incident.ts'
import { requiredReports, type ReportRule } from './required-reports.ts'

export type IncidentFacts = {
  readonly caseId: CaseId
  readonly organisation: { readonly agencies: readonly string[]; readonly enforcement: boolean }
  readonly tree: AgencyTree
  readonly reportRule: ReportRule | undefined
  readonly careRule: RuleParameters['urgent-care-clock'] | undefined
  readonly today: PlainDate
  readonly zone: TimeZone
  readonly by: UserId
  readonly at: Instant
}

/** After these somebody acts today, whether or not it was ticked (domain 02, emergency; 09, suicide: same day). */
export const alwaysDanger: readonly IncidentType[] = ['kidnapping', 'thoughts-of-dying']

const withCareWindows: readonly IncidentType[] = ['sexual-violence', 'sexual-exploitation']

/**
 * Writes down what happened to her, and what follows from it at once: where it lies, who never reads it, which
 * reports are due, until when health care helps, and whether somebody must act today.
 * Source: mission checklist 4, 14–17, 62, 105, 107.
 */
export function decideIncident(
  command: IncidentTold & { readonly incidentId: IncidentId },
  facts: IncidentFacts,
): Result<IncidentRecorded, Problem> {
  const { caseId, by, at, reportRule } = facts
  const wrong = findMistake(command, facts.today)
  if (wrong) return refuse(wrong)
  const keptFrom = keptFromOf(command.actors, facts.tree)
  // In the house of those who did it, whoever may open the case would read it: nothing is written there.
  if (!mayKnowOf(keptFrom, facts.organisation)) return refuse(problem('incident.own-agency'))
  return accept({
    kind: 'IncidentRecorded',
    ...command,
    caseId,
    section: sectionOfIncident(command),
    keptFrom,
    dangerSince: command.danger || alwaysDanger.includes(command.type) ? at : null,
    ...careWindowsOf(command, facts),
    reports: reportRule ? requiredReports(command, keptFrom, reportRule, at) : [],
    by,
    at,
  })
}

function findMistake(told: IncidentTold, today: PlainDate): Problem | undefined {
  const { happened, hour, actors, child } = told
  if (happened && (happened.kind === 'about-age' || rangeOf(happened).earliest > today))
    return problem('incident.day', { fields: [{ pointer: '/happened', reason: 'day' }] })
  if (hour !== null && happened?.kind !== 'day')
    return problem('incident.hour', { fields: [{ pointer: '/hour', reason: 'day' }] })
  if (actors.length > 1 && actors.some(({ type }) => type === 'nobody'))
    return problem('incident.actors', { fields: [{ pointer: '/actors', reason: 'nobody' }] })
  if (child.answer === 'said' && child.words.trim() === '')
    return problem('incident.words-missing', { fields: [{ pointer: '/child/words', reason: 'required' }] })
  return undefined
}

/**
 * Which windows for health care may still be open, and from when they count: from the first moment at which it may
 * have happened, so that nobody comes too late; null where nobody knows the day, which is at once.
 * Source: mission checklist 16.
 */
function careWindowsOf(
  { type, happened, hour }: IncidentTold,
  { careRule, zone, at }: IncidentFacts,
): Pick<Incident, 'windowsFrom' | 'windows'> {
  if (careRule === undefined || !withCareWindows.includes(type)) return { windowsFrom: null, windows: {} }
  const range = happened && rangeOf(happened)
  const latest = range ? dueMoment(range.latest, hour ?? undefined, zone) : at
  const last = latest < at ? latest : at
  const open = careRule.windows.filter(({ within }) => dueAt(within, last, undefined, zone).at >= at)
  if (open.length === 0) return { windowsFrom: null, windows: {} }
  const first =
    range && (hour === null ? startOfDay(range.earliest, zone) : dueMoment(range.earliest, hour, zone))
  return {
    windowsFrom: first,
    windows: Object.fromEntries(open.map(({ window }) => [window, 'not-asked'])),
  }
}
