import { recordIncident } from '@amparo/contract/api/incidents/incidents'
import { longestOf } from '@amparo/contract/kernel/fields'
import { incidentSources, witnessAnswers } from '@amparo/domain/incident/incident-words'
import { viewAnswers } from '@amparo/domain/plan/plan-review'
import { useText } from '../../app/words/words-context.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { StepProps } from './what-fields.tsx'

/** Who told it, what she said herself, who else saw it, and what was done already. */
export function ToldFields({ value, update, checked }: StepProps) {
  const t = useText('incident')
  const { shape } = recordIncident.input
  const missing = (isMissing: boolean) => (checked && isMissing ? t('incident.missing') : undefined)
  return (
    <>
      <RadioGroup
        label={t('incident.source')}
        choices={incidentSources.map((source) => ({ value: source, label: t(`incident.source.${source}`) }))}
        value={value.source}
        onChange={(source) => update({ source })}
        problem={missing(value.source === undefined)}
      />
      <TextField
        label={t('incident.sourceWords')}
        required={false}
        value={value.sourceWords}
        onChange={(sourceWords) => update({ sourceWords })}
        longest={longestOf(shape.sourceWords)}
      />
      <RadioGroup
        label={t('incident.child')}
        inline
        choices={viewAnswers.map((answer) => ({ value: answer, label: t(`incident.child.${answer}`) }))}
        value={value.childAnswer}
        onChange={(childAnswer) => update({ childAnswer })}
        problem={missing(value.childAnswer === undefined)}
      />
      {value.childAnswer === 'said' ? (
        <TextArea
          label={t('incident.childWords')}
          required
          value={value.childWords}
          onChange={(childWords) => update({ childWords })}
          longest={longestOf(shape.child.def.shape.words)}
          rows={3}
          problem={missing(value.childWords.trim() === '')}
        />
      ) : null}
      <RadioGroup
        label={t('incident.witnesses')}
        inline
        choices={witnessAnswers.map((answer) => ({
          value: answer,
          label: t(`incident.witnesses.${answer}`),
        }))}
        value={value.witnesses}
        onChange={(witnesses) => update({ witnesses })}
      />
      <TextArea
        label={t('incident.done')}
        required={false}
        value={value.done}
        onChange={(done) => update({ done })}
        longest={longestOf(shape.done)}
        rows={2}
      />
    </>
  )
}
