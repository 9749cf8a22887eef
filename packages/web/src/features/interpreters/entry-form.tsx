import {
  addInterpreter,
  correctInterpreter,
  listInterpreters,
  type InterpreterView,
} from '@amparo/contract/api/interpreters/register'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DraftForm } from '../../ui/draft-form.tsx'
import { useToast } from '../../ui/toast.tsx'
import { contentOf, draftOfEntry, emptyEntry } from './entry-draft.ts'
import { EntryFields } from './entry-fields.tsx'

export const draftOfInterpreter = 'interpreter'

/** Somebody new in the register. */
export function EntryForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText('interpreter')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { form: 'interpreter', name: draftOfInterpreter },
    emptyEntry,
    ({ name, phone, howToReach, pairs }) => name + phone + howToReach !== '' || pairs.length > 0,
  )
  const command = useCommand(addInterpreter, [listInterpreters])
  const save = async () => {
    setChecked(true)
    const content = contentOf(draft.value)
    if (!content) return
    const { ok } = await command.send({ interpreterId: draft.value.interpreterId, ...content })
    if (!ok) return
    draft.discard()
    say({ words: t('interpreter.saved') })
    onDone()
  }
  return (
    <DraftForm
      look="entry"
      label={t('interpreters.add')}
      {...{ draft, command, onSave: save, onBack: onDone }}
    >
      <EntryFields value={draft.value} update={draft.update} checked={checked} isNew />
    </DraftForm>
  )
}

/** The entry as it stands, to be changed; what somebody else changed meanwhile is not overwritten. */
export function CorrectEntry(props: { readonly entry: InterpreterView; readonly onDone: () => void }) {
  const t = useText('interpreter')
  const say = useToast()
  const { entry, onDone } = props
  const [checked, setChecked] = useState(false)
  const draft = useDraft(`interpreter ${entry.id}`, () => draftOfEntry(entry))
  const command = useCommand(correctInterpreter, [listInterpreters])
  const save = async () => {
    setChecked(true)
    const content = contentOf(draft.value)
    if (!content) return
    const { interpreterId, state } = draft.value
    const { ok } = await command.send({ interpreterId, ...content, state, seen: entry.version })
    if (!ok) return
    draft.discard()
    say({ words: t('interpreter.saved') })
    onDone()
  }
  return (
    <DraftForm
      label={t('interpreter.correct')}
      draft={{ ...draft, found: undefined, keptAt: undefined }}
      command={command}
      onSave={save}
      onBack={onDone}
    >
      <EntryFields value={draft.value} update={draft.update} checked={checked} isNew={false} />
    </DraftForm>
  )
}
