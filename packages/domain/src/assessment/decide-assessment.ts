import { withStep, type AnsweredStep, type Approval } from '../approval/approval.ts'
import {
  approveStep,
  mayApprove,
  type ApprovalAnswer,
  type Approver,
  type WorkToApprove,
} from '../approval/may-approve.ts'
import { requireOpen } from '../case/require-open.ts'
import type { Case } from '../case/case.ts'
import type { AnswerId, UserId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'

export const assessmentStates = ['draft', 'completed', 'approved', 'superseded'] as const
export type AssessmentState = (typeof assessmentStates)[number]

/** A form filled in on a case that a second person approves. Completed, it never changes: what is different later is a new one. */
export type Assessment = {
  readonly id: AnswerId
  readonly state: AssessmentState
  readonly madeBy: UserId
  /** The steps that it was asked with, where they are not the one that always stood. */
  readonly approval: Approval | undefined
  readonly approvedBy: UserId | undefined
  readonly approvedAt: string | undefined
  readonly changesAsked: string
}

export type AssessmentEvent =
  | {
      readonly kind: 'AssessmentStarted'
      readonly answerId: AnswerId
      readonly formVersionId: string
      readonly by: UserId
    }
  | { readonly kind: 'AssessmentCompleted'; readonly by: UserId; readonly approval?: Approval }
  | {
      /** The first: one of several steps, and others follow. */
      readonly kind: 'AssessmentStepApproved' | 'AssessmentApproved'
      readonly by: UserId
      readonly at: string
      readonly step?: AnsweredStep
    }
  | { readonly kind: 'AssessmentChangesAsked'; readonly by: UserId; readonly changes: string }
  /** The case was opened again: what was found then is history. */
  | { readonly kind: 'AssessmentSuperseded' }

export function evolveAssessment(before: Assessment | undefined, event: AssessmentEvent): Assessment {
  if (event.kind === 'AssessmentStarted') {
    return {
      id: event.answerId,
      state: 'draft',
      madeBy: event.by,
      approval: undefined,
      approvedBy: undefined,
      approvedAt: undefined,
      changesAsked: '',
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before the assessment was started`)
  switch (event.kind) {
    case 'AssessmentCompleted':
      return { ...before, state: 'completed', approval: event.approval, changesAsked: '' }
    case 'AssessmentStepApproved':
      return { ...before, approval: withStep(before.approval, event) }
    case 'AssessmentApproved':
      return {
        ...before,
        state: 'approved',
        approval: withStep(before.approval, event),
        approvedBy: event.by,
        approvedAt: event.at,
      }
    case 'AssessmentChangesAsked':
      return { ...before, state: 'draft', approval: undefined, changesAsked: event.changes }
    case 'AssessmentSuperseded':
      return { ...before, state: 'superseded' }
  }
}

/** Only a draft is written in. */
export function requireDraft(
  caseState: Pick<Case, 'state'>,
  assessment: { readonly state: string },
): Result<'draft', Problem> {
  const open = requireOpen(caseState)
  if (!open.ok) return open
  return assessment.state === 'draft' ? accept('draft') : refuse(problem('assessment.completed'))
}

/**
 * Complete when every question that is asked and needed has an answer; "does not know" and "does not want to
 * say" are answers. While two versions of an answer wait for a choice it is not complete.
 */
export function decideCompletion(
  caseState: Pick<Case, 'state'>,
  assessment: Assessment,
  found: { readonly missing: readonly string[]; readonly openConflicts: number },
  by: UserId,
  approval?: Approval,
): Result<AssessmentEvent, Problem> {
  const draft = requireDraft(caseState, assessment)
  if (!draft.ok) return draft
  if (found.openConflicts > 0) return refuse(problem('edit.two-versions'))
  if (found.missing.length > 0) {
    const fields = found.missing.slice(0, 40).map((pointer) => ({ pointer, reason: 'required' }))
    return refuse(problem('assessment.incomplete', { fields }))
  }
  return accept({ kind: 'AssessmentCompleted', by, ...(approval ? { approval } : {}) })
}

type AnswerFacts = {
  readonly case: WorkToApprove['case'] & Pick<Case, 'state' | 'riskLevel'>
  readonly writers: readonly string[]
}

export function decideAssessmentAnswer(
  assessment: Assessment,
  answer: ApprovalAnswer,
  by: Approver,
  facts: AnswerFacts & { readonly at: string },
): Result<AssessmentEvent, Problem> {
  const { at } = facts
  if (!answer.approve) {
    const may = mayAnswerAssessment(assessment, by, facts)
    if (!may.ok) return may
    return accept({ kind: 'AssessmentChangesAsked', by: by.userId, changes: answer.changes })
  }
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  const approved = approveStep(by, workOf(assessment, facts), answer.step)
  if (!approved.ok) return approved
  const { isLast, answered } = approved.value
  const kind = isLast ? 'AssessmentApproved' : 'AssessmentStepApproved'
  return accept({ kind, by: by.userId, at, ...answered })
}

export function mayAnswerAssessment(assessment: Assessment, by: Approver, facts: AnswerFacts) {
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  return mayApprove(by, workOf(assessment, facts))
}

/** Whoever wrote in it, or handed it in, has no say. */
function workOf(assessment: Assessment, { case: of, writers }: AnswerFacts): WorkToApprove {
  return {
    case: of,
    waiting: assessment.state === 'completed',
    doneBy: [...writers, assessment.madeBy],
    approval: assessment.approval,
    circumstances: of,
  }
}
