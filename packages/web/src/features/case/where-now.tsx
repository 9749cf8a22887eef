import { longestOf } from '@amparo/contract/kernel/fields'
import { holder } from '@amparo/contract/api/cases/person-fields'
import { phases, type Phase } from '@amparo/domain/case/case'
import { useText } from '../../app/words/words-context.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useCountryChoices } from '../person/index.ts'

export type Where = {
  readonly holder: string
  readonly placeCountry: string | undefined
  readonly phase: Phase
}

/** Who holds the child at this moment, in which country and phase. */
export function WhereNow(props: {
  readonly value: Where
  readonly onChange: (more: Partial<Where>) => void
  readonly phaseHint?: string | undefined
}) {
  const t = useText('case')
  const person = useText('person')
  const countries = useCountryChoices()
  const { value, onChange } = props
  return (
    <>
      <TextField
        label={t('case.holder.question')}
        hint={t('case.holder.hint')}
        value={value.holder}
        onChange={(holder) => onChange({ holder })}
        longest={longestOf(holder)}
      />
      <ComboBox
        label={t('case.placeCountry')}
        choices={countries}
        noneFound={person('person.country.none')}
        value={value.placeCountry}
        onChange={(placeCountry) => onChange({ placeCountry })}
      />
      <RadioGroup
        label={t('case.phase')}
        hint={props.phaseHint}
        inline
        choices={phases.map((phase) => ({ value: phase, label: t(`case.phase.${phase}`) }))}
        value={value.phase}
        onChange={(phase) => onChange({ phase })}
      />
    </>
  )
}
