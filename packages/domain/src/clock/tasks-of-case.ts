import type { DeathClock } from '../death/death.ts'
import { instant } from '../kernel/instant.ts'
import { reportWithin } from '../incident/required-reports.ts'
import { custodyClocks } from '../journey/custody-clocks.ts'
import { nextScreening } from '../screening/screening-due.ts'
import { hours, type Duration } from '../rule/duration.ts'
import type { RuleParameters } from '../rule/rule-parameters.ts'
import type { CaseClockFacts, ClockSetting, WorkState } from './case-clock-facts.ts'
import { sinceReopening } from './since-reopening.ts'
import type { CaseTasks, TaskKind } from './task.ts'
import { Clocks, riskUntilJudged, type Start } from './clocks.ts'

/**
 * What is to be done in a case, computed from where it stands and the rules of its place and never stored: a
 * changed rule changes the list, a finished step leaves it. A plan that was agreed stays due while a change
 * of it waits. A case on hold has nothing due but the look whether it still should be, and the time of a pause does
 * not count afterwards: what had three days left has three days left. A case that was opened again begins anew; a
 * closed one has only the check after closure, and what it found; one that was transferred only the question whether
 * the child arrived. Danger waits for no pause and no closure: as long as the case is here its clocks run. Who holds her waits for no pause either, and a sheet of paper that
 * lies somewhere for none at all. Of a child who
 * died nothing is due that speaks of her as if she lived: the family, those who wait for an answer, and the file.
 * Source: case management standard, steps 1–6 with their default clocks, and approvals by a second person.
 */
export function tasksOfCase(given: CaseClockFacts, setting: ClockSetting): CaseTasks {
  const facts = sinceReopening(given)
  const clocks = new Clocks(setting, facts.holds ?? [])
  const isMourned = facts.death?.standing === 'confirmed'
  if (facts.state === 'on-hold' && !isMourned) {
    const hold = facts.holds?.find(({ until }) => until === undefined)
    if (hold) clocks.addReview(hold)
  }
  if (facts.state === 'open' && isMourned) addAfterDeath(clocks, facts)
  if (facts.state === 'open' && !isMourned) {
    addFirstSteps(clocks, facts)
    addAssessmentAndPlan(clocks, facts)
    addCareTasks(clocks, facts)
    addScreening(clocks, facts)
    if (facts.assignmentWaiting) clocks.assignment(facts.assignmentWaiting, facts)
    addOffer(clocks, facts)
    for (const proposal of facts.proposalsWaiting ?? []) clocks.proposal(proposal, facts)
    addClosing(clocks, facts)
  }
  if (!isMourned && (facts.state === 'open' || facts.state === 'on-hold'))
    for (const held of custodyClocks(facts.custody ?? [], setting.zone, facts.custodyReviews)) {
      clocks.addCustody(held)
      clocks.addCustodyReview(held)
    }
  if (facts.state === 'closed') addAfterClosure(clocks, facts)
  // Between two organisations a child is lost most easily: both are told.
  if (facts.state === 'transferred' && facts.transferOut)
    clocks.transfer('follow-up-transfer', facts.transferOut, 'transfer-arrival-clock')
  if (facts.state === 'open' || facts.state === 'closed') addForms(clocks, facts)
  if (facts.sheetOutSince) clocks.addSheets(facts.sheetOutSince)
  if (facts.state !== 'transferred') {
    if (isMourned) addNotices(clocks, facts)
    else addDangerTasks(clocks, facts)
    if (facts.death) addDeathTasks(clocks, facts.death, facts)
  }
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
  if (!risk.approvedAt)
    clocks.approval('approve-risk', { at: risk.setAt, approval: risk.approval }, { riskLevel: risk.level })
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
  const circumstances = { riskLevel: facts.risk?.level }
  if (assessment.state === 'awaiting-approval')
    clocks.approval('approve-assessment', { ...assessment, at: assessment.askedAt }, circumstances)
  if (plan.state === 'awaiting-approval')
    clocks.approval('approve-plan', { ...plan, at: plan.askedAt }, circumstances)
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

function addClosing(clocks: Clocks, { closureAskedAt, closureApproval, risk }: CaseClockFacts): void {
  if (!closureAskedAt) return
  const reason = closureApproval && { reason: closureApproval.reason }
  clocks.approval(
    'approve-closure',
    { at: closureAskedAt, approval: closureApproval?.approval },
    { riskLevel: risk?.level, ...reason },
  )
}

function addOffer(clocks: Clocks, { transferAsked, risk }: CaseClockFacts): void {
  if (!transferAsked) return
  const { id, askedAt, approval } = transferAsked
  clocks.approval('approve-transfer', { at: askedAt, approval }, { riskLevel: risk?.level }, id)
}

/** What was filed waits for its answer wherever the case stands, as long as it is here. */
function addForms(clocks: Clocks, { formsWaiting = [], risk }: CaseClockFacts): void {
  for (const { id, askedAt, approval } of formsWaiting)
    clocks.approval('approve-form', { at: askedAt, approval }, { riskLevel: risk?.level }, id)
}

function addCareTasks(clocks: Clocks, facts: CaseClockFacts): void {
  for (const action of facts.openActions) clocks.addAgreed(action.dueOn, action.id)
  for (const task of facts.handTasks) clocks.addByHand(task)
  addWaiting(clocks, facts)
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

/** Whose answer is waited for. */
function addWaiting(clocks: Clocks, facts: CaseClockFacts): void {
  for (const { id, sentAt, urgency } of facts.referralsWaiting) {
    const duration = ({ within }: RuleParameters['referral-answer-clock']) => within[urgency]
    clocks.add('follow-up-referral', 'caseworker', sentAt, 'referral-answer-clock', duration, id)
  }
  for (const { id, takenOnAt } of facts.outcomesWaiting ?? [])
    clocks.add('ask-outcome', 'caseworker', takenOnAt, 'outside-outcome-clock', ({ within }) => within, id)
  if (facts.transferOut) clocks.transfer('follow-up-transfer', facts.transferOut, 'transfer-answer-clock')
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

function addDangerTasks(clocks: Clocks, facts: CaseClockFacts): void {
  const { incidents = [], missing, screening } = facts
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
    if (reports.length > 0) addNotice(clocks, incident)
  }
  if (missing) clocks.addMissing(missing)
  addDuty(clocks, facts)
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

/**
 * Care the same day reads in a list as any other danger: its kind, its rule and its hours tell nobody what it is about. Of a
 * child whom nobody can find nothing is asked; the search is what is owed her, and her supervisor knows all the same.
 */
function addDuty(clocks: Clocks, { duty, missing }: CaseClockFacts): void {
  if (!duty) return
  const { id, since, stepsOpen, supervisorOpen, loweringSince, seenAt, askedAt } = duty
  const add = (
    kind: 'act-on-danger' | 'answer-danger',
    starts: (parameters: RuleParameters['same-day-duty']) => readonly Start[],
  ) =>
    clocks.addSealed(
      kind,
      kind === 'act-on-danger' ? 'caseworker' : 'supervisor',
      'same-day-duty',
      { id, since },
      starts,
    )
  const waitsSince = supervisorOpen ? since : loweringSince
  if (!missing && stepsOpen) add('act-on-danger', ({ within }) => [[instant(since), within]])
  if (!missing && !stepsOpen)
    add('act-on-danger', ({ contactWithin, askAgain }) => [
      [instant(seenAt), contactWithin],
      [instant(askedAt), askAgain],
    ])
  if (waitsSince !== null) add('answer-danger', ({ within }) => [[instant(waitsSince), within]])
}

/** What was done to her is reported to the authorities all the same. */
function addNotices(clocks: Clocks, { incidents = [] }: CaseClockFacts): void {
  for (const incident of incidents) if (incident.reports.length > 0) addNotice(clocks, incident)
}

function addNotice(clocks: Clocks, incident: NonNullable<CaseClockFacts['incidents']>[number]): void {
  clocks.addDanger('notice-due', 'caseworker', 'mandatory-report', incident, (parameters) =>
    incident.reports.map((report) => [instant(report.since), reportWithin(parameters, report.to)] as const),
  )
}

/** Those outside who still wait for an answer about her, what people set themselves, and the closing. */
function addAfterDeath(clocks: Clocks, facts: CaseClockFacts): void {
  for (const task of facts.handTasks) clocks.addByHand(task)
  addWaiting(clocks, facts)
  addClosing(clocks, facts)
}

function addDeathTasks(clocks: Clocks, death: DeathClock, { state, closureAskedAt }: CaseClockFacts): void {
  const { id, standing, since, familyTold } = death
  const add = (kind: TaskKind, within: (parameters: RuleParameters['death-clock']) => Duration) =>
    clocks.addDanger(kind, 'caseworker', 'death-clock', { id, since }, (parameters) => [
      [since, within(parameters)],
    ])
  if (standing === 'reported') return add('confirm-news', ({ confirmWithin }) => confirmWithin)
  if (!familyTold) add('tell-family', ({ tellWithin }) => tellWithin)
  if (state !== 'closed' && !closureAskedAt) add('close-file', ({ closeWithin }) => closeWithin)
}

function isToDo(work: WorkState): boolean {
  return work.state === 'not-begun' || work.state === 'begun'
}
