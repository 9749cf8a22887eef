import { useState } from 'react'
import type { Choice } from '../../ui/choice.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Button } from '../../ui/button.tsx'
import { useText } from '../../app/words/words-context.tsx'

/** A short list chosen from a long one, in the order of choosing: languages, nationalities. */
export function CodeList(props: {
  readonly label: string
  readonly addLabel: string
  readonly hint?: string
  readonly noneFound: string
  readonly choices: readonly Choice[]
  readonly nameOf: (code: string) => string
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  readonly most: number
}) {
  const t = useText('person')
  // A fresh box after each choice, so that the next one starts empty.
  const [round, setRound] = useState(0)
  const free = props.choices.filter(({ value }) => !props.value.includes(value))
  return (
    <div className="field">
      {props.value.length > 0 ? (
        <ul className="chosen" aria-label={props.label}>
          {props.value.map((code) => (
            <li className="chosen-item" key={code}>
              <span>{props.nameOf(code)}</span>
              <Button
                weight="quiet"
                icon="close"
                iconOnly
                onPress={() => props.onChange(props.value.filter((each) => each !== code))}
              >
                {`${t('person.remove')}: ${props.nameOf(code)}`}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {props.value.length < props.most ? (
        <ComboBox
          key={round}
          label={props.value.length === 0 ? props.label : props.addLabel}
          hint={props.hint}
          noneFound={props.noneFound}
          choices={free}
          value={undefined}
          onChange={(code) => {
            if (!code) return
            props.onChange([...props.value, code])
            setRound(round + 1)
          }}
        />
      ) : null}
    </div>
  )
}
