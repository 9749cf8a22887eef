import { noteFields } from '@amparo/contract/api/notes/notes'
import type { JsonValue } from '@amparo/domain/kernel/json'
import { instant } from '@amparo/domain/kernel/instant'
import { correctedContact } from '@amparo/domain/note/last-contact'
import { checkNoteField, noteFieldNames, requireNotesTaken, type NoteFields } from '@amparo/domain/note/note'
import { zoneOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import type { VersionedKind } from '../../records/versioned-kind.ts'
import { applyCaseEvents, lockCase } from '../cases/index.ts'
import { findLatestContactDay, findNote, updateNote, type NoteRow } from './store.ts'

/** A note, edited field by field; its narrative is one piece and never merged by machine. */
export const noteKind: VersionedKind = {
  kind: 'note',
  eventName: 'Note',
  requireTaken: requireNotesTaken,
  ruleOf: () => ({ kind: 'whole' }),
  check: checkNoteField,
  parse: (field, value) => {
    const schema = noteFieldNames.includes(field as never)
      ? noteFields[field as keyof typeof noteFields]
      : undefined
    const read = schema?.safeParse(value)
    return read?.success ? (read.data as JsonValue) : undefined
  },
  load: async (context, caseId, recordId) => {
    const row = await findNote(context.tx, caseId, recordId)
    return (
      row && {
        values: { ...valuesOfNote(row) },
        versions: row.field_versions,
        version: row.version,
        section: 'notes',
      }
    )
  },
  save: async (context, saved) => {
    await updateNote(context.tx, saved.recordId, saved.values as unknown as NoteFields, {
      version: saved.version,
      fieldVersions: saved.versions,
    })
    if (saved.changed.includes('occurredOn') && context.caseRights?.relation === 'own')
      await correctLastContact(context, saved.caseId)
  },
}

/** The day of a contact was another: what is due next is counted from the right one. */
async function correctLastContact(context: OperationContext, caseId: string): Promise<void> {
  const before = await lockCase(context.tx, caseId)
  const [zone, latest] = await Promise.all([zoneOf(context), findLatestContactDay(context.tx, caseId)])
  const known = before.lastContactAt === undefined ? undefined : instant(before.lastContactAt)
  const corrected = correctedContact(known, latest, context.now, zone)
  if (corrected) await applyCaseEvents(context, before, [{ kind: 'ContactCorrected', at: corrected.at }])
}

export function valuesOfNote(row: NoteRow) {
  return {
    occurredOn: row.occurred_on,
    place: row.place,
    seenAlone: row.seen_alone,
    body: row.body,
    language: row.language,
    interpreter: row.interpreter,
  }
}
