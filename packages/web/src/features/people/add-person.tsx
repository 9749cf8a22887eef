import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { addPerson } from '@amparo/contract/api/people/edit-person'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DraftForm } from '../../ui/draft-form.tsx'
import type { DangerWarning } from '../no-contacts/index.ts'
import {
  BornFrom,
  emptyPerson,
  missingOf,
  OtherPersonFields,
  personInput,
  PhoneFields,
} from '../person/index.ts'
import { draftOfNewPerson } from './draft-names.ts'

/** Somebody more of the family or the journey. */
export function AddPerson(props: {
  readonly caseId: CaseId
  readonly warnOf: DangerWarning
  readonly onDone: () => void
}) {
  const [checked, setChecked] = useState(false)
  const { caseId } = props
  const draft = useKeptDraft({ caseId, form: 'person', name: draftOfNewPerson(caseId) }, () => ({
    ...emptyPerson(),
    phones: [] as readonly string[],
  }))
  const { value, update, discard } = draft
  const command = useCommand(addPerson, [openCase, listHistory])
  const save = async () => {
    setChecked(true)
    if (missingOf(value)) return
    const answer = await command.send({
      caseId,
      ...personInput(value),
      languages: [],
      phones: value.phones.map((phone) => phone.trim()).filter((phone) => phone !== ''),
    })
    if (!answer.ok) return
    discard()
    props.onDone()
  }
  return (
    <DraftForm look="entry" draft={draft} command={command} onSave={save} onBack={props.onDone}>
      <OtherPersonFields
        value={value}
        onChange={update}
        today={today()}
        checked={checked}
        whole
        afterBorn={
          value.born ? (
            <BornFrom value={value.bornFrom} onChange={(bornFrom) => update({ bornFrom })} />
          ) : null
        }
      />
      <PhoneFields value={value.phones} onChange={(phones) => update({ phones })} />
      {props.warnOf({ names: [value.name], phones: value.phones })}
    </DraftForm>
  )
}
