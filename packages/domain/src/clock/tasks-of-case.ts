import type { IncidentId, ScreeningId } from '../kernel/brand.ts'
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
import { reportWithin } from '../incident/required-reports.ts'
import { stepsDue } from '../missing/decide-missing.ts'
import { nextScreening } from '../screening/screening-due.ts'
import { dueAt, type Due } from '../rule/due-at.ts'
import { hours, type Duration } from '../rule/duration.ts'
import { ruleInForce } from '../rule/rule-in-force.ts'
import type { RuleKind, RuleParameters } from '../rule/rule-parameters.ts'
import { referenceTo, type RuleReference } from '../rule/rule.ts'
import type { CaseClockFacts, ClockSetting, HoldTime, TransferTime, WorkState } from './case-clock-facts.ts'
import { sinceReopening } from './since-reopening.ts'
import type { CaseTasks, Task, TaskKind } from './task.ts'

/** Until somebody has judged the risk, the clocks run as if it were high. */
const riskUntilJudged = 'high'

/**
 * What is to be done in a case, computed from where it stands and the rules of its place and never stored: a
 * changed rule changes the list, a finished step leaves it. A plan that was agreed stays due while a change
 * of it waits. A case on hold has nothing due but the look whether it still should be, and the time of a pause does
 * not count afterwards: what had three days left has three days left. A case that was opened again begins anew; a
 * closed one has only the check after closure, and what it found; one that was transferred only the question whether
 * the child arrived. Danger waits for no pause and no closure: as long as the case is here its clocks run.
 * Source: case management standard, steps 1–6 with their default clocks, and approvals by a second person.
 */
export function tasksOfCase(given: CaseClockFacts, setting: ClockSetting): CaseTasks {
  const facts = sinceReopening(given)
  const clocks = new Clocks(setting, facts.holds ?? [])
  if (facts.state === 'on-hold') {
    const hold = facts.holds?.find(({ until }) => until === undefined)
    if (hold) clocks.addReview(hold)
  }
  if (facts.state === 'open') {
    addFirstSteps(clocks, facts)
    addAssessmentAndPlan(clocks, facts)
    addCareTasks(clocks, facts)
    addScreening(clocks, facts)
    if (facts.assignmentWaiting) clocks.assignment(facts.assignmentWaiting, facts)
    if (facts.closureAskedAt) clocks.approval('approve-closure', facts.closureAskedAt, facts)
  }
  if (facts.state === 'closed') addAfterClosure(clocks, facts)
  // Between two organisations a child is lost most easily: both are told.
  if (facts.state === 'transferred' && facts.transferOut)
    clocks.transfer('follow-up-transfer', facts.transferOut, 'transfer-arrival-clock')
  if (facts.state !== 'transferred') addDangerTasks(clocks, facts)
  return clocks.result()
}

function addFirstSteps(clocks: Clocks, facts: CaseClockFacts): void {
  const { firstContactAt, registeredAt, risk } = facts
  const level = risk?.level ?? riskUntilJudged
  if (!registeredAt) {
    clocks.add('register', 'caseworker', firstContactAt, 'registration-clock', ({ within }) => within[level])
  }
  if (!risk) {
    clocks.add('set-risk', 'caseworker', firstContactAt, 'registration-clock', ({ within }) => within[level])
    return
  }
  if (!risk.approvedAt) clocks.approval('approve-risk', risk.setAt, facts)
  if (registeredAt && !facts.lastContactAt) {
    clocks.add(
      'first-contact',
      'caseworker',
      risk.setAt,
      'first-contact-clock',
      ({ within }) => within[level],
    )
  }
}

function addAssessmentAndPlan(clocks: Clocks, facts: CaseClockFacts): void {
  const { registeredAt, assessment, plan } = facts
  if (!registeredAt) return
  const level = facts.risk?.level ?? riskUntilJudged
  if (assessment.state === 'not-begun') {
    clocks.add(
      'begin-assessment',
      'caseworker',
      registeredAt,
      'assessment-clock',
      ({ beginWithin }) => beginWithin[level],
    )
  }
  if (isToDo(assessment)) {
    clocks.add(
      'finish-assessment',
      'caseworker',
      registeredAt,
      'assessment-clock',
      ({ approvedWithin }) => approvedWithin,
    )
  }
  if (assessment.state === 'awaiting-approval')
    clocks.approval('approve-assessment', assessment.askedAt, facts)
  if (plan.state === 'awaiting-approval') clocks.approval('approve-plan', plan.askedAt, facts)
  if (!isToDo(plan) || facts.planAgreedAt) return
  clocks.addEarliest(
    'make-plan',
    'caseworker',
    'plan-clock',
    registeredAt,
    ({ afterRegistration, afterAssessment }) => [
      [registeredAt, afterRegistration],
      ...(assessment.state === 'approved' ? [[assessment.approvedAt, afterAssessment] as const] : []),
    ],
  )
}

function addCareTasks(clocks: Clocks, facts: CaseClockFacts): void {
  for (const action of facts.openActions) clocks.addAgreed(action.dueOn, action.id)
  for (const task of facts.handTasks) clocks.addByHand(task)
  for (const { id, sentAt, urgency } of facts.referralsWaiting) {
    const duration = ({ within }: RuleParameters['referral-answer-clock']) => within[urgency]
    clocks.add('follow-up-referral', 'caseworker', sentAt, 'referral-answer-clock', duration, id)
  }
  if (facts.transferOut) clocks.transfer('follow-up-transfer', facts.transferOut, 'transfer-answer-clock')
  if (facts.transferIn) clocks.transfer('confirm-arrival', facts.transferIn, 'transfer-arrival-clock')
  const level = facts.risk?.level ?? riskUntilJudged
  if (facts.lastContactAt) {
    clocks.add('contact', 'caseworker', facts.lastContactAt, 'contact-rhythm', ({ every }) => every[level])
  }
  const agreedAt = facts.plan.state === 'approved' ? facts.plan.approvedAt : facts.planAgreedAt
  if (agreedAt) {
    const since = facts.lastReviewAt ?? agreedAt
    clocks.add('review-plan', 'caseworker', since, 'review-rhythm', ({ every }) => every)
  }
}

function addScreening(clocks: Clocks, { screening }: CaseClockFacts): void {
  if (!screening) return
  const [from, within] = nextScreening(screening)
  clocks.add('screen-trafficking', 'caseworker', from, 'trafficking-screening', within)
}

function addAfterClosure(clocks: Clocks, facts: CaseClockFacts): void {
  const { closedAt, checkedAfterClosureAt, triedAfterClosureAt, helpAskedAt } = facts
  const check = 'check-after-closure'
  if (closedAt && !checkedAfterClosureAt && !facts.withoutCheck) {
    if (triedAfterClosureAt)
      clocks.add(
        check,
        'caseworker',
        triedAfterClosureAt,
        'post-closure-follow-up',
        ({ tryAgainAfter }) => tryAgainAfter,
      )
    else clocks.add(check, 'caseworker', closedAt, 'post-closure-check', ({ after }) => after)
  }
  if (helpAskedAt)
    clocks.add(
      'help-after-closure',
      'supervisor',
      helpAskedAt,
      'post-closure-follow-up',
      ({ helpWithin }) => helpWithin,
    )
}

function addDangerTasks(clocks: Clocks, { incidents = [], missing, screening }: CaseClockFacts): void {
  for (const incident of incidents) {
    const { since, dangerSince, windowsFrom, windows, reports } = incident
    if (dangerSince !== null) {
      const from = instant(dangerSince)
      clocks.addDanger('act-on-danger', 'caseworker', 'danger-clock', incident, ({ within }) => [
        [from, within],
      ])
      clocks.addDanger('answer-danger', 'supervisor', 'danger-clock', incident, ({ within }) => [
        [from, within],
      ])
    }
    if (windows.length > 0)
      clocks.addDanger('urgent-appointment', 'caseworker', 'urgent-care-clock', incident, (parameters) =>
        windowsFrom === null
          ? [[instant(since), hours(0)]]
          : parameters.windows
              .filter(({ window }) => windows.includes(window))
              .map(({ within }) => [instant(windowsFrom), within] as const),
      )
    if (reports.length > 0)
      clocks.addDanger('notice-due', 'caseworker', 'mandatory-report', incident, (parameters) =>
        reports.map((report) => [instant(report.since), reportWithin(parameters, report.to)] as const),
      )
  }
  if (missing) clocks.addMissing(missing)
  // As any other danger: nobody reads from a list of tasks what it is about.
  for (const { id, lookSince } of screening?.held ?? [])
    if (lookSince !== null)
      clocks.addDanger(
        'answer-danger',
        'supervisor',
        'danger-clock',
        { id, since: lookSince },
        ({ within }) => [[instant(lookSince), within]],
      )
}

function isToDo(work: WorkState): boolean {
  return work.state === 'not-begun' || work.state === 'begun'
}

type AssignmentTime = NonNullable<CaseClockFacts['assignmentWaiting']>
type Start = readonly [Instant, Duration]

/**
 * Collects tasks by the rules that were in force when each clock began: a newer version changes no date that was
 * told already. What began before there was any rule runs by today's.
 */
class Clocks {
  readonly #setting: ClockSetting
  readonly #tasks: Task[] = []
  readonly #withoutRule = new Set<RuleKind>()

  readonly #holds: readonly HoldTime[]

  constructor(setting: ClockSetting, holds: readonly HoldTime[]) {
    this.#setting = setting
    this.#holds = holds
  }

  add<Kind extends RuleKind>(
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

  addEarliest<Kind extends RuleKind>(
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
  addDanger<Kind extends RuleKind>(
    kind: TaskKind,
    forWhom: Task['for'],
    ruleKind: Kind,
    { id, since }: { readonly id: IncidentId | ScreeningId; readonly since: string },
    startsIn: (parameters: RuleParameters[Kind]) => readonly Start[],
  ): void {
    const { holidays, zone } = this.#setting
    const rule = this.#ruleFor(ruleKind, instant(since))
    if (!rule) return
    const [first] = startsIn(rule.parameters)
      .map(([start, duration]) => dueAt(duration, start, holidays, zone))
      .sort((one, other) => compareText(one.at, other.at))
    if (first) this.#push(kind, forWhom, first, rule.reference, id)
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

  approval(kind: TaskKind, askedAt: Instant, facts: CaseClockFacts): void {
    const level = facts.risk?.level ?? riskUntilJudged
    this.add(kind, 'supervisor', askedAt, 'approval-clock', ({ within }) => within[level])
  }

  assignment({ id, since }: AssignmentTime, { risk }: CaseClockFacts): void {
    const within = ({ within: byRisk }: RuleParameters['assignment-answer-clock']) =>
      byRisk[risk?.level ?? riskUntilJudged]
    this.add('answer-assignment', 'caseworker', since, 'assignment-answer-clock', within, id)
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

  addByHand({ id, dueOn, dueAt: at }: CaseClockFacts['handTasks'][number]): void {
    this.#push('by-hand', 'caseworker', { at, on: dueOn, unknownYears: [] }, 'hand', id)
  }

  result(): CaseTasks {
    const tasks = this.#tasks.sort((one, other) => compareText(one.dueAt, other.dueAt))
    return { tasks, withoutRule: [...this.#withoutRule] }
  }

  #ruleFor<Kind extends RuleKind>(
    kind: Kind,
    start: Instant,
  ): { reference: RuleReference; parameters: RuleParameters[Kind] } | undefined {
    const { rules, jurisdiction, now, zone } = this.#setting
    const rule =
      ruleInForce(rules, kind, jurisdiction, localDay(start, zone)) ??
      ruleInForce(rules, kind, jurisdiction, localDay(now, zone))
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

  #push(kind: TaskKind, forWhom: Task['for'], due: Due, why: Task['why'], subject?: Task['subject']): void {
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
      unknownYears: due.unknownYears,
    })
  }
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
