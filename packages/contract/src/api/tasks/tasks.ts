import * as z from 'zod/mini'
import { pageInput, pageOf } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { turnOfApproval } from '../../kernel/review.ts'
import { alertCounts, alertView } from '../alerts/alerts.ts'
import { intakeView } from '../intakes/intake-fields.ts'
import { besideDue } from './beside-due.ts'
import { taskWhy } from './task-why.ts'

const caseInList = {
  caseId: z.string(),
  code: z.string(),
  callName: z.string(),
  /** Null where nobody has judged it; absent for whoever may not read about risk. */
  riskLevel: z.optional(z.nullable(z.enum(['emergency', 'high', 'medium', 'low']))),
}

export const taskView = z.object({
  id: z.string(),
  ...caseInList,
  kind: z.string(),
  subjectId: z.nullable(z.string()),
  /**
   * The first words of the action of the plan or of the task set by hand that is due; null for other steps and where
   * they may not be read.
   */
  action: z.nullable(z.string()),
  ...besideDue,
  dueAt: z.string(),
  overdue: z.boolean(),
  /** Nights passed since the day it was due; 0 on that day. */
  overdueDays: z.number(),
  why: taskWhy,
})
export type TaskView = z.infer<typeof taskView>

export const approvalView = z.object({
  ...caseInList,
  /**
   * `help`: after a closing it was found that she needs help. `danger`: somebody must act on something today. `request`:
   * somebody asks for the case.
   */
  what: z.enum([
    'risk',
    'assessment',
    'plan',
    'closure',
    'form',
    'transfer',
    'help',
    'danger',
    'request',
    'override',
  ]),
  /** Of a form, an offer to another organisation or a request: which one. */
  subjectId: z.nullable(z.string()),
  /** Of an approval by several steps, or by another than always. */
  step: z.optional(turnOfApproval),
  askedBy: z.nullable(z.string()),
  dueAt: z.nullable(z.string()),
  overdue: z.boolean(),
})
export type ApprovalView = z.infer<typeof approvalView>

export const changedCase = z.object({
  ...caseInList,
  /** The last thing that somebody else did. */
  kind: z.string(),
  at: z.string(),
  by: z.nullable(z.string()),
})

export const twoVersionsCase = z.object({ ...caseInList, answers: z.number() })
export type TwoVersionsCase = z.infer<typeof twoVersionsCase>

export const myTasks = operation({
  id: 'task.mine',
  kind: 'query',
  method: 'GET',
  path: '/api/tasks',
  summary: 'What is due on all my cases, overdue first.',
  purpose: 'care',
  input: z.strictObject({ ...pageInput }),
  output: pageOf(taskView),
  identifiable: true,
  problems: [],
})

export const supervisorQueue = operation({
  id: 'approval.list',
  kind: 'query',
  method: 'GET',
  path: '/api/approvals',
  summary:
    'Risk levels, assessments, plans, closures, forms, offers to others and needs found afterwards that wait for my answer.',
  purpose: 'supervision',
  input: z.strictObject({ ...pageInput }),
  output: pageOf(approvalView),
  identifiable: true,
  problems: [],
})

export const today = operation({
  id: 'today.show',
  kind: 'query',
  method: 'GET',
  path: '/api/today',
  summary: 'Today: what is overdue, what is due, what waits for me, what others changed on my cases.',
  purpose: 'care',
  input: z.strictObject({}),
  output: z.object({
    /** The day at the place of the organisation. */
    today: z.string(),
    counts: z.object({
      cases: z.number(),
      overdue: z.number(),
      dueToday: z.number(),
      waitingForMe: z.number(),
      /** Of the approvals among them. */
      waitingOverdue: z.number(),
      waitingDueToday: z.number(),
      /** Of the referrals that my organisation received and nobody answered. */
      referralsOverdue: z.number(),
      referralsDueToday: z.number(),
      changed: z.number(),
      twoVersions: z.number(),
      /** First contacts of my organisation that wait; none for whoever does not receive children. */
      intakes: z.number(),
      intakesOverdue: z.number(),
      intakesDueToday: z.number(),
      /** That stand on my cases, and that I set on others. */
      flags: z.number(),
    }),
    /** Of my teams where I supervise, of mine otherwise: those that are pressing now, and how many there are of each kind. */
    alerts: z.object({ now: z.array(alertView), counts: alertCounts }),
    intakes: z.array(intakeView),
    overdue: z.array(taskView),
    due: z.array(taskView),
    waitingForMe: z.array(approvalView),
    changed: z.array(changedCase),
    /** My cases where two people wrote different things and nobody has chosen. */
    twoVersions: z.array(twoVersionsCase),
  }),
  identifiable: true,
  problems: [],
})
