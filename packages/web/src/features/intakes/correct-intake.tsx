import type { IntakeView } from '@amparo/contract/api/intakes/intake-fields'
import { correctIntake, listIntakes, showIntake } from '@amparo/contract/api/intakes/intakes'
import { today } from '@amparo/contract/api/tasks/tasks'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { FormFoot } from '../../ui/form-foot.tsx'
import { useToast } from '../../ui/toast.tsx'
import { draftOfIntake, reportOf } from './intake-draft.ts'
import { IntakeFields } from './intake-fields.tsx'

/** More is learnt while she waits: it is written where the first words stand. */
export function CorrectIntake(props: { readonly intake: IntakeView; readonly onDone: () => void }) {
  const t = useText('intake')
  const say = useToast()
  const { intake } = props
  const [checked, setChecked] = useState(false)
  const draft = useDraft(`intake ${intake.id}`, () => draftOfIntake(intake))
  const command = useCommand(correctIntake, [listIntakes, showIntake, today])
  const save = async () => {
    setChecked(true)
    const report = reportOf(draft.value)
    if (!report) return
    const answer = await command.send({ intakeId: draft.value.intakeId, base: intake.version, report })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('intake.saved') })
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
      <IntakeFields value={draft.value} update={draft.update} checked={checked} />
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        unsaved={draft.isUnsaved}
        onBack={props.onDone}
      />
    </form>
  )
}
