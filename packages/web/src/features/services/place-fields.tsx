import { useText } from '../../app/words/words-context.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { PlaceChain, useCountryChoices } from '../person/index.ts'

export type PlaceDraft = {
  readonly country: string | undefined
  readonly code: string
  readonly name: string
}

/** A country, then as far inwards as anybody knows. */
export function PlaceFields(props: {
  readonly value: PlaceDraft
  readonly onChange: (place: PlaceDraft) => void
  readonly problem?: string | undefined
}) {
  const t = useText('service')
  const countries = useCountryChoices()
  const { value, onChange } = props
  return (
    <>
      <ComboBox
        label={t('service.country')}
        choices={countries}
        noneFound={t('service.country.none')}
        value={value.country}
        problem={props.problem}
        onChange={(country) => {
          if (country !== value.country) onChange({ country, code: '', name: '' })
        }}
      />
      {value.country ? (
        <PlaceChain
          key={value.country}
          country={value.country}
          code={value.code || undefined}
          onChange={(place) => onChange({ ...value, code: place?.code ?? '', name: place?.name ?? '' })}
        />
      ) : null}
    </>
  )
}
