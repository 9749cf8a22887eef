import { longestOf } from '@amparo/contract/kernel/fields'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listTakenOff, putPersonBack, takePersonOff } from '@amparo/contract/api/people/edit-person'
import { listTwoVersions } from '@amparo/contract/api/two-versions/two-versions'
import { takeOffReasons, type TakeOffReason } from '@amparo/domain/child/off-case'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { draftOfTakingOff } from './draft-names.ts'

const changed = [openCase, listHistory, listTakenOff, listTwoVersions]

function beginTakingOff() {
  return { reason: undefined as TakeOffReason | undefined, words: '' }
}

/** Why somebody is no longer on the case; the history keeps what was written, and the message lets it be undone. */
export function TakeOffForm(props: {
  readonly caseId: CaseId
  readonly personId: string
  readonly onDone: () => void
}) {
  const t = useText('person')
  const say = useToast()
  const { caseId, personId } = props
  const draft = useKeptDraft(
    { caseId, form: 'taking-off', of: personId, name: draftOfTakingOff(personId) },
    beginTakingOff,
    (value) => value.words !== '',
  )
  const { reason, words } = draft.value
  const [checked, setChecked] = useState(false)
  const takeOff = useCommand(takePersonOff, changed)
  const putBack = useCommand(putPersonBack, changed)
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const which = { caseId, personId: personId as PersonId }
  const undo = async () => {
    const answer = await putBack.send(which)
    say({ words: answer.ok ? t('person.putBack') : answer.problem.message })
  }
  const save = async () => {
    setChecked(true)
    if (reason === undefined || (reason === 'other' && words.trim() === '')) return
    const answer = await takeOff.send({ ...which, reason, words })
    if (!answer.ok) return
    say({ words: t('person.takenOff'), undo: () => void undo() })
    leave()
  }
  return (
    <DraftForm
      draft={draft}
      command={takeOff}
      onSave={save}
      saveLabel={t('person.takeOff')}
      saveWeight="plain"
      onBack={leave}
    >
      <p className="soft">{t('person.takeOff.kept')}</p>
      <RadioGroup
        label={t('person.takeOff.why')}
        choices={takeOffReasons.map((value) => ({ value, label: t(`person.takeOff.${value}`) }))}
        value={reason}
        onChange={(next) => draft.update({ reason: next })}
        problem={checked && reason === undefined ? t('person.takeOff.whyMissing') : undefined}
      />
      <TextArea
        label={t('person.takeOff.words')}
        required={reason === 'other'}
        value={words}
        onChange={(next) => draft.update({ words: next })}
        rows={2}
        longest={longestOf(takePersonOff.input.shape.words)}
        problem={
          checked && reason === 'other' && words.trim() === '' ? t('person.takeOff.whyMissing') : undefined
        }
      />
    </DraftForm>
  )
}
