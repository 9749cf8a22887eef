import { takeMissingStep, type MissingView } from '@amparo/contract/api/missing/missing'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, MissingEpisodeId } from '@amparo/domain/kernel/brand'
import {
  missingSteps,
  stepResults,
  type MissingStep,
  type StepResult,
} from '@amparo/domain/missing/missing-words'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByMissing } from './changed-by-missing.ts'

export function draftOfMissingStep(episodeId: string): string {
  return `missing-step ${episodeId}`
}

/** What was done to find her, or why it was not. */
export function MissingStepForm(props: {
  readonly caseId: CaseId
  readonly episode: MissingView
  readonly onDone: () => void
}) {
  const t = useText('missing')
  const say = useToast()
  const { caseId, episode } = props
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    {
      caseId,
      form: 'missing-step',
      of: `step ${episode.id}`,
      name: draftOfMissingStep(episode.id),
    },
    () => ({
      step: episode.due[0]?.step as MissingStep | undefined,
      result: undefined as StepResult | undefined,
      words: '',
      reference: '',
    }),
    ({ words, reference }) => words + reference !== '',
  )
  const { value, update } = draft
  const { step, result, words, reference } = value
  const { shape } = takeMissingStep.input
  const command = useCommand(takeMissingStep, changedByMissing)
  const missing = (isMissing: boolean) => (checked && isMissing ? t('missing.answer') : undefined)
  const save = async () => {
    setChecked(true)
    if (!step || !result || words.trim() === '') return
    const episodeId = episode.id as MissingEpisodeId
    const answer = await command.send({ caseId, episodeId, step, result, words, reference })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('missing.stepSaved') })
    props.onDone()
  }
  return (
    <DraftForm label={t('missing.write')} draft={draft} command={command} onSave={save} onBack={props.onDone}>
      <Select
        label={t('missing.which')}
        unanswered={t('missing.choose')}
        choices={missingSteps.map((one) => ({ value: one, label: t(`missing.step.${one}`) }))}
        value={step}
        onChange={(next) => update({ step: next })}
        problem={missing(step === undefined)}
      />
      <RadioGroup
        label={t('missing.result')}
        choices={stepResults.map((one) => ({ value: one, label: t(`missing.result.${one}`) }))}
        value={result}
        onChange={(next) => update({ result: next })}
        problem={missing(result === undefined)}
      />
      <TextArea
        label={t('missing.words')}
        required
        value={words}
        onChange={(next) => update({ words: next })}
        longest={longestOf(shape.words)}
        rows={3}
        problem={missing(words.trim() === '')}
      />
      {step === 'tell-authority' || step === 'search-alert' ? (
        <TextField
          label={t('missing.reference')}
          required={false}
          value={reference}
          onChange={(next) => update({ reference: next })}
          longest={longestOf(shape.reference)}
        />
      ) : null}
    </DraftForm>
  )
}
