import type { Duration } from '../rule/duration.ts'
import type { RuleParameters } from '../rule/rule-parameters.ts'
import type { RuleReference } from '../rule/rule.ts'
import { isOfficial } from './incident-routing.ts'
import type { ReportRecipient } from './incident-words.ts'
import type { IncidentTold, MandatoryReport } from './incident.ts'

export type ReportRule = {
  readonly reference: Pick<RuleReference, 'ruleId' | 'version'>
  readonly parameters: RuleParameters['mandatory-report']
}

/**
 * To whom the rule of the place says that this must be reported. Never to the agency whose people did it: what would
 * go there, and whatever officials did, goes to the body that watches over officials.
 * Source: domain 2.5 (what, to whom, how fast, as rules of the place); mission checklist 15, 107.
 */
export function requiredReports(
  told: Pick<IncidentTold, 'type' | 'actors'>,
  keptFrom: readonly string[],
  { reference, parameters }: ReportRule,
  since: string,
): readonly MandatoryReport[] {
  const { duties, instead } = parameters
  const notAccused = (institutions: readonly string[]) =>
    institutions.filter((one) => !keptFrom.includes(one))
  const reportTo = (to: ReportRecipient, institutions: readonly string[], rerouted: boolean) => ({
    to,
    institutions: notAccused(institutions),
    rerouted,
    since,
    rule: { ruleId: reference.ruleId, version: reference.version },
    ...notYet,
  })
  const asked = duties.filter(({ of }) => of.includes(told.type))
  const open = asked.filter(
    ({ institutions }) => institutions.length === 0 || notAccused(institutions).length > 0,
  )
  const reports = open.map(({ to, institutions }) => reportTo(to, institutions, false))
  const isRerouted = told.actors.some(isOfficial) || open.length < asked.length
  return isRerouted && !reports.some(({ to }) => to === instead.to)
    ? [...reports, reportTo(instead.to, instead.institutions, true)]
    : reports
}

const notYet = {
  state: 'due',
  madeOn: null,
  way: null,
  told: null,
  reference: '',
  words: '',
  by: null,
} as const satisfies Partial<MandatoryReport>

/** How long the rule gives for a report to this kind of authority. */
export function reportWithin(parameters: RuleParameters['mandatory-report'], to: ReportRecipient): Duration {
  return parameters.duties.find((duty) => duty.to === to)?.within ?? parameters.instead.within
}
