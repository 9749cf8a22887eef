import type { Section } from '../access/vocabulary.ts'
import type { CaseId, IncidentId, UserId } from '../kernel/brand.ts'
import type { ApproximateDate } from '../kernel/approximate-date.ts'
import type { View } from '../plan/plan-review.ts'
import type { RuleReference } from '../rule/rule.ts'
import type {
  ActorType,
  CareState,
  CareWindow,
  ChildTold,
  IncidentPhase,
  IncidentSource,
  IncidentType,
  ReportRecipient,
  ReportState,
  ReportWay,
  WindowChoice,
  WitnessAnswer,
} from './incident-words.ts'

/** Who did it: a kind, of officials also of which agency; `agency` is an id of the register of institutions. */
export type IncidentActor = {
  readonly type: ActorType
  readonly agency: string | null
  readonly words: string
}

/** A report that the rule of the place asks for: its clock, how it was made, and the number that came back. */
export type MandatoryReport = {
  readonly to: ReportRecipient
  /** Institutions of the place to whom it may go. */
  readonly institutions: readonly string[]
  /** Because of whom it goes elsewhere than usual. */
  readonly rerouted: boolean
  readonly since: string
  readonly rule: Pick<RuleReference, 'ruleId' | 'version'>
  readonly state: ReportState
  readonly madeOn: string | null
  readonly way: ReportWay | null
  readonly told: ChildTold | null
  readonly reference: string
  /** Why it is not made yet, why none is asked for, or what the authority answered. */
  readonly words: string
  readonly by: UserId | null
}

/** What was done about it, and whether the danger is over. */
export type IncidentStep = {
  readonly words: string
  readonly dangerOver: boolean
  readonly by: UserId
  readonly at: string
}

/** What somebody tells about a harm or serious event (domain 01; GLOSSARY: incident). */
export type IncidentTold = {
  readonly type: IncidentType
  readonly actors: readonly IncidentActor[]
  /** As it was told; null where nobody knows. */
  readonly happened: ApproximateDate | null
  /** At the place of the organisation, where it is told and the day is. */
  readonly hour: string | null
  readonly phase: IncidentPhase
  readonly place: string
  readonly what: string
  readonly harm: string
  readonly care: CareState
  readonly aids: string
  readonly witnesses: WitnessAnswer
  readonly child: View
  readonly source: IncidentSource
  readonly sourceWords: string
  readonly done: string
  /** Somebody must act today. */
  readonly danger: boolean
}

export type Incident = IncidentTold & {
  readonly id: IncidentId
  readonly caseId: CaseId
  readonly section: Section
  /** Agencies whose people never read it. */
  readonly keptFrom: readonly string[]
  readonly dangerSince: string | null
  /** From when the windows for health care count; null where there are none. */
  readonly windowsFrom: string | null
  readonly windows: Readonly<Partial<Record<CareWindow, WindowChoice>>>
  readonly reports: readonly MandatoryReport[]
  readonly steps: readonly IncidentStep[]
  readonly withdrawnBecause: string
  readonly by: UserId
  readonly at: string
  readonly version: number
}

type Sayer = { readonly by: UserId; readonly at: string }

export type IncidentRecorded = IncidentTold &
  Sayer &
  Pick<
    Incident,
    'caseId' | 'section' | 'keptFrom' | 'dangerSince' | 'windowsFrom' | 'windows' | 'reports'
  > & {
    readonly kind: 'IncidentRecorded'
    readonly incidentId: IncidentId
  }

export type IncidentEvent =
  | IncidentRecorded
  | (Sayer & { readonly kind: 'IncidentActedOn'; readonly words: string; readonly dangerOver: boolean })
  | (Sayer & { readonly kind: 'CareChosen'; readonly window: CareWindow; readonly choice: WindowChoice })
  | (Sayer & {
      readonly kind: 'ReportMoved'
      readonly to: ReportRecipient
      readonly report: Pick<MandatoryReport, 'state' | 'madeOn' | 'way' | 'told' | 'reference' | 'words'>
    })
  | (Sayer & { readonly kind: 'IncidentWithdrawn'; readonly because: string })

export function evolveIncident(before: Incident | undefined, event: IncidentEvent): Incident {
  if (event.kind === 'IncidentRecorded') {
    const { kind: _kind, incidentId, ...recorded } = event
    return { id: incidentId, ...recorded, steps: [], withdrawnBecause: '', version: 1 }
  }
  if (before === undefined) throw new Error(`${event.kind} before there was an incident`)
  return { ...before, ...changeOf(before, event), version: before.version + 1 }
}

function changeOf(
  before: Incident,
  event: Exclude<IncidentEvent, { kind: 'IncidentRecorded' }>,
): Partial<Incident> {
  switch (event.kind) {
    case 'IncidentActedOn': {
      const { words, dangerOver, by, at } = event
      return {
        steps: [...before.steps, { words, dangerOver, by, at }],
        dangerSince: dangerOver ? null : before.dangerSince,
      }
    }
    case 'CareChosen':
      return { windows: { ...before.windows, [event.window]: event.choice } }
    case 'ReportMoved':
      return {
        reports: before.reports.map((report) =>
          report.to === event.to ? { ...report, ...event.report, by: event.by } : report,
        ),
      }
    case 'IncidentWithdrawn':
      return { withdrawnBecause: event.because, dangerSince: null }
  }
}

/** What of an incident the clocks run by, and nothing that says what happened. */
export type IncidentClock = {
  readonly since: string
  readonly dangerSince: string | null
  readonly windowsFrom: string | null
  readonly windows: readonly CareWindow[]
  readonly reports: readonly Pick<MandatoryReport, 'to' | 'since'>[]
}

export function clockOfIncident(incident: Incident): IncidentClock | null {
  if (incident.withdrawnBecause !== '') return null
  const windows = (Object.keys(incident.windows) as CareWindow[]).filter((window) =>
    ['not-asked', 'wants'].includes(incident.windows[window] ?? ''),
  )
  const reports = incident.reports
    .filter(({ state }) => state === 'due')
    .map(({ to, since }) => ({ to, since }))
  if (incident.dangerSince === null && windows.length === 0 && reports.length === 0) return null
  const { at: since, dangerSince, windowsFrom } = incident
  return { since, dangerSince, windowsFrom, windows, reports }
}
