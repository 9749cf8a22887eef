import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { addPerson } from '@amparo/contract/api/people/edit-person'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { emptyPerson, missingOf, OtherPersonFields, personInput, PhoneFields } from '../person/index.ts'

/** Somebody more of the family or the journey. */
export function AddPerson(props: { readonly caseId: CaseId; readonly onDone: () => void }) {
  const ui = useText('ui')
  const [checked, setChecked] = useState(false)
  const { value, update, discard } = useDraft(`person ${props.caseId}`, () => ({
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
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      <div className="row">
        <Button type="submit" weight="main" busy={command.state === 'sending'}>
          {ui('ui.save')}
        </Button>
        <Button weight="quiet" onPress={props.onDone}>
          {ui('ui.back')}
        </Button>
      </div>
    </form>
  )
}
