import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { nameOfPath, usePlacePath, usePlacesWithin, type PlaceChoice } from './places.ts'

export type ChosenPlace = { readonly code: string; readonly name: string }

type Path = readonly PlaceChoice[]

/** From the widest place of a country inwards, each level narrowed by typing; one may stop at any of them. */
export function PlaceChain(props: {
  readonly country: string
  readonly code: string | undefined
  /** `before`: the name of the place that was chosen until now. */
  readonly onChange: (place: ChosenPlace | undefined, before: string) => void
}) {
  const known = usePlacePath(props.country, props.code)
  const [chosen, setChosen] = useState<Path | undefined>(undefined)
  const path = chosen ?? known
  if (path === 'loading') return <Skeleton lines={2} />
  const choose = (next: Path) => {
    const last = next.at(-1)
    setChosen(next)
    props.onChange(last ? { code: last.code, name: nameOfPath(next) } : undefined, nameOfPath(path))
  }
  return <PlaceLevel country={props.country} path={path} depth={0} onChoose={choose} />
}

const labels = ['person.place.1', 'person.place.2', 'person.place.3'] as const

function PlaceLevel(props: {
  readonly country: string
  readonly path: Path
  readonly depth: number
  readonly onChoose: (path: Path) => void
}) {
  const t = useText('person')
  const { country, path, depth } = props
  const upper = path[depth - 1]?.code
  const chosen = path[depth]
  const places = usePlacesWithin(country, upper)
  if (places === 'loading') return <Skeleton lines={2} />
  if (places === 'unreachable') return <p className="soft">{t('person.place.unreachable')}</p>
  // What was chosen from another list stays to be seen.
  const all = chosen && !places.some(({ code }) => code === chosen.code) ? [chosen, ...places] : places
  const label = labels[depth]
  if (all.length === 0 || !label) return null
  return (
    <>
      <ComboBox
        key={upper ?? country}
        label={t(label)}
        choices={all.map(({ code, name }) => ({ value: code, label: name }))}
        noneFound={t('person.place.none')}
        value={chosen?.code}
        onChange={(code) => {
          if (code === chosen?.code) return
          const place = all.find((one) => one.code === code)
          props.onChoose(place ? [...path.slice(0, depth), place] : path.slice(0, depth))
        }}
      />
      {chosen?.hasInside ? (
        <PlaceLevel
          key={chosen.code}
          country={country}
          path={path}
          depth={depth + 1}
          onChoose={props.onChoose}
        />
      ) : null}
    </>
  )
}
