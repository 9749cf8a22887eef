import type { Case } from '@amparo/domain/case/case'
import { evolveCase, type CaseEvent } from '@amparo/domain/case/case-events'
import { evolveClosure } from '@amparo/domain/closure/closure'
import { evolveConsent } from '@amparo/domain/consent/consent'
import type { NoteAdded } from '@amparo/domain/note/note'
import { evolveRisk } from '@amparo/domain/risk/risk-assessment'
import { caseStateColumns } from '../modules/cases/case-row.ts'
import { closureRow } from '../modules/closures/store.ts'
import { consentRow } from '../modules/consents/store.ts'
import { noteRow } from '../modules/notes/commands.ts'
import { riskRow } from '../modules/risk/store.ts'
import { personStream } from './person-stream.ts'
import {
  eventOf,
  foldEdits,
  foldEvents,
  tableStream,
  type StateStream,
  type WholeFact,
} from './state-stream.ts'

function foldNote(facts: readonly WholeFact[]) {
  const [first, ...edits] = facts
  if (!first) throw new Error('a note without facts')
  const added = eventOf<NoteAdded>(first)
  const record = foldEdits({ ...added.fields }, edits)
  return {
    ...noteRow({ ...added, fields: record.values as unknown as NoteAdded['fields'] }),
    version: facts.length,
    field_versions: record.versions,
  }
}

/** In the order in which rows may be written again: a person's place needs her case. */
export const stateStreams: readonly StateStream[] = [
  tableStream(
    'case',
    'cases',
    (facts) => caseStateColumns(foldEvents<Case, CaseEvent>(facts, evolveCase)),
    // Her name on the card comes with the child, who is next.
    (facts) => ({ call_name: '', updated_at: facts.at(-1)?.recordedAt }),
  ),
  personStream,
  tableStream('note', 'notes', foldNote),
  tableStream('consent', 'consents', (facts) => consentRow(foldEvents(facts, evolveConsent))),
  tableStream('risk', 'risk_assessments', (facts) => riskRow(foldEvents(facts, evolveRisk))),
  tableStream('closure', 'closures', (facts) => closureRow(foldEvents(facts, evolveClosure))),
]
