import type { addNote, editNote } from '@amparo/contract/api/notes/notes'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseEvent } from '@amparo/domain/case/case-events'
import { localDay, type Instant, type TimeZone } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { momentOfContact } from '@amparo/domain/note/last-contact'
import { decideNote, isContact, type NoteAdded } from '@amparo/domain/note/note'
import { zoneOf } from '../../clock/today-of.ts'
import type { NewFact } from '../../facts/fact.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { editRecord } from '../../records/edit-record.ts'
import { applyCaseEvents, lockCase } from '../cases/index.ts'
import { noteKind } from './note-kind.ts'
import { findNote, insertNote, isNoteKnown } from './store.ts'

export async function addNoteCommand(context: OperationContext, input: InputOf<typeof addNote>) {
  const { tx, principal, now } = context
  const [before, zone, known] = await Promise.all([
    lockCase(tx, input.caseId),
    zoneOf(context),
    isNoteKnown(tx, input.noteId),
  ])
  if (known) return refuse(problem('note.exists'))
  const { caseId, noteId, kind, childReached, ...fields } = input
  const decided = decideNote(
    { noteId, kind, childReached, fields: { ...fields, occurredOn: fields.occurredOn as PlainDate } },
    { case: before, by: principal.userId, at: now, today: localDay(now, zone) },
  )
  if (!decided.ok) return decided
  const [added] = decided.value
  await insertNote(tx, noteRow(added))
  await context.append([noteFact(added)])
  // The clock of contact runs for whoever leads: that a colleague saw the child does not stop it.
  if (context.caseRights?.relation === 'own')
    await applyCaseEvents(context, before, contactsOf(added, now, zone))
  context.touch('note', [caseId, noteId], ['notes'])
  return accept({ id: noteId, version: 1, outcome: 'applied' as const, conflicts: [] })
}

export async function editNoteCommand(context: OperationContext, input: InputOf<typeof editNote>) {
  const { tx, principal, caseRights } = context
  // Whoever only supports the case mends her own notes, and nobody else's.
  if (caseRights?.relation !== 'own') {
    const note = await findNote(tx, input.caseId, input.noteId)
    if (note && note.author_id !== principal.userId) return refuse(problem('access.not-allowed'))
  }
  return editRecord(context, noteKind, { caseId: input.caseId, recordId: input.noteId }, input.edits)
}

export function noteRow(added: NoteAdded) {
  return {
    id: added.noteId as string,
    case_id: added.caseId as string,
    kind: added.noteKind,
    occurred_on: added.fields.occurredOn as string,
    place: added.fields.place,
    seen_alone: added.fields.seenAlone,
    child_reached: added.childReached,
    body: added.fields.body,
    author_id: added.by as string,
    language: added.fields.language,
    interpreter: added.fields.interpreter,
    recorded_at: added.at,
  }
}

export function noteFact(added: NoteAdded): NewFact {
  return recordFact(
    {
      caseId: added.caseId,
      streamKind: 'note',
      streamId: added.noteId,
      streamVersion: 1,
      section: 'notes',
    },
    added,
  )
}

/** What a note moves on the case: the last contact, where the child herself was reached. */
export function contactsOf(added: NoteAdded, now: Instant, zone: TimeZone): CaseEvent[] {
  return isContact(added)
    ? [{ kind: 'ChildContacted', at: momentOfContact(added.fields.occurredOn, now, zone) }]
    : []
}
