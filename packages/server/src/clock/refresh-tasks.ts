import type { Approval } from '@amparo/domain/approval/approval'
import { stillAsked } from '@amparo/domain/approval/unanswered'
import { tasksOfCase } from '@amparo/domain/clock/tasks-of-case'
import type { CaseClockFacts, TransferTime, WorkState } from '@amparo/domain/clock/case-clock-facts'
import type { Task } from '@amparo/domain/clock/task'
import { reasonsWithoutCheck } from '@amparo/domain/closure/closure-check'
import type {
  AnswerId,
  AssignmentId,
  DeathId,
  HandTaskId,
  IncidentId,
  JourneyStayId,
  MissingEpisodeId,
  PlanActionId,
  ProposalId,
  ReferralId,
  SameDayDutyId,
  ScreeningId,
  TransferId,
} from '@amparo/domain/kernel/brand'
import { endOfDay, instant, type Instant, type TimeZone } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { referralUrgencies, type ReferralUrgency } from '@amparo/domain/rule/rule-parameters'
import type { Database } from '../db/database.ts'
import type { WriteTx } from '../db/transaction.ts'
import { jurisdictionOf, ruleBookOf } from '../rules/rule-book.ts'
import { lockClockRow, replaceTasks, type ClockRow, type TaskRow } from './store.ts'

/**
 * What is due on a case, written anew in the transaction that changed it. The kernel calls this for every case
 * that got a fact that moves a clock, so no command can forget it. It runs with the rights of the clocks and not of
 * whoever acted: a volunteer who adds a note moves dates that she may not see. The database role is given back
 * before the answer.
 */
export async function refreshTasks(
  { tx, atEnd }: { readonly tx: WriteTx; readonly atEnd: (statement: Promise<unknown>) => void },
  database: Database,
  caseIds: readonly string[],
  now: Instant,
): Promise<void> {
  for (const caseId of caseIds) {
    // Started at once: a query that is only named is sent when it is awaited, after the one it must come before.
    const asClock = tx.sql`set local role amparo_jobs`.execute()
    const [, row] = await Promise.all([asClock, lockClockRow(tx, caseId)])
    if (row) {
      const of = { organisationId: row.organisation_id, rulesVersion: row.rules_version }
      const book = await ruleBookOf(database, tx, of)
      const jurisdiction = jurisdictionOf(row.place_country ?? row.country)
      const { tasks } = tasksOfCase(clockFacts(row), {
        rules: book.rules,
        jurisdiction,
        zone: row.time_zone as TimeZone,
        holidays: await book.holidaysOf(jurisdiction, Number(now.slice(0, 4))),
        now,
      })
      // Under way, in this order, before the role is given back; the commit waits for both.
      atEnd(replaceTasks(tx, caseId, tasks.map(taskRow), now))
    }
    atEnd(tx.sql`set local role amparo_app`.execute())
  }
}

/** Facts that no clock looks at. Whatever is not named here is taken to move one. */
const withoutClocks: ReadonlySet<string> = new Set([
  'AccompanimentChanged',
  'AccompanimentRecorded',
  'AccompanimentWithdrawn',
  'AnswersSaved',
  'AttachmentAnnounced',
  'AttachmentArrived',
  'AttachmentRemoved',
  'FileReviewed',
  'GroupJoined',
  'GroupLeft',
  'GroupMerged',
  'HouseholdHeadEnded',
  'HouseholdHeadNamed',
  'HandTaskGiven',
  'HandTaskGivenBack',
  'InterpretingRecorded',
  'InterpretingWithdrawn',
  'LossAnswered',
  'NoteAdded',
  'NoteEdited',
  'PersonEdited',
  'PersonPutBack',
  'PersonTakenOff',
  'PlanEdited',
  'SafeHoursChanged',
  'SafeHoursRecorded',
  'SafeHoursWithdrawn',
  'SupportAccepted',
  'SupportDeclined',
  'SupportEnded',
  'SupportInvited',
  'SupportWithdrawn',
  'TaskPostponed',
])

export function movesClocks(factKind: string): boolean {
  return !withoutClocks.has(factKind)
}

export function clockFacts(row: ClockRow): CaseClockFacts {
  const moved = (at: string | null) => instant(at ?? row.updated_at)
  return {
    state: row.state,
    firstContactAt: instant(row.came_at ?? row.registered_at),
    registeredAt: instant(row.registered_at),
    ...riskOf(row),
    assessment: workState(row.assessment_state, moved(row.assessment_moved_at), row.assessment_approval),
    plan: workState(row.plan_state, moved(row.plan_moved_at), row.plan_approval),
    ...(row.plan_agreed_at ? { planAgreedAt: instant(row.plan_agreed_at) } : {}),
    ...(row.last_contact_at ? { lastContactAt: instant(row.last_contact_at) } : {}),
    ...(row.last_review_on ? { lastReviewAt: endOfPlaceDay(row, row.last_review_on) } : {}),
    openActions: (row.open_actions ?? []).map((action) => ({
      id: action.id as PlanActionId,
      dueOn: action.due_on as PlainDate,
    })),
    handTasks: (row.hand_tasks ?? []).map((task) => ({
      id: task.id as HandTaskId,
      dueOn: task.due_on as PlainDate,
      dueAt: instant(task.due_at),
    })),
    referralsWaiting: (row.referrals_waiting ?? []).map((referral) => ({
      id: referral.id as ReferralId,
      sentAt: instant(referral.sent_at),
      urgency: urgencyOf(referral.urgency),
    })),
    outcomesWaiting: (row.outcomes_waiting ?? []).map(({ id, taken_on_at: at }) => ({
      id: id as ReferralId,
      takenOnAt: instant(at),
    })),
    ...(row.transfer_asked
      ? {
          transferAsked: {
            id: row.transfer_asked.id as TransferId,
            askedAt: instant(row.transfer_asked.asked_at),
            approval: row.transfer_asked.approval,
          },
        }
      : {}),
    ...(row.transfer_out ? { transferOut: transferTime(row.transfer_out) } : {}),
    ...(row.transfer_in ? { transferIn: transferTime(row.transfer_in) } : {}),
    ...(row.assignment_waiting
      ? {
          assignmentWaiting: {
            id: row.assignment_waiting.id as AssignmentId,
            since: instant(row.assignment_waiting.since),
          },
        }
      : {}),
    proposalsWaiting: (row.proposals_waiting ?? []).map(({ id, since }) => ({
      id: id as ProposalId,
      since: instant(since),
    })),
    ...(row.reopened_at ? { reopenedAt: instant(row.reopened_at) } : {}),
    holds: (row.holds ?? []).map(({ from, until, review_on }) => ({
      from: instant(from),
      ...(until ? { until: instant(until) } : {}),
      reviewOn: review_on as PlainDate,
    })),
    incidents: (row.incidents ?? []).map(({ id, ...clock }) => ({ ...clock, id: id as IncidentId })),
    ...(row.death
      ? { death: { ...row.death, id: row.death.id as DeathId, since: instant(row.death.since) } }
      : {}),
    custodyReviews: row.custody_reviews ?? [],
    custody: (row.custody ?? []).map(({ id, writtenAt, ...held }) => ({
      ...held,
      id: id as JourneyStayId,
      writtenAt: instant(writtenAt),
    })),
    ...(row.duty ? { duty: { ...row.duty, id: row.duty.id as SameDayDutyId } } : {}),
    ...(row.missing ? { missing: { ...row.missing, id: row.missing.id as MissingEpisodeId } } : {}),
    screening: {
      phase: row.phase,
      phaseSince: instant(row.phase_since ?? row.registered_at),
      held: (row.screenings ?? []).map(({ id, ...clock }) => ({ ...clock, id: id as ScreeningId })),
    },
    ...(row.closure_state === 'requested' ? { closureAskedAt: moved(row.closure_asked_at) } : {}),
    ...(row.closure_approval ? { closureApproval: row.closure_approval } : {}),
    formsWaiting: formsOf(row),
    ...(row.sheet_out_since ? { sheetOutSince: instant(row.sheet_out_since) } : {}),
    ...closureOf(row),
  }
}

function formsOf(row: ClockRow): NonNullable<CaseClockFacts['formsWaiting']> {
  const of = {
    state: row.state,
    closedAt: row.closed_at ?? undefined,
    reopenedAt: row.reopened_at ?? undefined,
  }
  return (row.forms_waiting ?? []).flatMap(({ id, approval }) => {
    const asked = stillAsked(of, approval)
    return asked ? [{ id: id as AnswerId, askedAt: instant(asked.askedAt), approval: asked }] : []
  })
}

function transferTime(row: NonNullable<ClockRow['transfer_out']>): TransferTime {
  return { id: row.id as TransferId, since: instant(row.since), urgency: urgencyOf(row.urgency) }
}

type AfterClosure =
  'closedAt' | 'withoutCheck' | 'checkedAfterClosureAt' | 'triedAfterClosureAt' | 'helpAskedAt'

/** Whoever reached the child after the closure has seen how she is, with a check or without. */
function closureOf(row: ClockRow): Pick<CaseClockFacts, AfterClosure> {
  if (!row.closed_at) return {}
  const closedAt = instant(row.closed_at)
  const contactAt = row.last_contact_at ? instant(row.last_contact_at) : undefined
  const { ended_on: endedOn, tried_on: triedOn, help_asked_at: helpAskedAt } = row.checks ?? {}
  const seenAt = endedOn
    ? endOfPlaceDay(row, endedOn)
    : contactAt && contactAt > closedAt
      ? contactAt
      : undefined
  const isNotLookedFor =
    row.came_again === true || reasonsWithoutCheck.some((reason) => reason === row.closure_reason)
  return {
    closedAt,
    ...(isNotLookedFor ? { withoutCheck: true } : {}),
    ...(seenAt ? { checkedAfterClosureAt: seenAt } : {}),
    ...(triedOn ? { triedAfterClosureAt: endOfPlaceDay(row, triedOn) } : {}),
    ...(helpAskedAt ? { helpAskedAt: instant(helpAskedAt) } : {}),
  }
}

/** A day without an hour counts until it ended at the place. */
function endOfPlaceDay(row: ClockRow, day: string): Instant {
  return endOfDay(day as PlainDate, row.time_zone as TimeZone)
}

/** Only a person's decision counts; while a new proposal waits, the clocks say that a level must be set. */
function riskOf(row: ClockRow): Pick<CaseClockFacts, 'risk'> {
  if (row.risk_level === null || (row.risk_state !== 'decided' && row.risk_state !== 'approved')) return {}
  const setAt = instant(row.risk_decided_at ?? row.updated_at)
  return {
    risk: {
      level: row.risk_level,
      setAt,
      ...(row.risk_approval ? { approval: row.risk_approval } : {}),
      ...(row.risk_state === 'approved' ? { approvedAt: instant(row.risk_approved_at ?? setAt) } : {}),
    },
  }
}

function workState(
  state: ClockRow['assessment_state'] | ClockRow['plan_state'],
  movedAt: Instant,
  approval: Approval | null,
): WorkState {
  switch (state) {
    case 'none':
      return { state: 'not-begun' }
    case 'draft':
      return { state: 'begun' }
    case 'completed':
    case 'submitted':
      return { state: 'awaiting-approval', askedAt: movedAt, ...(approval ? { approval } : {}) }
    case 'approved':
      return { state: 'approved', approvedAt: movedAt }
  }
}

function urgencyOf(word: string): ReferralUrgency {
  return referralUrgencies.find((known) => known === word) ?? 'ordinary'
}

export function taskRow(task: Task): TaskRow {
  const byRule = typeof task.why === 'string' ? undefined : task.why
  const bySomebody = typeof task.why === 'string' ? task.why : 'plan'
  return {
    kind: task.kind,
    subject_id: task.subject ?? null,
    due_at: task.dueAt,
    rule_version: byRule ? `${byRule.ruleId}@${byRule.version}` : bySomebody,
    why: {
      ruleId: byRule?.ruleId ?? null,
      version: byRule?.version ?? null,
      basis: byRule?.basis ?? bySomebody,
      dueOn: task.dueOn,
      unknownYears: task.unknownYears,
      ...(task.step ? { step: task.step } : {}),
    },
  }
}
