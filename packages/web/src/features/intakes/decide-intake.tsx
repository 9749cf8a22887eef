import { longestOf } from '@amparo/contract/kernel/fields'
import type { IntakeView } from '@amparo/contract/api/intakes/intake-fields'
import { listIntakes, screenIntake, showIntake, withdrawIntake } from '@amparo/contract/api/intakes/intakes'
import { today } from '@amparo/contract/api/tasks/tasks'
import { eligibilities, type Eligibility } from '@amparo/domain/intake/propose-eligibility'
import type { IntakeId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { FormFoot } from '../../ui/form-foot.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { NameService } from '../services/index.ts'

type Props = { readonly intake: IntakeView; readonly onDone: () => void }
const changed = [listIntakes, showIntake, today]

/** A person decides, with a word why; nothing is chosen beforehand. */
export function DecideIntake({ intake, onDone }: Props) {
  const t = useText('intake')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const draft = useDraft(`intake decision ${intake.id}`, () => ({
    decision: undefined as Eligibility | undefined,
    reason: '',
    given: '',
  }))
  const { decision, reason, given } = draft.value
  const command = useCommand(screenIntake, changed)
  const needsGiven = decision === 'not-eligible'
  const save = async () => {
    setChecked(true)
    if (!decision || reason.trim() === '' || (needsGiven && given.trim() === '')) return
    const words = { reason, given: needsGiven ? given : '' }
    const intakeId = intake.id as IntakeId
    const answer = await command.send({ intakeId, base: intake.version, decision, ...words })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('intake.decided') })
    onDone()
  }
  return (
    <form
      className="entry"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <RadioGroup
        label={t('intake.decision')}
        choices={eligibilities.map((one) => ({ value: one, label: t(`intake.decision.${one}`) }))}
        value={decision}
        onChange={(chosen) => draft.update({ decision: chosen })}
        problem={checked && !decision ? t('intake.missing') : undefined}
      />
      <TextArea
        label={t('intake.why')}
        value={reason}
        onChange={(words) => draft.update({ reason: words })}
        longest={longestOf(screenIntake.input.shape.reason)}
        rows={3}
        problem={checked && reason.trim() === '' ? t('intake.whyMissing') : undefined}
      />
      {needsGiven ? (
        <NameService onName={(words) => draft.update({ given: [given, words].filter(Boolean).join('\n') })} />
      ) : null}
      {needsGiven ? (
        <TextArea
          label={t('intake.given')}
          value={given}
          onChange={(words) => draft.update({ given: words })}
          longest={longestOf(screenIntake.input.shape.given)}
          rows={3}
          problem={checked && given.trim() === '' ? t('intake.givenMissing') : undefined}
        />
      ) : null}
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        unsaved={draft.isUnsaved}
        saveLabel={t('intake.saveDecision')}
        onBack={onDone}
      />
    </form>
  )
}

export function WithdrawIntake({ intake, onDone }: Props) {
  const t = useText('intake')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const draft = useDraft(`intake withdrawal ${intake.id}`, () => ({ reason: '' }))
  const { reason } = draft.value
  const command = useCommand(withdrawIntake, changed)
  const save = async () => {
    setChecked(true)
    if (reason.trim() === '') return
    const intakeId = intake.id as IntakeId
    const answer = await command.send({ intakeId, base: intake.version, reason })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('intake.withdrawn') })
    onDone()
  }
  return (
    <form
      className="entry"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextArea
        label={t('intake.withdrawWhy')}
        hint={t('intake.withdrawWhy.hint')}
        value={reason}
        onChange={(words) => draft.update({ reason: words })}
        longest={longestOf(withdrawIntake.input.shape.reason)}
        rows={3}
        problem={checked && reason.trim() === '' ? t('intake.whyMissing') : undefined}
      />
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        unsaved={draft.isUnsaved}
        saveLabel={t('intake.withdrawSave')}
        onBack={onDone}
      />
    </form>
  )
}
