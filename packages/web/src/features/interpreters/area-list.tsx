import { areaKinds, type InterpreterArea } from '@amparo/domain/interpreter/interpreter'
import { countryName } from '@amparo/packs/nationalities'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { PlaceFields } from '../services/index.ts'
import { areasOf, noPlace, type EntryDraft } from './entry-draft.ts'

const most = 20

/** Where somebody comes from or is known, and where it must not be this person. */
export function AreaList(props: {
  readonly value: EntryDraft
  readonly update: (more: Partial<EntryDraft>) => void
}) {
  const t = useText('interpreter')
  const person = useText('person')
  const areaWords = useAreaWords()
  const { value, update } = props
  return (
    <fieldset className="stack">
      <legend>{t('interpreter.areas')}</legend>
      <p className="field-hint">{t('interpreter.areas.hint')}</p>
      {value.areas.length > 0 ? (
        <ul className="chosen" aria-label={t('interpreter.areas')}>
          {value.areas.map((area) => (
            <li className="chosen-item" key={`${area.kind} ${area.country} ${area.code}`}>
              <span>{areaWords(area)}</span>
              <Button
                weight="quiet"
                icon="close"
                iconOnly
                onPress={() => update({ areas: value.areas.filter((each) => each !== area) })}
              >
                {`${person('person.remove')}: ${areaWords(area)}`}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {value.areas.length < most ? (
        <>
          <RadioGroup
            label={t('interpreter.area.kind')}
            choices={areaKinds.map((kind) => ({ value: kind, label: t(`interpreter.area.${kind}`) }))}
            value={value.areaKind}
            onChange={(areaKind) => update({ areaKind })}
          />
          <PlaceFields value={value.area} onChange={(area) => update({ area })} />
          {value.area.country ? (
            <p>
              <Button icon="add" onPress={() => update({ areas: areasOf(value), area: noPlace })}>
                {t('interpreter.area.add')}
              </Button>
            </p>
          ) : null}
        </>
      ) : null}
    </fieldset>
  )
}

export function useAreaWords(): (area: InterpreterArea) => string {
  const t = useText('interpreter')
  const { language } = useLanguage()
  return ({ kind, country, name }) =>
    t(`interpreter.area.${kind}.in`, { place: name || countryName(country, localeOf(language)) })
}
