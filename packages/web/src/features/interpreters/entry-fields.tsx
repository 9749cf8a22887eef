import { addInterpreter } from '@amparo/contract/api/interpreters/register'
import { longestOf } from '@amparo/contract/kernel/fields'
import {
  interpreterGenders,
  interpreterStates,
  interpreterTies,
} from '@amparo/domain/interpreter/interpreter'
import { useText } from '../../app/words/words-context.tsx'
import { CheckboxGroup } from '../../ui/checkbox.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AreaList } from './area-list.tsx'
import { lacksReach, signatureWrong, type EntryDraft } from './entry-draft.ts'
import { PairList } from './pair-list.tsx'

const { shape } = addInterpreter.input

/** What the register says of somebody; whoever corrects it also says whether the person can still be asked. */
export function EntryFields(props: {
  readonly value: EntryDraft
  readonly update: (more: Partial<EntryDraft>) => void
  readonly checked: boolean
  readonly isNew: boolean
}) {
  const t = useText('interpreter')
  const { value, update, checked } = props
  const missing = (isMissing: boolean) => (checked && isMissing ? t('interpreter.missing') : undefined)
  return (
    <>
      {props.isNew ? null : (
        <RadioGroup
          label={t('interpreter.state')}
          inline
          choices={interpreterStates.map((state) => ({
            value: state,
            label: t(`interpreter.state.${state}`),
          }))}
          value={value.state}
          onChange={(state) => update({ state })}
        />
      )}
      <TextField
        label={t('interpreter.name')}
        hint={t('interpreter.name.hint')}
        value={value.name}
        onChange={(name) => update({ name })}
        longest={longestOf(shape.name)}
        problem={missing(value.name.trim() === '')}
      />
      <PairList
        value={value.pairs}
        onChange={(pairs) => update({ pairs })}
        problem={checked && value.pairs.length === 0 ? t('interpreter.pairs.missing') : undefined}
      />
      <TextField
        label={t('interpreter.phone')}
        type="tel"
        required={false}
        value={value.phone}
        onChange={(phone) => update({ phone })}
        longest={longestOf(shape.phone)}
        problem={checked && lacksReach(value) ? t('interpreter.reach.missing') : undefined}
      />
      <TextArea
        label={t('interpreter.howToReach')}
        required={false}
        rows={2}
        value={value.howToReach}
        onChange={(howToReach) => update({ howToReach })}
        longest={longestOf(shape.howToReach)}
      />
      <RadioGroup
        label={t('interpreter.tie')}
        inline
        choices={interpreterTies.map((tie) => ({ value: tie, label: t(`interpreter.tie.${tie}`) }))}
        value={value.tie}
        onChange={(tie) => update({ tie })}
        problem={missing(!value.tie)}
      />
      {value.tie === 'agency' ? (
        <TextField
          label={t('interpreter.agency')}
          required={false}
          value={value.agency}
          onChange={(agency) => update({ agency })}
          longest={longestOf(shape.agency)}
        />
      ) : null}
      <RadioGroup
        label={t('interpreter.gender')}
        inline
        choices={interpreterGenders.map((gender) => ({
          value: gender,
          label: t(`interpreter.gender.${gender}`),
        }))}
        value={value.gender}
        onChange={(gender) => update({ gender })}
      />
      <AreaList value={value} update={update} />
      <DayField
        label={t('interpreter.signedOn')}
        hint={t('interpreter.signedOn.hint')}
        required={false}
        value={value.signedOn}
        onChange={(signedOn) => update({ signedOn })}
      />
      <DayField
        label={t('interpreter.signedUntil')}
        required={false}
        value={value.signedUntil}
        onChange={(signedUntil) => update({ signedUntil })}
        problem={checked && signatureWrong(value) ? t('interpreter.signedUntil.wrong') : undefined}
      />
      <CheckboxGroup
        label={t('interpreter.before')}
        choices={[{ value: 'adult', label: t('interpreter.isAdult'), hint: t('interpreter.isAdult.hint') }]}
        value={value.isAdult ? ['adult'] : []}
        onChange={(ticked) => update({ isAdult: ticked.length > 0 })}
        problem={missing(!value.isAdult)}
      />
    </>
  )
}
