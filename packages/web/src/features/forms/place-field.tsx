import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import type { FieldProps } from '../../ui/field.tsx'
import { PlaceChain, useCountryChoices } from '../person/index.ts'
import { WrittenField } from './written-field.tsx'

/** A place by its code, by the words that somebody used for it, or both; as the rules of a form read it. */
export type PlaceAnswer = { readonly pcode?: string; readonly text?: string }

/**
 * Words come first, because many places stand in no list; the list is there for whoever wants it. What is chosen in
 * it writes its name where nothing was written yet.
 */
export function PlaceField(
  props: FieldProps & {
    readonly value: PlaceAnswer
    readonly onChange: (value: PlaceAnswer | null) => void
  },
) {
  const t = useText('form')
  const person = useText('person')
  const countries = useCountryChoices()
  const { value, onChange, ...field } = props
  const { pcode, text = '' } = value
  const [isOpen, setOpen] = useState(pcode !== undefined)
  // The code of a place begins with its country.
  const [country, setCountry] = useState(pcode?.slice(0, 2).toUpperCase())
  const [named, setNamed] = useState(0)
  const report = (code: string | undefined, words: string) => {
    if (code === undefined && words === '') return onChange(null)
    onChange({ ...(code === undefined ? {} : { pcode: code }), ...(words === '' ? {} : { text: words }) })
  }
  return (
    <div className="stack">
      <WrittenField
        {...field}
        key={named}
        kind="text"
        value={text || (pcode ?? '')}
        onWritten={(words) => report(pcode, words.trim())}
      />
      {isOpen ? (
        <div className="stack" role="group" aria-label={`${t('form.place.list')} · ${props.label}`}>
          <ComboBox
            label={person('person.country')}
            choices={countries}
            noneFound={person('person.country.none')}
            value={country}
            onChange={(next) => {
              if (next === country) return
              setCountry(next)
              if (pcode !== undefined) report(undefined, text)
            }}
          />
          {country ? (
            <PlaceChain
              key={country}
              country={country}
              code={pcode}
              onChange={(place, before) => {
                const isOwnWords = text !== '' && text !== before
                const words = isOwnWords ? text : (place?.name ?? '')
                report(place?.code, words)
                if (words !== text) setNamed((count) => count + 1)
              }}
            />
          ) : null}
        </div>
      ) : (
        <p>
          <Button weight="quiet" icon="place" onPress={() => setOpen(true)}>
            {t('form.place.list')}
            <span className="only-read"> · {props.label}</span>
          </Button>
        </p>
      )}
    </div>
  )
}
