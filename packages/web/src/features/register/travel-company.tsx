import { useText } from '../../app/words/words-context.tsx'
import { today } from '../../data/today.ts'
import { Button } from '../../ui/button.tsx'
import { BornFrom, emptyPerson, OtherPersonFields, wholeName, type PersonDraft } from '../person/index.ts'

const mostPeople = 40

/** Everyone who travels with the child or cares for her, in one go. */
export function TravelCompany(props: {
  readonly value: readonly PersonDraft[]
  readonly onChange: (people: PersonDraft[]) => void
  readonly checked: boolean
}) {
  const t = useText('person')
  const { value, onChange } = props
  return (
    <div className="stack">
      {value.length === 0 ? <p className="soft">{t('person.nobody')}</p> : null}
      {value.map((one, index) => (
        <fieldset className="sub-block" key={one.personId}>
          <legend className="entry-title">{wholeName(one.name) || t('person.new', { n: index + 1 })}</legend>
          <OtherPersonFields
            value={one}
            onChange={(next) => onChange(value.map((each, at) => (at === index ? next : each)))}
            today={today()}
            checked={props.checked}
            afterBorn={
              one.born && !one.was ? (
                <BornFrom
                  value={one.bornFrom}
                  onChange={(bornFrom) =>
                    onChange(value.map((each, at) => (at === index ? { ...one, bornFrom } : each)))
                  }
                />
              ) : null
            }
          />
          <Button
            weight="quiet"
            icon="close"
            onPress={() => onChange(value.filter((each) => each.personId !== one.personId))}
          >
            {t('person.remove')}
          </Button>
        </fieldset>
      ))}
      {value.length < mostPeople ? (
        <Button icon="add" onPress={() => onChange([...value, emptyPerson()])}>
          {t('person.add')}
        </Button>
      ) : null}
    </div>
  )
}
