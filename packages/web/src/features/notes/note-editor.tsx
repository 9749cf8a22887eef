import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { editNote, listNotes, type NoteView } from '@amparo/contract/api/notes/notes'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, NoteId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useUnsaved } from '../../data/use-unsaved.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useOutcomeWords } from '../case/index.ts'

/** Corrects what was written, the day and the place; only what was changed is sent, with the version it was read at. */
export function NoteEditor(props: {
  readonly note: NoteView
  readonly caseId: CaseId
  readonly onDone: () => void
}) {
  const t = useText('note')
  const sayOutcome = useOutcomeWords()
  // What was on the screen when editing began, whatever arrives meanwhile.
  const [seen] = useState(props.note)
  const [body, setBody] = useState(seen.body)
  const [place, setPlace] = useState(seen.place)
  const [occurredOn, setOccurredOn] = useState<string | undefined>(seen.occurredOn)
  const command = useCommand(editNote, [listNotes, openCase, listCases, listHistory])
  const written = { body: body.trim(), place: place.trim(), occurredOn }
  const changed = (['body', 'place', 'occurredOn'] as const).filter((field) => written[field] !== seen[field])
  const isUnsaved = changed.length > 0
  useUnsaved(isUnsaved)
  const isWhole = body.trim() !== '' && occurredOn !== undefined
  const save = async () => {
    if (!isWhole) return
    if (!isUnsaved) return props.onDone()
    const answer = await command.send({
      caseId: props.caseId,
      noteId: seen.id as NoteId,
      edits: Object.fromEntries(
        changed.map((field) => [field, { value: written[field], base: seen.fieldVersions[field] ?? 0 }]),
      ) as InputOf<typeof editNote>['edits'],
    })
    if (!answer.ok) return
    sayOutcome(answer.value, t('note.saved'))
    props.onDone()
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <DayField
        label={t('note.on')}
        hint={t('note.edit.kept')}
        value={occurredOn}
        onChange={setOccurredOn}
        problem={occurredOn === undefined ? t('note.dayMissing') : undefined}
      />
      <TextField label={t('note.place')} required={false} value={place} onChange={setPlace} maxLength={200} />
      <TextArea
        label={t('note.body')}
        value={body}
        onChange={setBody}
        rows={6}
        maxLength={20_000}
        problem={body.trim() === '' ? t('note.bodyMissing') : undefined}
      />
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        unsaved={isUnsaved}
        onBack={props.onDone}
      />
    </form>
  )
}
