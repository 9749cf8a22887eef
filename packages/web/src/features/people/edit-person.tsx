import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase, type PersonView } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { editPerson } from '@amparo/contract/api/people/edit-person'
import { listTwoVersions } from '@amparo/contract/api/two-versions/two-versions'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DraftForm } from '../../ui/draft-form.tsx'
import { useOutcomeWords } from '../case/index.ts'
import { missingOf, OtherNames, OtherPersonFields, PhoneFields } from '../person/index.ts'
import { changedDraft, draftOfPerson, editsOfPerson } from './person-edits.ts'
import { draftOfEdit } from './draft-names.ts'

/** Corrects what is known of a relative or companion; only what was changed is sent, with the version it was read at. */
export function EditPerson(props: {
  readonly person: PersonView
  readonly caseId: CaseId
  readonly onDone: () => void
}) {
  const words = useText('case')
  const sayOutcome = useOutcomeWords()
  const [checked, setChecked] = useState(false)
  const { caseId, person } = props
  const place = { caseId, form: 'person-correction', of: person.id, name: draftOfEdit(person) } as const
  const draft = useKeptDraft(place, () => ({
    // What was on the screen when editing began stays with it, whatever arrives meanwhile.
    seen: person,
    ...draftOfPerson(person),
  }))
  const { value, update, discard } = draft
  const { seen } = value
  const command = useCommand(editPerson, [openCase, ...caseLists, listHistory, listTwoVersions])
  const leave = () => {
    discard()
    props.onDone()
  }
  const save = async () => {
    setChecked(true)
    if (missingOf(value.person)) return
    if (!changedDraft(seen, value)) return leave()
    const answer = await command.send({
      caseId,
      personId: seen.id as PersonId,
      edits: editsOfPerson(seen, value),
    })
    if (!answer.ok) return
    sayOutcome(answer.value, words('case.saved'))
    leave()
  }
  return (
    <DraftForm draft={draft} command={command} onSave={save} onBack={leave}>
      <OtherPersonFields
        value={value.person}
        onChange={(person) => update({ person })}
        today={today()}
        checked={checked}
        whole
      />
      <OtherNames value={value.otherNames} onChange={(otherNames) => update({ otherNames })} />
      <PhoneFields value={value.phones} onChange={(phones) => update({ phones })} />
    </DraftForm>
  )
}
