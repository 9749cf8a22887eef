import {
  intakeAges,
  intakeConcerns,
  intakeSources,
  intakeUrgencies,
  safetyAnswers,
} from '@amparo/domain/intake/intake'
import { intakeReport } from '@amparo/contract/api/intakes/intake-fields'
import { longestOf } from '@amparo/contract/kernel/fields'
import { useText } from '../../app/words/words-context.tsx'
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { LanguageList } from '../person/index.ts'
import { cameAtOf, type IntakeDraft } from './intake-draft.ts'

/** In the order of a first conversation: is she safe, what does she ask for, and only then the rest. */
export function IntakeFields(props: {
  readonly value: IntakeDraft
  readonly update: (more: Partial<IntakeDraft>) => void
  readonly checked: boolean
}) {
  const t = useText('intake')
  const { value, update } = props
  const missing = (isMissing: boolean, words: string) => (props.checked && isMissing ? words : undefined)
  const unanswered = t('intake.missing')
  return (
    <>
      <RadioGroup
        label={t('intake.safe')}
        inline
        required
        choices={safetyAnswers.map((one) => ({ value: one, label: t(`intake.safe.${one}`) }))}
        value={value.safeNow}
        onChange={(safeNow) => update({ safeNow })}
        problem={missing(!value.safeNow, unanswered)}
      />
      {value.safeNow === 'no' ? (
        <TextArea
          label={t('intake.done')}
          value={value.doneAtOnce}
          onChange={(doneAtOnce) => update({ doneAtOnce })}
          longest={longestOf(intakeReport.shape.doneAtOnce)}
          rows={3}
          problem={missing(value.doneAtOnce.trim() === '', t('intake.doneMissing'))}
        />
      ) : null}
      <TextArea
        label={t('intake.asked')}
        hint={t('intake.asked.hint')}
        value={value.askedFor}
        onChange={(askedFor) => update({ askedFor })}
        longest={longestOf(intakeReport.shape.askedFor)}
        rows={4}
        problem={missing(value.askedFor.trim() === '', t('intake.askedMissing'))}
      />
      <RadioGroup
        label={t('intake.urgency')}
        inline
        choices={intakeUrgencies.map((one) => ({ value: one, label: t(`intake.urgency.${one}`) }))}
        value={value.urgency}
        onChange={(urgency) => update({ urgency })}
        problem={missing(!value.urgency, unanswered)}
      />
      <TextField
        label={t('intake.callName')}
        hint={t('intake.callName.hint')}
        required={false}
        value={value.callName}
        onChange={(callName) => update({ callName })}
        longest={longestOf(intakeReport.shape.callName)}
        width="medium"
      />
      <RadioGroup
        label={t('intake.age')}
        choices={intakeAges.map((one) => ({ value: one, label: t(`intake.age.${one}`) }))}
        value={value.age}
        onChange={(age) => update({ age })}
        problem={missing(!value.age, unanswered)}
      />
      <NumberField
        label={t('intake.years')}
        required={false}
        value={value.approximateAge ?? undefined}
        onChange={(years) => update({ approximateAge: years ?? null })}
        most={120}
      />
      <TextField
        label={t('intake.place')}
        required={false}
        value={value.place}
        onChange={(place) => update({ place })}
        longest={longestOf(intakeReport.shape.place)}
      />
      <div role="group" aria-label={t('intake.language')} className="field">
        <span className="field-label">{t('intake.language')}</span>
        <LanguageList
          value={value.language === '' ? [] : [value.language]}
          onChange={(languages) => update({ language: languages.at(-1) ?? '' })}
        />
      </div>
      <RadioGroup
        label={t('intake.source')}
        choices={intakeSources.map((one) => ({ value: one, label: t(`intake.source.${one}`) }))}
        value={value.source}
        onChange={(source) => update({ source })}
        problem={missing(!value.source, unanswered)}
      />
      {value.source === 'referred' || value.source === 'authority-notice' ? (
        <TextField
          label={t('intake.broughtBy')}
          required={false}
          value={value.broughtBy}
          onChange={(broughtBy) => update({ broughtBy })}
          longest={longestOf(intakeReport.shape.broughtBy)}
        />
      ) : null}
      <DayField
        label={t('intake.on')}
        value={value.on}
        onChange={(on) => update({ on })}
        problem={missing(value.on === undefined, t('intake.dayMissing'))}
      />
      <TextField
        label={t('intake.hour')}
        hint={t('intake.hour.hint')}
        value={value.hour}
        onChange={(hour) => update({ hour })}
        width="short"
        problem={missing(value.on !== undefined && cameAtOf(value) === undefined, t('intake.hourMissing'))}
      />
      <CheckboxGroup
        label={t('intake.concerns')}
        hint={t('intake.concerns.hint')}
        required={false}
        choices={intakeConcerns.map((one) => ({ value: one, label: t(`intake.concern.${one}`) }))}
        value={value.concerns}
        onChange={(concerns) => update({ concerns })}
      />
      <Checkbox
        label={t('intake.material')}
        checked={value.materialNeed}
        onChange={(materialNeed) => update({ materialNeed })}
      />
    </>
  )
}
