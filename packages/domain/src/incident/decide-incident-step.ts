import type { UserId } from '../kernel/brand.ts'
import type { Instant } from '../kernel/instant.ts'
import { addDays, type PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { CareWindow, ReportRecipient, ReportState, WindowChoice } from './incident-words.ts'
import type { Incident, IncidentEvent, MandatoryReport } from './incident.ts'

type ReportChange = Pick<MandatoryReport, 'state' | 'madeOn' | 'way' | 'told' | 'reference' | 'words'>

export type IncidentStepCommand =
  | { readonly step: 'act'; readonly words: string; readonly dangerOver: boolean }
  | { readonly step: 'care'; readonly window: CareWindow; readonly choice: WindowChoice }
  | { readonly step: 'report'; readonly to: ReportRecipient; readonly report: ReportChange }
  | { readonly step: 'withdraw'; readonly because: string }

type StepFacts = { readonly today: PlainDate; readonly by: UserId; readonly at: Instant }

/** How far back a report may have been made that is written down now: before there was this record, too. */
const mostDaysBack = 3650

/**
 * What is done about an incident afterwards. What was written by mistake is marked as that and stays; after that
 * nothing about it moves. Her choice of care may change as often as she changes her mind.
 * Source: mission checklist 16 (survivor-centred consent), domain 2.5.
 */
export function decideIncidentStep(
  incident: Incident,
  command: IncidentStepCommand,
  facts: StepFacts,
): Result<IncidentEvent, Problem> {
  const { by, at } = facts
  if (incident.withdrawnBecause !== '') return refuse(problem('incident.withdrawn'))
  switch (command.step) {
    case 'act': {
      const { words, dangerOver } = command
      return isEmpty(words)
        ? refuse(missing('/words'))
        : accept({ kind: 'IncidentActedOn', words, dangerOver, by, at })
    }
    case 'care': {
      const { window, choice } = command
      return incident.windows[window] === undefined || choice === 'not-asked'
        ? refuse(problem('incident.care'))
        : accept({ kind: 'CareChosen', window, choice, by, at })
    }
    case 'report':
      return decideReport(incident, command, facts)
    case 'withdraw': {
      const { because } = command
      return isEmpty(because)
        ? refuse(missing('/because'))
        : accept({ kind: 'IncidentWithdrawn', because, by, at })
    }
  }
}

/** From which state a report comes to which; what is due and stays due says why it is not made yet. */
export const reportMoves: Readonly<Record<ReportState, readonly ReportState[]>> = {
  due: ['due', 'made', 'not-required'],
  made: ['acknowledged'],
  acknowledged: [],
  'not-required': ['due', 'made'],
}

/**
 * due → made → acknowledged, or not required, with the reason. Whoever does not tell the child first says why.
 * Source: domain 2.5, “tell the child first where safe … record reference number”.
 */
function decideReport(
  incident: Incident,
  { to, report }: Extract<IncidentStepCommand, { step: 'report' }>,
  { today, by, at }: StepFacts,
): Result<IncidentEvent, Problem> {
  const before = incident.reports.find((one) => one.to === to)
  if (!before) return refuse(problem('record.not-found'))
  if (!reportMoves[before.state].includes(report.state)) return refuse(problem('incident.report-moved'))
  const moved = (after: ReportChange) => accept({ kind: 'ReportMoved' as const, to, report: after, by, at })
  if (report.state === 'acknowledged') {
    if (isEmpty(report.reference) && isEmpty(report.words)) return refuse(missing('/reference'))
    const { madeOn, way, told } = before
    return moved({ ...report, madeOn, way, told, reference: report.reference || before.reference })
  }
  if (report.state === 'made') {
    const { madeOn, way, told } = report
    if (madeOn === null) return refuse(missing('/madeOn'))
    if (way === null) return refuse(missing('/way'))
    if (told === null) return refuse(missing('/told'))
    if (madeOn > today || madeOn < addDays(today, -mostDaysBack))
      return refuse(problem('incident.day', { fields: [{ pointer: '/madeOn', reason: 'day' }] }))
    return told !== 'told-before' && isEmpty(report.words) ? refuse(missing('/words')) : moved(report)
  }
  return isEmpty(report.words)
    ? refuse(missing('/words'))
    : moved({ ...report, madeOn: null, way: null, told: null, reference: '' })
}

function isEmpty(words: string): boolean {
  return words.trim() === ''
}

function missing(pointer: string): Problem {
  return problem('incident.words-missing', { fields: [{ pointer, reason: 'required' }] })
}
