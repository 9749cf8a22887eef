import type { Section } from '../access/vocabulary.ts'
import { withStep, type AnsweredStep, type Approval } from '../approval/approval.ts'
import type { AnswerId, CaseId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

export const formRecordStates = ['draft', 'filed', 'checked', 'replaced', 'withdrawn'] as const
export type FormRecordState = (typeof formRecordStates)[number]

/** What stands on a sheet besides its answers, as whoever types it in reads it. */
export type PaperSource = {
  readonly filledOn: PlainDate
  readonly place: string
  /** Who filled it in by hand; she need not be known here. */
  readonly filledBy: string
  /** The number of the sheet, where sheets are numbered. */
  readonly sheetNumber: string
}

/**
 * A form that says what was, and is kept: filled in here, or typed in from paper. What was filed never changes; it is
 * replaced by a version of its own with a reason, or withdrawn, and stays to be read.
 * Source: case management standard 2.9 (the forms of the case file).
 */
export type FormRecord = {
  readonly id: AnswerId
  readonly caseId: CaseId
  /** That of the form: whoever may not read it does not meet the record. */
  readonly section: Section
  readonly state: FormRecordState
  /** The day on which it was filled in. */
  readonly on: PlainDate
  readonly paper: PaperSource | undefined
  readonly begunBy: UserId
  readonly filedBy: UserId | undefined
  readonly filedAt: string | undefined
  readonly checkedBy: UserId | undefined
  readonly checkedAt: string | undefined
  /** The steps that it was filed with; absent where the organisation asks no approval of it. */
  readonly approval: Approval | undefined
  readonly approvedBy: UserId | undefined
  readonly approvedAt: string | undefined
  /** What should be otherwise; a version that corrects it answers that. */
  readonly changesAsked: string
  /** The record that this one takes the place of, and why. */
  readonly corrects: AnswerId | undefined
  readonly because: string
  readonly withdrawnBy: UserId | undefined
  readonly withdrawnAt: string | undefined
  readonly withdrawnBecause: string
}

export type FormStarted = {
  readonly kind: 'FormStarted'
  readonly answerId: AnswerId
  readonly caseId: CaseId
  readonly section: Section
  readonly formVersionId: string
  readonly on: PlainDate
  readonly paper: PaperSource | null
  readonly corrects: AnswerId | null
  readonly because: string
  readonly by: UserId
}

export type FormRecordEvent =
  | FormStarted
  | {
      readonly kind: 'FormFiled'
      readonly by: UserId
      readonly at: string
      readonly approval?: Approval
    }
  | {
      /** The first: one of several steps, and others follow. */
      readonly kind: 'FormStepApproved' | 'FormApproved'
      readonly by: UserId
      readonly at: string
      readonly step?: AnsweredStep
    }
  | {
      readonly kind: 'FormChangesAsked'
      readonly by: UserId
      readonly at: string
      readonly changes: string
    }
  | { readonly kind: 'FormChecked'; readonly by: UserId; readonly at: string }
  | { readonly kind: 'FormReplaced'; readonly by: AnswerId }
  | {
      readonly kind: 'FormWithdrawn'
      readonly by: UserId
      readonly at: string
      readonly because: string
    }

export const formRecordEventKinds = [
  'FormStarted',
  'FormFiled',
  'FormStepApproved',
  'FormApproved',
  'FormChangesAsked',
  'FormChecked',
  'FormReplaced',
  'FormWithdrawn',
] as const satisfies readonly FormRecordEvent['kind'][]

export function evolveFormRecord(before: FormRecord | undefined, event: FormRecordEvent): FormRecord {
  if (event.kind === 'FormStarted') {
    const { answerId, caseId, section, on, paper, corrects, because, by } = event
    return {
      id: answerId,
      caseId,
      section,
      state: 'draft',
      on,
      paper: paper ?? undefined,
      begunBy: by,
      filedBy: undefined,
      filedAt: undefined,
      checkedBy: undefined,
      checkedAt: undefined,
      approval: undefined,
      approvedBy: undefined,
      approvedAt: undefined,
      changesAsked: '',
      corrects: corrects ?? undefined,
      because,
      withdrawnBy: undefined,
      withdrawnAt: undefined,
      withdrawnBecause: '',
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before the form was begun`)
  switch (event.kind) {
    case 'FormFiled':
      return {
        ...before,
        state: 'filed',
        filedBy: event.by,
        filedAt: event.at,
        approval: event.approval,
      }
    case 'FormStepApproved':
      return { ...before, approval: withStep(before.approval, event) }
    case 'FormApproved':
      return {
        ...before,
        approval: withStep(before.approval, event),
        approvedBy: event.by,
        approvedAt: event.at,
      }
    case 'FormChangesAsked':
      return { ...before, changesAsked: event.changes }
    case 'FormChecked':
      return { ...before, state: 'checked', checkedBy: event.by, checkedAt: event.at }
    case 'FormReplaced':
      return { ...before, state: 'replaced' }
    case 'FormWithdrawn':
      return {
        ...before,
        state: 'withdrawn',
        withdrawnBy: event.by,
        withdrawnAt: event.at,
        withdrawnBecause: event.because,
      }
  }
}

/** It says what is held to be true of the child now. */
export function stands(record: Pick<FormRecord, 'state'>): boolean {
  return record.state === 'filed' || record.state === 'checked'
}

/** It stands, and somebody of those whom the organisation asks has not answered yet. */
export function isFormWaiting(
  record: Pick<FormRecord, 'state' | 'approval' | 'approvedAt' | 'changesAsked'>,
): boolean {
  return (
    stands(record) &&
    record.approval !== undefined &&
    record.approvedAt === undefined &&
    record.changesAsked === ''
  )
}
