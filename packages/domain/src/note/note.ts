import type { CaseId, NoteId, UserId } from '../kernel/brand.ts'
import type { JsonValue } from '../kernel/json.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Case } from '../case/case.ts'
import { requireNotEnded } from '../case/require-open.ts'

export const noteKinds = ['note', 'call', 'visit', 'message', 'attempt'] as const
export type NoteKind = (typeof noteKinds)[number]

/** What may be edited afterwards; the kind and whether the child was reached stay as they were written. */
export type NoteFields = {
  readonly occurredOn: PlainDate
  readonly place: string
  readonly seenAlone: boolean | null
  readonly body: string
  readonly language: string
  readonly interpreter: string
}
export const noteFieldNames = [
  'occurredOn',
  'place',
  'seenAlone',
  'body',
  'language',
  'interpreter',
] as const satisfies readonly (keyof NoteFields)[]

export type NoteAdded = {
  readonly kind: 'NoteAdded'
  readonly noteId: NoteId
  readonly caseId: CaseId
  readonly noteKind: NoteKind
  readonly childReached: boolean
  readonly fields: NoteFields
  readonly by: UserId
  readonly at: string
}

export type AddNote = {
  readonly noteId: NoteId
  readonly kind: NoteKind
  readonly childReached: boolean
  readonly fields: NoteFields
}

/**
 * A closed case takes notes and their corrections, and nothing else: how the child is afterwards belongs to the case
 * that was closed.
 * Source: case management standard, step 6: follow up after closure.
 */
export function requireNotesTaken(state: Pick<Case, 'state'>): Result<'open', Problem> {
  return state.state === 'closed' ? accept('open') : requireNotEnded(state)
}

/** Something was written down about a child; never about a day that has not come. */
export function decideNote(
  command: AddNote,
  facts: { readonly case: Case; readonly by: UserId; readonly at: string; readonly today: PlainDate },
): Result<readonly [NoteAdded], Problem> {
  const open = requireNotesTaken(facts.case)
  if (!open.ok) return open
  const early = checkNoteField('occurredOn', command.fields.occurredOn, facts.today)
  if (early) return refuse(early)
  if (command.kind === 'attempt' && command.childReached)
    return refuse(problem('note.attempt-reached', { fields: [{ pointer: '/kind', reason: 'reached' }] }))
  return accept([
    {
      kind: 'NoteAdded',
      noteId: command.noteId,
      caseId: facts.case.id,
      noteKind: command.kind,
      childReached: command.childReached,
      fields: command.fields,
      by: facts.by,
      at: facts.at,
    },
  ])
}

export function checkNoteField(field: string, value: JsonValue, today: PlainDate): Problem | undefined {
  return field === 'occurredOn' && typeof value === 'string' && value > today
    ? problem('note.in-future', { fields: [{ pointer: '/occurredOn', reason: 'future' }] })
    : undefined
}

/** A contact with the child herself: what the rhythm of contacts counts from. */
export function isContact(note: Pick<NoteAdded, 'noteKind' | 'childReached'>): boolean {
  return note.childReached && note.noteKind !== 'attempt' && note.noteKind !== 'note'
}
