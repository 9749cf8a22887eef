import { recordIncident } from '@amparo/contract/api/incidents/incidents'
import { longestOf } from '@amparo/contract/kernel/fields'
import { careStates, incidentPhases } from '@amparo/domain/incident/incident-words'
import type { ApproximateDateKind } from '@amparo/domain/kernel/approximate-date'
import { useText } from '../../app/words/words-context.tsx'
import { today } from '../../data/today.ts'
import { ApproximateDateField } from '../../ui/approximate-date-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { typedHour } from '../case/index.ts'
import type { StepProps } from './what-fields.tsx'

const kinds: readonly ApproximateDateKind[] = ['day', 'month', 'season', 'year', 'about-year']

/** When and where it happened, and what it did to the body. */
export function WhenFields({ value, update, checked }: StepProps) {
  const t = useText('incident')
  const words = useText('case')
  const { shape } = recordIncident.input
  const missing = (given: unknown) => (checked && given === undefined ? t('incident.missing') : undefined)
  return (
    <>
      <ApproximateDateField
        label={t('incident.happened')}
        required={false}
        kinds={kinds}
        value={value.happened}
        onChange={(happened) => update({ happened })}
        toldOn={today()}
      />
      <TextField
        label={t('incident.hour')}
        hint={t('incident.hour.hint')}
        required={false}
        width="short"
        value={value.hour}
        onChange={(hour) => update({ hour })}
        problem={checked && typedHour(value.hour) === undefined ? t('incident.hour.wrong') : undefined}
      />
      <RadioGroup
        label={t('incident.phase')}
        inline
        choices={incidentPhases.map((phase) => ({ value: phase, label: words(`case.phase.${phase}`) }))}
        value={value.phase}
        onChange={(phase) => update({ phase })}
        problem={missing(value.phase)}
      />
      <TextField
        label={t('incident.place')}
        required={false}
        value={value.place}
        onChange={(place) => update({ place })}
        longest={longestOf(shape.place)}
      />
      <TextArea
        label={t('incident.harm')}
        required={false}
        value={value.harm}
        onChange={(harm) => update({ harm })}
        longest={longestOf(shape.harm)}
        rows={2}
      />
      <RadioGroup
        label={t('incident.care')}
        choices={careStates.map((care) => ({ value: care, label: t(`incident.care.${care}`) }))}
        value={value.care}
        onChange={(care) => update({ care })}
        problem={missing(value.care)}
      />
      <TextField
        label={t('incident.aids')}
        required={false}
        value={value.aids}
        onChange={(aids) => update({ aids })}
        longest={longestOf(shape.aids)}
      />
    </>
  )
}
