import type { CaseClockFacts, ClockSetting } from '../clock/case-clock-facts.ts'
import { sinceReopening } from '../clock/since-reopening.ts'
import type { TaskKind } from '../clock/task.ts'
import { tasksOfCase } from '../clock/tasks-of-case.ts'
import { localDay, type Instant } from '../kernel/instant.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { ChecklistAnswer, ProposedAnswers } from './checklist.ts'

/** What a file review reads in the file besides its clocks. */
export type FileFacts = {
  /** To take part, or the lawful basis instead: in force, no more, or never. */
  readonly consent: 'in-force' | 'ended' | 'none'
  readonly riskState: 'none' | 'proposed' | 'decided' | 'approved'
  /** When a second person approved it for the first time since the case was opened, or opened again. */
  readonly assessmentApprovedAt: Instant | undefined
  readonly planApprovedAt: Instant | undefined
  readonly closingChecklist: boolean
}

/**
 * What the file answers by itself, from the clocks that it ran by: pauses do not count, and the rule is the one that was
 * in force then. A person confirms it or says why not.
 * Source: case management standard 2.1 (what each step produces, by when), 2.2 (contact by risk).
 */
export function proposeAnswers(
  facts: FileFacts,
  given: CaseClockFacts,
  setting: ClockSetting,
): ProposedAnswers {
  const clock = sinceReopening(given)
  const due = dueDays(clock, setting)
  const { tasks } = tasksOfCase(clock, setting)
  const isLate = (...kinds: readonly TaskKind[]) =>
    tasks.some(({ kind, overdueBy }) => kinds.includes(kind) && overdueBy !== undefined)
  const until = localDay(clock.closedAt ?? setting.now, setting.zone)
  const dayOf = (at: Instant | undefined) => at && localDay(at, setting.zone)
  const isOpen = clock.state === 'open'
  const assessment = inTime(dayOf(facts.assessmentApprovedAt), due.assessment, until)
  const plan = inTime(dayOf(facts.planApprovedAt), due.plan, until)
  return {
    consent: ({ 'in-force': 'yes', ended: 'in-part', none: 'no' } as const)[facts.consent],
    'risk-level': ({ approved: 'yes', decided: 'in-part', proposed: 'no', none: 'no' } as const)[
      facts.riskState
    ],
    ...(assessment ? { 'assessment-in-time': assessment } : {}),
    ...(plan ? { 'plan-in-time': plan } : {}),
    'plan-reviewed': isLate('review-plan') ? 'no' : clock.lastReviewAt ? 'yes' : 'not-applicable',
    'contact-rhythm': isLate('contact', 'first-contact')
      ? 'no'
      : isOpen && clock.lastContactAt
        ? 'yes'
        : 'not-applicable',
    'closing-checklist': clock.state !== 'closed' ? 'not-applicable' : facts.closingChecklist ? 'yes' : 'no',
  }
}

/** By when assessment and plan had to be approved, asked of the clocks as if nothing had been done yet. */
function dueDays(clock: CaseClockFacts, setting: ClockSetting) {
  const { planAgreedAt: _planAgreedAt, ...rest } = clock
  const undone = { ...rest, state: 'open', plan: { state: 'not-begun' } } as const
  const dayOf = (facts: CaseClockFacts, kind: TaskKind) =>
    tasksOfCase(facts, setting).tasks.find((task) => task.kind === kind)?.dueOn
  return {
    assessment: dayOf({ ...undone, assessment: { state: 'not-begun' } }, 'finish-assessment'),
    plan: dayOf(undone, 'make-plan'),
  }
}

function inTime(
  doneOn: PlainDate | undefined,
  dueOn: PlainDate | undefined,
  until: PlainDate,
): ChecklistAnswer | undefined {
  if (dueOn === undefined) return undefined
  if (doneOn !== undefined) return doneOn <= dueOn ? 'yes' : 'in-part'
  return until > dueOn ? 'no' : 'not-applicable'
}
