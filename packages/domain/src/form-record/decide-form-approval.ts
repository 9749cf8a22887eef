import type { Approval } from '../approval/approval.ts'
import {
  approveStep,
  mayApprove,
  type ApprovalAnswer,
  type Approver,
  type WorkToApprove,
} from '../approval/may-approve.ts'
import { stillAsked } from '../approval/unanswered.ts'
import type { Case } from '../case/case.ts'
import type { Problem } from '../kernel/problem.ts'
import { accept, type Result } from '../kernel/result.ts'
import { isFormWaiting, type FormRecord, type FormRecordEvent } from './form-record.ts'

type AnswerFacts = {
  readonly case: Pick<Case, 'organisationId' | 'teamId' | 'riskLevel' | 'state' | 'closedAt' | 'reopenedAt'>
  /** Everyone who wrote in it. */
  readonly writers: readonly string[]
}

/**
 * A form of which the organisation asks it is answered by its steps. What was filed stands meanwhile: what it asks to
 * be done waits for nobody. Sent back, it is corrected by a version of its own, which is asked anew from the first step.
 * Source: case management standard 2.1 and 2.9.
 */
export function decideFormAnswer(
  record: FormRecord,
  answer: ApprovalAnswer,
  by: Approver,
  facts: AnswerFacts & { readonly at: string },
): Result<FormRecordEvent, Problem> {
  const { at } = facts
  if (!answer.approve) {
    const may = mayAnswerForm(record, by, facts)
    if (!may.ok) return may
    return accept({ kind: 'FormChangesAsked', by: by.userId, at, changes: answer.changes })
  }
  const approved = approveStep(by, workOf(record, facts), answer.step)
  if (!approved.ok) return approved
  const { isLast, answered } = approved.value
  return accept({ kind: isLast ? 'FormApproved' : 'FormStepApproved', by: by.userId, at, ...answered })
}

export function mayAnswerForm(record: FormRecord, by: Approver, facts: AnswerFacts) {
  return mayApprove(by, workOf(record, facts))
}

/** The steps by which it waits for somebody now; undefined where nobody is asked, or nobody any more. */
export function askedOfForm(
  record: Parameters<typeof isFormWaiting>[0],
  of: Parameters<typeof stillAsked>[0],
): Approval | undefined {
  return record.approval && isFormWaiting(record) ? stillAsked(of, record.approval) : undefined
}

/** Whoever began, wrote or filed it has no say. */
function workOf(record: FormRecord, { case: of, writers }: AnswerFacts): WorkToApprove {
  const asked = askedOfForm(record, of)
  return {
    case: of,
    waiting: asked !== undefined,
    doneBy: [...writers, record.begunBy, ...(record.filedBy ? [record.filedBy] : [])],
    approval: asked,
    circumstances: of,
  }
}
