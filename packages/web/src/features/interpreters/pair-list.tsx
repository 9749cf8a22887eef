import type { LanguagePair } from '@amparo/domain/interpreter/interpreter'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { useLanguageChoices, usePairWords } from './use-language-choices.ts'

const most = 20

type NextPair = { readonly one?: string | undefined; readonly other?: string | undefined }

/** Between which languages somebody interprets: two are chosen, and the next two may follow. */
export function PairList(props: {
  readonly value: readonly LanguagePair[]
  readonly onChange: (pairs: readonly LanguagePair[]) => void
  readonly problem?: string | undefined
}) {
  const t = useText('interpreter')
  const person = useText('person')
  const choices = useLanguageChoices()
  const pairWords = usePairWords()
  const { value, onChange } = props
  const [round, setRound] = useState(0)
  const [next, setNext] = useState<NextPair>({})
  const choose = (more: NextPair) => {
    const { one, other } = { ...next, ...more }
    if (!one || !other || one === other) return setNext({ ...next, ...more })
    if (!value.some((pair) => isSamePair(pair, { one, other }))) onChange([...value, { one, other }])
    setNext({})
    setRound(round + 1)
  }
  return (
    <div className="field">
      {value.length > 0 ? (
        <ul className="chosen" aria-label={t('interpreter.pairs')}>
          {value.map((pair) => (
            <li className="chosen-item" key={`${pair.one} ${pair.other}`}>
              <span>{pairWords(pair)}</span>
              <Button
                weight="quiet"
                icon="close"
                iconOnly
                onPress={() => onChange(value.filter((each) => each !== pair))}
              >
                {`${person('person.remove')}: ${pairWords(pair)}`}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {value.length < most ? (
        <div className="field-columns">
          <ComboBox
            key={`one ${round}`}
            label={t('interpreter.pair.one')}
            required={value.length === 0}
            noneFound={person('person.language.none')}
            choices={choices}
            value={next.one}
            onChange={(one) => choose({ one })}
            problem={props.problem}
          />
          <ComboBox
            key={`other ${round}`}
            label={t('interpreter.pair.other')}
            required={value.length === 0}
            noneFound={person('person.language.none')}
            choices={choices}
            value={next.other}
            onChange={(other) => choose({ other })}
          />
        </div>
      ) : null}
    </div>
  )
}

function isSamePair(a: LanguagePair, b: LanguagePair): boolean {
  return (a.one === b.one && a.other === b.other) || (a.one === b.other && a.other === b.one)
}
