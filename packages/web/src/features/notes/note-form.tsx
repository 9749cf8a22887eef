import { longestOf } from '@amparo/contract/kernel/fields'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { caseLists } from '@amparo/contract/api/cases/case-card'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { noteFields, addNote, listNotes, noteKind } from '@amparo/contract/api/notes/notes'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { WhereHelped } from '../case/index.ts'
import { LanguageList } from '../person/index.ts'
import { draftOfNewNote } from './draft-of-note.ts'

const kinds = [
  'visit',
  'call',
  'message',
  'attempt',
  'note',
] as const satisfies readonly (typeof noteKind.options)[number][]

function emptyNote() {
  return {
    noteId: newId<'NoteId'>(),
    kind: 'visit' as (typeof kinds)[number],
    occurredOn: today() as string | undefined,
    place: '',
    childReached: true,
    seenAlone: undefined as 'yes' | 'no' | undefined,
    body: '',
    language: [] as readonly string[],
    interpreter: '',
  }
}

/** A kind or a day alone would not be missed. */
function isWritten({ body, place, interpreter }: ReturnType<typeof emptyNote>): boolean {
  return body + place + interpreter !== ''
}

/** One contact or thought, in the child's words where they are hers. */
export function NoteForm(props: { readonly caseId: CaseId; readonly onDone: () => void }) {
  const t = useText('note')
  const ui = useText('ui')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId: props.caseId, form: 'note', name: draftOfNewNote(props.caseId) },
    emptyNote,
    isWritten,
  )
  const { value, update, discard } = draft
  const command = useCommand(addNote, [listNotes, openCase, ...caseLists, listHistory])
  const isContact = value.kind !== 'note' && value.kind !== 'attempt'
  const reached = isContact && value.childReached
  const save = async () => {
    setChecked(true)
    if (value.body.trim() === '' || value.occurredOn === undefined) return
    const answer = await command.send({
      caseId: props.caseId,
      noteId: value.noteId,
      kind: value.kind,
      occurredOn: value.occurredOn,
      place: value.place,
      childReached: reached,
      seenAlone: reached && value.seenAlone ? value.seenAlone === 'yes' : null,
      body: value.body,
      language: value.language[0] ?? '',
      interpreter: value.interpreter,
    })
    if (!answer.ok) return
    discard()
    say({ words: t('note.saved') })
    props.onDone()
  }
  return (
    <DraftForm look="entry" draft={draft} command={command} onSave={save} onBack={props.onDone}>
      <RadioGroup
        label={t('note.kind')}
        inline
        choices={kinds.map((kind) => ({ value: kind, label: t(`note.kind.${kind}`) }))}
        value={value.kind}
        onChange={(kind) => update({ kind })}
      />
      <DayField
        label={t('note.on')}
        value={value.occurredOn}
        onChange={(occurredOn) => update({ occurredOn })}
        problem={checked && value.occurredOn === undefined ? t('note.dayMissing') : undefined}
      />
      {isContact ? (
        <Checkbox
          label={t('note.reached')}
          checked={value.childReached}
          onChange={(childReached) => update({ childReached })}
        />
      ) : null}
      {reached ? (
        <RadioGroup
          label={t('note.alone')}
          inline
          choices={[
            { value: 'yes', label: ui('ui.yes') },
            { value: 'no', label: ui('ui.no') },
          ]}
          value={value.seenAlone}
          onChange={(seenAlone) => update({ seenAlone })}
        />
      ) : null}
      <TextArea
        label={t('note.body')}
        hint={t('note.body.hint')}
        value={value.body}
        onChange={(body) => update({ body })}
        longest={longestOf(noteFields.body)}
        rows={6}
        problem={checked && value.body.trim() === '' ? t('note.bodyMissing') : undefined}
      />
      <TextField
        label={t('note.place')}
        required={false}
        value={value.place}
        onChange={(place) => update({ place })}
        longest={longestOf(noteFields.place)}
      />
      {reached ? (
        <>
          <div role="group" aria-label={t('note.language')} className="field">
            <span className="field-label">{t('note.language')}</span>
            <LanguageList
              value={value.language}
              onChange={(language) => update({ language: language.slice(-1) })}
            />
          </div>
          <WhereHelped caseId={props.caseId} />
        </>
      ) : null}
    </DraftForm>
  )
}
