import { longestOf } from '@amparo/contract/kernel/fields'
import { origin } from '@amparo/contract/api/cases/person-fields'
import { useText } from '../../app/words/words-context.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useCountryChoices } from './nationality-list.tsx'
import type { OriginDraft } from './origin.ts'
import { PlaceChain } from './place-chain.tsx'

/** Country, then the places that are known of it, then the words of whoever told it; each may stay empty. */
export function OriginFields(props: {
  readonly value: OriginDraft
  readonly onChange: (value: OriginDraft) => void
}) {
  const t = useText('person')
  const countries = useCountryChoices()
  const { value, onChange } = props
  return (
    <div className="stack">
      <ComboBox
        label={t('person.country')}
        choices={countries}
        noneFound={t('person.country.none')}
        value={value.country}
        onChange={(country) => {
          if (country !== value.country) onChange({ country, words: value.words })
        }}
      />
      {value.country ? (
        <PlaceChain
          key={value.country}
          country={value.country}
          code={value.placeCode}
          onChange={(place) => {
            const { placeCode: _, ...rest } = value
            onChange(place ? { ...rest, placeCode: place.code } : rest)
          }}
        />
      ) : null}
      <TextField
        label={t('person.originWords')}
        hint={t('person.originWords.hint')}
        value={value.words}
        onChange={(words) => onChange({ ...value, words })}
        longest={longestOf(origin.shape.words)}
      />
    </div>
  )
}
