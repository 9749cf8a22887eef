import { longestOf } from '@amparo/contract/kernel/fields'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { endNoContact, listNoContacts } from '@amparo/contract/api/no-contacts/no-contacts'
import type { CaseId, NoContactId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DraftForm } from '../../ui/draft-form.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'

export function draftOfEnd(noContactId: string): string {
  return `no-contact-end ${noContactId}`
}

/** Why a warning no longer holds; what was written stays. */
export function EndNoContactForm(props: {
  readonly caseId: CaseId
  readonly noContactId: string
  readonly onDone: () => void
}) {
  const t = useText('no-contact')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const { caseId, noContactId } = props
  const draft = useKeptDraft(
    { caseId, form: 'no-contact-end', of: noContactId, name: draftOfEnd(noContactId) },
    () => ({ because: '' }),
    (value) => value.because !== '',
  )
  const { because } = draft.value
  const command = useCommand(endNoContact, [listNoContacts, openCase, listHistory])
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    setChecked(true)
    if (because.trim() === '') return
    const { ok } = await command.send({ caseId, noContactId: noContactId as NoContactId, because })
    if (!ok) return
    say({ words: t('no-contact.endedNow') })
    leave()
  }
  return (
    <DraftForm draft={draft} command={command} onSave={save} saveWeight="plain" onBack={leave}>
      <TextArea
        label={t('no-contact.end.why')}
        value={because}
        onChange={(next) => draft.update({ because: next })}
        rows={2}
        longest={longestOf(endNoContact.input.shape.because)}
        problem={checked && because.trim() === '' ? t('no-contact.why.missing') : undefined}
      />
    </DraftForm>
  )
}
