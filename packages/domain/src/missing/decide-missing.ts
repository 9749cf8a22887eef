import type { CaseState } from '../case/case.ts'
import type { CaseId, MissingEpisodeId, UserId } from '../kernel/brand.ts'
import { startOfDay, type Instant, type TimeZone } from '../kernel/instant.ts'
import { addDays, type PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { dueAt, type Due } from '../rule/due-at.ts'
import type { HolidayCalendar } from '../rule/holiday-calendar.ts'
import type { RuleParameters } from '../rule/rule-parameters.ts'
import { dueMoment } from '../task/due-moment.ts'
import type {
  MissingClock,
  MissingEnd,
  MissingEpisode,
  MissingEvent,
  MissingTold,
} from './missing-episode.ts'
import type { MissingStep, StepResult } from './missing-words.ts'

type Facts = {
  readonly today: PlainDate
  readonly zone: TimeZone
  readonly by: UserId
  readonly at: Instant
}

/** Further back nobody misses somebody anew: it is a typing mistake. */
const mostDaysBack = 3650

/**
 * Says that nobody knows where she is. Once: of a child who is missing already, what is new is a step.
 * Source: mission checklist 14, 17; domain 13 (missing-child check).
 */
export function decideMissing(
  command: MissingTold & { readonly episodeId: MissingEpisodeId },
  facts: Facts & { readonly caseId: CaseId; readonly caseState: CaseState; readonly isMissing: boolean },
): Result<MissingEvent, Problem> {
  const { caseId, caseState, isMissing, zone, by, at } = facts
  if (caseState !== 'open' && caseState !== 'on-hold') return refuse(problem('missing.case'))
  if (isMissing) return refuse(problem('missing.already'))
  const sinceAt =
    command.hour === null ? startOfDay(command.since, zone) : dueMoment(command.since, command.hour, zone)
  if (sinceAt > at || command.since < addDays(facts.today, -mostDaysBack))
    return refuse(problem('missing.day', { fields: [{ pointer: '/since', reason: 'day' }] }))
  if (isEmpty(command.lastSeen)) return refuse(missing('/lastSeen'))
  return accept({ kind: 'MissingReported', ...command, caseId, sinceAt, by, at })
}

/** Writes down what was done to find her; where it was not safe or not possible, why. */
export function decideMissingStep(
  episode: MissingEpisode,
  command: {
    readonly step: MissingStep
    readonly result: StepResult
    readonly words: string
    readonly reference: string
  },
  { by, at }: Pick<Facts, 'by' | 'at'>,
): Result<MissingEvent, Problem> {
  if (episode.ended) return refuse(problem('missing.ended'))
  if (isEmpty(command.words)) return refuse(missing('/words'))
  return accept({ kind: 'MissingStepTaken', ...command, by, at })
}

/** She was found, is in contact again, or it was a mistake. Where she was found, how she is has to be said. */
export function decideMissingEnd(
  episode: MissingEpisode,
  command: Omit<MissingEnd, 'by' | 'at'>,
  { today, by, at }: Pick<Facts, 'today' | 'by' | 'at'>,
): Result<MissingEvent, Problem> {
  if (episode.ended) return refuse(problem('missing.ended'))
  if (command.on > today || command.on < episode.since)
    return refuse(problem('missing.day', { fields: [{ pointer: '/on', reason: 'day' }] }))
  if (command.reason === 'found') {
    if (command.found === null) return refuse(missing('/found'))
    if (isEmpty(command.where)) return refuse(missing('/where'))
  } else if (isEmpty(command.words)) return refuse(missing('/words'))
  const seen = command.reason === 'found' ? command.found : null
  return accept({ kind: 'MissingEnded', ...command, found: seen, by, at })
}

/**
 * When each step that nobody has taken is due, the next one first. The last one comes again, from the last thing that
 * was done: as long as she is missing somebody looks again.
 * Source: mission checklist 14 (escalation path).
 */
export function stepsDue(
  { since, taken }: MissingClock,
  parameters: RuleParameters['missing-steps'],
  zone: TimeZone,
  holidays: HolidayCalendar | undefined,
): readonly (Due & { readonly step: MissingStep })[] {
  const lastDoneAt = taken
    .map(({ at }) => at as Instant)
    .reduce((one, other) => (one > other ? one : other), since as Instant)
  const again = (step: MissingStep) => step === 'look-again'
  return parameters.steps
    .filter(({ step }) => again(step) || !taken.some((one) => one.step === step))
    .map(({ step, after }) => ({
      step,
      ...dueAt(after, again(step) ? lastDoneAt : (since as Instant), holidays, zone),
    }))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

function isEmpty(words: string): boolean {
  return words.trim() === ''
}

function missing(pointer: string): Problem {
  return problem('missing.words', { fields: [{ pointer, reason: 'required' }] })
}
