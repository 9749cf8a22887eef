import type { Section } from '../access/vocabulary.ts'
import type { Approval } from '../approval/approval.ts'
import type { Case } from '../case/case.ts'
import { useOf, type FormDefinition } from '../form/form-definition.ts'
import type { AnswerId, CaseId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import {
  stands,
  type FormRecord,
  type FormRecordEvent,
  type FormStarted,
  type PaperSource,
} from './form-record.ts'
import { requireFormTaken } from './forms-after-closing.ts'

/** Who does it, on which case, and to which sections of it she may add. */
export type FormWork = {
  /** The name of the form. */
  readonly form: string
  readonly case: Pick<Case, 'state'> & { readonly id: CaseId }
  readonly writes: readonly Section[]
  readonly by: UserId
  readonly at: string
  readonly today: PlainDate
}

export type StartForm = {
  readonly answerId: AnswerId
  readonly formVersionId: string
  readonly paper: PaperSource | undefined
}

/** A sheet from before that was found in a drawer is typed in as well; one from before this work is not. */
const firstDay = '2000-01-01' as PlainDate

/**
 * What was is written down also while the work is on hold. Whoever adds to the section of the form may begin it.
 * Source: case management standard 2.9.
 */
export function decideStartForm(
  command: StartForm,
  definition: FormDefinition | undefined,
  work: FormWork,
): Result<FormStarted, Problem> {
  if (definition === undefined || useOf(definition) !== 'record') return refuse(problem('record.not-found'))
  const { section } = definition.data
  const may = mayWrite(section, work)
  if (!may.ok) return may
  const readable = readPaper(command.paper, work)
  if (!readable.ok) return readable
  const { answerId, formVersionId, paper } = command
  return accept({
    kind: 'FormStarted',
    answerId,
    caseId: work.case.id,
    section,
    formVersionId,
    on: paper?.filledOn ?? work.today,
    paper: paper ?? null,
    corrects: null,
    because: '',
    by: work.by,
  })
}

/** Only a draft is written in. */
export function requireFormDraft(record: Pick<FormRecord, 'state' | 'section'>, work: FormWork) {
  const may = mayWrite(record.section, work)
  if (!may.ok) return may
  return record.state === 'draft' ? accept('draft' as const) : refuse(problem('form-record.filed'))
}

/** Complete when every question that is asked and needed has an answer; “does not want to say” is one. */
export function decideFileForm(
  record: FormRecord,
  found: { readonly missing: readonly string[]; readonly openConflicts: number },
  work: FormWork,
  approval?: Approval,
): Result<FormRecordEvent, Problem> {
  const draft = requireFormDraft(record, work)
  if (!draft.ok) return draft
  if (found.openConflicts > 0) return refuse(problem('edit.two-versions'))
  if (found.missing.length > 0) {
    const fields = found.missing.slice(0, 40).map((pointer) => ({ pointer, reason: 'required' }))
    return refuse(problem('form.incomplete', { fields, values: { count: found.missing.length } }))
  }
  return accept({ kind: 'FormFiled', by: work.by, at: work.at, ...(approval ? { approval } : {}) })
}

/** A second person holds the sheet beside what was typed. Whoever typed in it reads over her own mistakes. */
export function decideCheckForm(
  record: FormRecord,
  writers: readonly string[],
  work: FormWork,
): Result<FormRecordEvent, Problem> {
  const allowed = mayCheckForm(record, writers, work)
  if (!allowed.ok) return allowed
  return accept({ kind: 'FormChecked', by: work.by, at: work.at })
}

export function mayCheckForm(
  record: FormRecord,
  writers: readonly string[],
  work: FormWork,
): Result<'check', Problem> {
  const may = mayWrite(record.section, work)
  if (!may.ok) return may
  if (record.state !== 'filed' || record.paper === undefined)
    return refuse(problem('form-record.nothing-to-check'))
  if (record.begunBy === work.by || record.filedBy === work.by || writers.includes(work.by))
    return refuse(problem('form-record.own-typing'))
  return accept('check')
}

/** What was filed is replaced by a version of its own, with a reason; one at a time. */
export function decideCorrectForm(
  record: FormRecord,
  command: StartForm & { readonly because: string },
  beingCorrected: boolean,
  work: FormWork,
): Result<FormStarted, Problem> {
  const may = requireStanding(record, beingCorrected, work)
  if (!may.ok) return may
  const said = requireWords(command.because)
  if (!said.ok) return said
  const readable = readPaper(command.paper, work)
  if (!readable.ok) return readable
  // What was written by hand stays so: a correction says anew what the sheet says.
  if ((record.paper === undefined) !== (command.paper === undefined))
    return refuse(problem('form-record.paper', pointTo('/paper')))
  const { answerId, formVersionId, paper, because } = command
  return accept({
    kind: 'FormStarted',
    answerId,
    caseId: work.case.id,
    section: record.section,
    formVersionId,
    on: paper?.filledOn ?? record.on,
    paper: paper ?? null,
    corrects: record.id,
    because,
    by: work.by,
  })
}

/** What should not be there, with a reason; a draft that is not gone on with as well. It stays to be read. */
export function decideWithdrawForm(
  record: FormRecord,
  because: string,
  beingCorrected: boolean,
  work: FormWork,
): Result<FormRecordEvent, Problem> {
  const may =
    record.state === 'draft' ? mayWrite(record.section, work) : requireStanding(record, beingCorrected, work)
  if (!may.ok) return may
  const said = requireWords(because)
  if (!said.ok) return said
  return accept({ kind: 'FormWithdrawn', by: work.by, at: work.at, because })
}

function requireStanding(
  record: FormRecord,
  beingCorrected: boolean,
  work: FormWork,
): Result<unknown, Problem> {
  const may = mayWrite(record.section, work)
  if (!may.ok) return may
  if (!stands(record)) return refuse(problem('form-record.not-standing'))
  return beingCorrected ? refuse(problem('form-record.being-corrected')) : accept('stands')
}

function mayWrite(section: Section, work: FormWork): Result<unknown, Problem> {
  if (!work.writes.includes(section)) return refuse(problem('access.not-allowed'))
  return requireFormTaken(work.case, work.form)
}

function readPaper(paper: PaperSource | undefined, { today }: FormWork): Result<unknown, Problem> {
  if (paper === undefined) return accept('none')
  if (paper.filledBy === '') return refuse(problem('form-record.paper', pointTo('/paper/filledBy')))
  const isPossible = paper.filledOn >= firstDay && paper.filledOn <= today
  return isPossible ? accept('read') : refuse(problem('form-record.day', pointTo('/paper/filledOn')))
}

function requireWords(because: string): Result<unknown, Problem> {
  return because === '' ? refuse(problem('form-record.reason', pointTo('/because'))) : accept('said')
}

function pointTo(pointer: string) {
  return { fields: [{ pointer, reason: 'required' }] }
}

/** What a reader may do with a record now, as the rules themselves say: the screen offers nothing else. */
export function availableFormActs(
  record: FormRecord,
  facts: { readonly writers: readonly string[]; readonly beingCorrected: boolean },
  work: FormWork,
): readonly FormAct[] {
  const found: FormAct[] = []
  if (requireFormDraft(record, work).ok) found.push('write')
  if (mayCheckForm(record, facts.writers, work).ok) found.push('check')
  if (requireStanding(record, facts.beingCorrected, work).ok) found.push('correct')
  if (decideWithdrawForm(record, 'because', facts.beingCorrected, work).ok) found.push('withdraw')
  return found
}

export const formActs = ['write', 'check', 'correct', 'withdraw'] as const
export type FormAct = (typeof formActs)[number]
