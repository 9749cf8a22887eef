import { longestOf } from '@amparo/contract/kernel/fields'
import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { noteFields, editNote, listNotes, type NoteView } from '@amparo/contract/api/notes/notes'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, NoteId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useOutcomeWords } from '../case/index.ts'

const editable = ['body', 'place', 'occurredOn'] as const

export function draftOfNote(note: NoteView): string {
  return `edit note ${note.id}`
}

/** What was on the screen when editing began stays with it, whatever arrives meanwhile. */
function beginEditing(seen: NoteView) {
  return { seen, body: seen.body, place: seen.place, occurredOn: seen.occurredOn as string | undefined }
}

function changesOf({ seen, body, place, occurredOn }: ReturnType<typeof beginEditing>) {
  const written = { body: body.trim(), place: place.trim(), occurredOn }
  return editable
    .filter((field) => written[field] !== seen[field])
    .map((field) => [field, written[field]] as const)
}

function isChanged(draft: ReturnType<typeof beginEditing>): boolean {
  return changesOf(draft).length > 0
}

/** Corrects what was written, the day and the place; only what was changed is sent, with the version it was read at. */
export function NoteEditor(props: {
  readonly note: NoteView
  readonly caseId: CaseId
  readonly onDone: () => void
}) {
  const t = useText('note')
  const sayOutcome = useOutcomeWords()
  const { caseId, note } = props
  const kept = { caseId, form: 'note-correction', of: note.id, name: draftOfNote(note) } as const
  const draft = useKeptDraft(kept, () => beginEditing(note), isChanged)
  const { seen, body, place, occurredOn } = draft.value
  const command = useCommand(editNote, [listNotes, openCase, ...caseLists, listHistory])
  const changed = changesOf(draft.value)
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const isWhole = body.trim() !== '' && occurredOn !== undefined
  const save = async () => {
    if (!isWhole) return
    if (changed.length === 0) return leave()
    const answer = await command.send({
      caseId,
      noteId: seen.id as NoteId,
      edits: Object.fromEntries(
        changed.map(([field, value]) => [field, { value, base: seen.fieldVersions[field] ?? 0 }]),
      ) as InputOf<typeof editNote>['edits'],
    })
    if (!answer.ok) return
    sayOutcome(answer.value, t('note.saved'))
    leave()
  }
  return (
    <DraftForm draft={draft} command={command} onSave={save} onBack={leave}>
      <DayField
        label={t('note.on')}
        hint={t('note.edit.kept')}
        value={occurredOn}
        onChange={(next) => draft.update({ occurredOn: next })}
        problem={occurredOn === undefined ? t('note.dayMissing') : undefined}
      />
      <TextField
        label={t('note.place')}
        required={false}
        value={place}
        onChange={(next) => draft.update({ place: next })}
        longest={longestOf(noteFields.place)}
      />
      <TextArea
        label={t('note.body')}
        value={body}
        onChange={(next) => draft.update({ body: next })}
        rows={6}
        longest={longestOf(noteFields.body)}
        problem={body.trim() === '' ? t('note.bodyMissing') : undefined}
      />
    </DraftForm>
  )
}
