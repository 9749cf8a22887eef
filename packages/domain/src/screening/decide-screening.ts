import { phases, type Phase } from '../case/case.ts'
import type { AnswerId, CaseId, IncidentId, ScreeningId, UserId } from '../kernel/brand.ts'
import { endOfDay, type Instant, type TimeZone } from '../kernel/instant.ts'
import type { JsonValue } from '../kernel/json.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import {
  waitsForLook,
  type LookFinding,
  type Screening,
  type ScreeningEvent,
  type ScreeningWeighed,
  type SetAside,
} from './screening.ts'
import { weighSigns } from './weigh-signs.ts'

type Sayer = { readonly by: UserId; readonly at: Instant }

/**
 * What a filed screening comes to. The phase is the one that was asked at; where nobody said, the one of the case.
 * A strong sign becomes an incident with the notices that the place asks for; a correction keeps the one there is.
 * Source: mission checklist 15 (screening → mandatory report → services), 62 (each phase).
 */
export function weighScreening(
  form: {
    readonly caseId: CaseId
    readonly answerId: AnswerId
    readonly on: PlainDate
    readonly values: Readonly<Record<string, JsonValue>>
  },
  facts: Sayer & {
    readonly screeningId: ScreeningId
    readonly casePhase: Phase
    readonly zone: TimeZone
    /** The incident of the screening that this one corrects. */
    readonly incidentBefore: IncidentId | null
    readonly newIncident: IncidentId
  },
): ScreeningWeighed {
  const { caseId, answerId, on, values } = form
  const { screeningId, casePhase, zone, incidentBefore, newIncident, by, at } = facts
  const said = values['ask-phase']
  const ended = endOfDay(on, zone)
  const finding = weighSigns(values)
  return {
    kind: 'ScreeningWeighed',
    screeningId,
    caseId,
    answerId,
    phase: phases.find((phase) => phase === said) ?? casePhase,
    on,
    heldAt: ended < at ? ended : at,
    finding,
    incidentId: incidentBefore ?? (finding === 'strong' ? newIncident : null),
    by,
    at,
  }
}

/** A second person looks: never the one who asked. It can be said once; who learns more asks the child anew. */
export function decideLook(
  screening: Screening,
  command: { readonly finding: LookFinding; readonly words: string },
  facts: Sayer & { readonly newIncident: IncidentId },
): Result<ScreeningEvent, Problem> {
  const { by, at, newIncident } = facts
  if (!waitsForLook(screening)) return refuse(problem('screening.not-waiting'))
  if (screening.by === by) return refuse(problem('screening.own'))
  if (command.words.trim() === '')
    return refuse(problem('screening.words', { fields: [{ pointer: '/words', reason: 'required' }] }))
  const incidentId = screening.incidentId ?? (command.finding === 'strong' ? newIncident : null)
  return accept({ kind: 'ScreeningLookedAt', ...command, incidentId, by, at })
}

/** What its form says no longer holds. The incident stays: whether that was a mistake too is said there. */
export function setScreeningAside(
  screening: Screening,
  why: SetAside,
  { by, at }: Sayer,
): ScreeningEvent | undefined {
  return screening.setAside === null ? { kind: 'ScreeningSetAside', why, by, at } : undefined
}
