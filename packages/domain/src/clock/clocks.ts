import type { Circumstances } from '../approval/approval-steps.ts'
import { standingStep, type Approval } from '../approval/approval.ts'
import type { DeathId, IncidentId, SameDayDutyId, ScreeningId } from '../kernel/brand.ts'
import { compareText } from '../kernel/compare-text.ts'
import {
  endOfDay,
  hoursBetween,
  instant,
  instantFromMilliseconds,
  localDay,
  millisecondsOf,
  type Instant,
} from '../kernel/instant.ts'
import { daysBetween, type PlainDate } from '../kernel/plain-date.ts'
import type { CustodyClock } from '../journey/custody-clocks.ts'
import { agreedNext, reviewDue } from '../journey/custody-review-due.ts'
import { stepsDue } from '../missing/decide-missing.ts'
import { dueAt, type Due } from '../rule/due-at.ts'
import type { Duration } from '../rule/duration.ts'
import type { Jurisdiction } from '../rule/jurisdiction.ts'
import { ruleInForce } from '../rule/rule-in-force.ts'
import type { RuleKind, RuleParameters } from '../rule/rule-parameters.ts'
import type { ClockRule } from '../rule/clocks-without-rule.ts'
import { referenceTo, type RuleReference } from '../rule/rule.ts'
import type { CaseClockFacts, ClockSetting, HoldTime, TransferTime } from './case-clock-facts.ts'
import type { CaseTasks, Task, TaskKind } from './task.ts'

/** Until somebody has judged the risk, the clocks run as if it were high. */
export const riskUntilJudged = 'high'

type AssignmentTime = NonNullable<CaseClockFacts['assignmentWaiting']>
type ProposalTime = NonNullable<CaseClockFacts['proposalsWaiting']>[number]
export type Start = readonly [Instant, Duration]
type DangerTime = {
  readonly id: IncidentId | ScreeningId | DeathId | SameDayDutyId
  readonly since: string
}

/**
 * Collects tasks by the rules that were in force when each clock began: a newer version changes no date that was
 * told already. What began before there was any rule runs by today's.
 */
export class Clocks {
  readonly #setting: ClockSetting
  readonly #tasks: Task[] = []
  readonly #withoutRule = new Set<RuleKind>()

  readonly #holds: readonly HoldTime[]

  constructor(setting: ClockSetting, holds: readonly HoldTime[]) {
    this.#setting = setting
    this.#holds = holds
  }

  add<Kind extends ClockRule>(
    kind: TaskKind,
    forWhom: Task['for'],
    start: Instant,
    ruleKind: Kind,
    durationIn: (parameters: RuleParameters[Kind]) => Duration | undefined,
    subject?: Task['subject'],
  ): void {
    const rule = this.#ruleFor(ruleKind, start)
    const duration = rule && durationIn(rule.parameters)
    if (!duration) return
    this.#push(kind, forWhom, this.#due([start, duration]), rule.reference, subject)
  }

  addEarliest<Kind extends ClockRule>(
    kind: TaskKind,
    forWhom: Task['for'],
    ruleKind: Kind,
    since: Instant,
    startsIn: (parameters: RuleParameters[Kind]) => readonly Start[],
  ): void {
    const rule = this.#ruleFor(ruleKind, since)
    if (!rule) return
    const [first] = startsIn(rule.parameters)
      .map((start) => this.#due(start))
      .sort((one, other) => compareText(one.at, other.at))
    if (first) this.#push(kind, forWhom, first, rule.reference)
  }

  /** What is due the earliest of several, whatever pauses there were. */
  addDanger<Kind extends ClockRule>(
    kind: TaskKind,
    forWhom: Task['for'],
    ruleKind: Kind,
    subject: DangerTime,
    startsIn: (parameters: RuleParameters[Kind]) => readonly Start[],
  ): void {
    this.#addDanger(kind, forWhom, ruleKind, ruleKind, subject, startsIn)
  }

  /** The same by a rule that would say what it is about: the task names the rule of every danger. */
  addSealed<Kind extends ClockRule>(
    kind: TaskKind,
    forWhom: Task['for'],
    ruleKind: Kind,
    subject: DangerTime,
    startsIn: (parameters: RuleParameters[Kind]) => readonly Start[],
  ): void {
    this.#addDanger(kind, forWhom, ruleKind, 'danger-clock', subject, startsIn)
  }

  #addDanger<Kind extends ClockRule>(
    kind: TaskKind,
    forWhom: Task['for'],
    ruleKind: Kind,
    named: ClockRule,
    { id, since }: DangerTime,
    startsIn: (parameters: RuleParameters[Kind]) => readonly Start[],
  ): void {
    const { holidays, zone } = this.#setting
    const rule = this.#ruleFor(ruleKind, instant(since))
    const told = this.#ruleFor(named, instant(since))
    if (!rule || !told) return
    const [first] = startsIn(rule.parameters)
      .map(([start, duration]) => dueAt(duration, start, holidays, zone))
      .sort((one, other) => compareText(one.at, other.at))
    if (first) this.#push(kind, forWhom, first, told.reference, id)
  }

  /**
   * How long she may be held, by the rules of the place that holds her; whatever pauses there were. The holidays at hand are
   * those of where her case is: elsewhere they are not known, and that is said.
   */
  addCustody({ id, kind, country, since }: CustodyClock): void {
    const { holidays, zone, jurisdiction } = this.#setting
    const there = country ?? jurisdiction
    const rule = this.#ruleFor('custody-limit', since, there)
    if (!rule) return
    const due = dueAt(
      rule.parameters.within[kind],
      since,
      there === jurisdiction ? holidays : undefined,
      zone,
    )
    this.#push('end-custody', 'caseworker', due, rule.reference, id)
  }

  /**
   * When somebody asks again why she is still held: the next day of the rule of the place that holds her, or the one that
   * the last review named, whichever comes first.
   */
  addCustodyReview({ id, country, since, reviews }: CustodyClock): void {
    const { holidays, zone, jurisdiction } = this.#setting
    const there = country ?? jurisdiction
    const rule = this.#ruleFor('custody-review', since, there)
    const known = there === jurisdiction ? holidays : undefined
    const due = rule && reviewDue(rule.parameters, { since, reviews }, zone, known)
    const agreed = agreedNext(reviews)
    const next = agreed && this.#dayOf(agreed)
    if (next && (due === undefined || next.at < due.at))
      this.#push('review-custody', 'caseworker', next, 'plan', id)
    else if (rule && due) this.#push('review-custody', 'caseworker', due, rule.reference, id)
  }

  addMissing({ id, ...missing }: NonNullable<CaseClockFacts['missing']>): void {
    const { holidays, zone } = this.#setting
    const rule = this.#ruleFor('missing-steps', instant(missing.since))
    const [next] = rule ? stepsDue(missing, rule.parameters, zone, holidays) : []
    if (rule && next) {
      const { step: _step, ...due } = next
      this.#push('look-for-child', 'caseworker', due, rule.reference, id)
    }
  }

  /** The step whose turn it is; one with a clock of its own runs by that, and by the rule that it was asked with. */
  approval(
    kind: TaskKind,
    asked: { readonly at: Instant; readonly approval?: Approval | undefined },
    circumstances: Circumstances,
    subject?: Task['subject'],
  ): void {
    const standing = standingStep(asked.approval, circumstances)
    if (!standing) return
    const since = standing.since === undefined ? asked.at : instant(standing.since)
    const step = asked.approval && { by: standing.by, number: standing.number, of: standing.of }
    if (asked.approval && standing.within) {
      this.#push(kind, 'supervisor', this.#due([since, standing.within]), asked.approval.rule, subject, step)
      return
    }
    const rule = this.#ruleFor('approval-clock', since)
    const within = rule?.parameters.within[circumstances.riskLevel ?? riskUntilJudged]
    if (rule && within)
      this.#push(kind, 'supervisor', this.#due([since, within]), rule.reference, subject, step)
  }

  assignment({ id, since }: AssignmentTime, { risk }: CaseClockFacts): void {
    const within = ({ within: byRisk }: RuleParameters['assignment-answer-clock']) =>
      byRisk[risk?.level ?? riskUntilJudged]
    this.add('answer-assignment', 'caseworker', since, 'assignment-answer-clock', within, id)
  }

  proposal({ id, since }: ProposalTime, { risk }: CaseClockFacts): void {
    const within = ({ within: byRisk }: RuleParameters['proposal-answer-clock']) =>
      byRisk[risk?.level ?? riskUntilJudged]
    this.add('answer-proposal', 'caseworker', since, 'proposal-answer-clock', within, id)
  }

  transfer(
    kind: TaskKind,
    { id, since, urgency }: TransferTime,
    ruleKind: 'transfer-answer-clock' | 'transfer-arrival-clock',
  ): void {
    this.add(kind, 'caseworker', since, ruleKind, ({ within }) => within[urgency], id)
  }

  /** A day that people agreed on stands; where it passed during a pause, it is the day on which work went on. */
  addAgreed(agreedOn: PlainDate, subject: Task['subject']): void {
    const { zone } = this.#setting
    const dueOn = this.#holds.reduce((day, { from, until }) => {
      const wentOn = until && localDay(until, zone)
      return wentOn && day >= localDay(from, zone) && day < wentOn ? wentOn : day
    }, agreedOn)
    this.#push('do-action', 'caseworker', this.#dayOf(dueOn), 'plan', subject)
  }

  addReview({ from, reviewOn }: HoldTime): void {
    const rule = this.#ruleFor('hold-review', from)
    this.#push('review-hold', 'caseworker', this.#dayOf(reviewOn), rule?.reference ?? 'plan')
  }

  /** One for all that are out: what a sheet asks about is told by no list of what is due. */
  addSheets(since: Instant): void {
    const { holidays, zone } = this.#setting
    const rule = this.#ruleFor('sheet-out-clock', since)
    if (!rule) return
    const due = dueAt(rule.parameters.within, since, holidays, zone)
    this.#push('gather-sheets', 'caseworker', due, rule.reference)
  }

  addByHand({ id, dueOn, dueAt: at }: CaseClockFacts['handTasks'][number]): void {
    this.#push('by-hand', 'caseworker', { at, on: dueOn, unknownYears: [] }, 'hand', id)
  }

  result(): CaseTasks {
    const tasks = this.#tasks.sort((one, other) => compareText(one.dueAt, other.dueAt))
    return { tasks, withoutRule: [...this.#withoutRule] }
  }

  #ruleFor<Kind extends ClockRule>(
    kind: Kind,
    start: Instant,
    place: Jurisdiction = this.#setting.jurisdiction,
  ): { reference: RuleReference; parameters: RuleParameters[Kind] } | undefined {
    const { rules, now, zone } = this.#setting
    const rule =
      ruleInForce(rules, kind, place, localDay(start, zone)) ??
      ruleInForce(rules, kind, place, localDay(now, zone))
    if (!rule) this.#withoutRule.add(kind)
    return rule && { reference: referenceTo(rule), parameters: rule.parameters }
  }

  #due([start, duration]: Start): Due {
    return dueAt(duration, this.#withoutPauses(start), this.#setting.holidays, this.#setting.zone)
  }

  #dayOf(day: PlainDate): Due {
    return { at: endOfDay(day, this.#setting.zone), on: day, unknownYears: [] }
  }

  /** As if the clock had begun later by the time that the case was on hold since. */
  #withoutPauses(start: Instant): Instant {
    const paused = this.#holds.reduce(
      (sum, { from, until }) =>
        until === undefined || until <= start
          ? sum
          : sum + millisecondsOf(until) - millisecondsOf(from > start ? from : start),
      0,
    )
    return paused === 0 ? start : instantFromMilliseconds(millisecondsOf(start) + paused)
  }

  #push(
    kind: TaskKind,
    forWhom: Task['for'],
    due: Due,
    why: Task['why'],
    subject?: Task['subject'],
    step?: Task['step'],
  ): void {
    const { now, zone } = this.#setting
    const overdue =
      now > due.at
        ? {
            overdueBy: {
              days: daysBetween(due.on, localDay(now, zone)),
              hours: Math.floor(hoursBetween(due.at, now)),
            },
          }
        : {}
    this.#tasks.push({
      kind,
      for: forWhom,
      dueAt: due.at,
      dueOn: due.on,
      ...overdue,
      ...(subject ? { subject } : {}),
      why,
      ...(step ? { step } : {}),
      unknownYears: due.unknownYears,
    })
  }
}
