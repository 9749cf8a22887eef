import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { addPerson } from '@amparo/contract/api/people/edit-person'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { FormFoot } from '../../ui/form-foot.tsx'
import { emptyPerson, missingOf, OtherPersonFields, personInput, PhoneFields } from '../person/index.ts'

export function draftOfNewPerson(caseId: CaseId): string {
  return `person ${caseId}`
}

/** Somebody more of the family or the journey. */
export function AddPerson(props: { readonly caseId: CaseId; readonly onDone: () => void }) {
  const [checked, setChecked] = useState(false)
  const { value, isUnsaved, update, discard } = useDraft(draftOfNewPerson(props.caseId), () => ({
    ...emptyPerson(),
    phones: [] as readonly string[],
  }))
  const command = useCommand(addPerson, [openCase, listHistory])
  const save = async () => {
    setChecked(true)
    if (missingOf(value)) return
    const answer = await command.send({
      caseId: props.caseId,
      ...personInput(value),
      languages: [],
      phones: value.phones.map((phone) => phone.trim()).filter((phone) => phone !== ''),
    })
    if (!answer.ok) return
    discard()
    props.onDone()
  }
  return (
    <form
      className="entry"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <OtherPersonFields value={value} onChange={update} today={today()} checked={checked} whole />
      <PhoneFields value={value.phones} onChange={(phones) => update({ phones })} />
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        unsaved={isUnsaved}
        onBack={props.onDone}
      />
    </form>
  )
}
