import type { Place } from '@amparo/packs/country-pack'
import { useEffect, useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useCountryChoices } from './nationality-list.tsx'
import type { OriginDraft } from './origin.ts'
import { hasPlaces, loadPlaces } from './places.ts'

type Loaded = {
  readonly country: string
  readonly places: readonly Place[]
  readonly unreachable: boolean
}

/** Country, then the places that its pack knows, then the words of whoever told it; each may stay empty. */
export function OriginFields(props: {
  readonly value: OriginDraft
  readonly onChange: (value: OriginDraft) => void
}) {
  const t = useText('person')
  const countries = useCountryChoices()
  const { value, onChange } = props
  const loaded = usePlaces(value.country)
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
      {loaded === 'loading' ? <Skeleton lines={2} /> : null}
      {loaded && loaded !== 'loading' ? (
        <PlaceFields key={loaded.country} loaded={loaded} value={value} onChange={onChange} />
      ) : null}
      <TextField
        label={t('person.originWords')}
        hint={t('person.originWords.hint')}
        value={value.words}
        onChange={(words) => onChange({ ...value, words })}
        maxLength={300}
      />
    </div>
  )
}

function PlaceFields(props: {
  readonly loaded: Loaded
  readonly value: OriginDraft
  readonly onChange: (value: OriginDraft) => void
}) {
  const t = useText('person')
  const { places, unreachable } = props.loaded
  const { value, onChange } = props
  const place = places.find(({ code }) => code === value.placeCode)
  const upper = place?.level === 2 ? place.parent : place?.code
  if (unreachable) return <p className="soft">{t('person.place.unreachable')}</p>
  const choices = (level: 1 | 2) =>
    places
      .filter((one) => one.level === level && (level === 1 || one.parent === upper))
      .map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <ComboBox
        label={t('person.place.1')}
        choices={choices(1)}
        noneFound={t('person.place.none')}
        value={upper}
        onChange={(placeCode) => {
          if (placeCode !== upper) onChange({ ...value, placeCode })
        }}
      />
      {upper ? (
        <ComboBox
          key={upper}
          label={t('person.place.2')}
          choices={choices(2)}
          noneFound={t('person.place.none')}
          value={place?.level === 2 ? place.code : undefined}
          onChange={(placeCode) => onChange({ ...value, placeCode: placeCode ?? upper })}
        />
      ) : null}
    </>
  )
}

function usePlaces(country: string | undefined): Loaded | 'loading' | undefined {
  const [loaded, setLoaded] = useState<Loaded | undefined>(undefined)
  useEffect(() => {
    if (!country || !hasPlaces(country)) return
    let current = true
    const keep = (places: readonly Place[], unreachable: boolean) => {
      if (current) setLoaded({ country, places, unreachable })
    }
    loadPlaces(country).then(
      (places) => keep(places, false),
      () => keep([], true),
    )
    return () => {
      current = false
    }
  }, [country])
  if (!hasPlaces(country)) return undefined
  return loaded?.country === country ? loaded : 'loading'
}
