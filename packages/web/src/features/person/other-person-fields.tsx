import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { useState, type ReactNode } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { ApproximateDateField } from '../../ui/approximate-date-field.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { NameFields } from './name-fields.tsx'
import { missingOf, type PersonDraft } from './other-person.ts'
import { relations, tieWords } from './person-words.ts'

/** One relative or companion: name, tie, whether they travel together, whether she is in their care. */
export function OtherPersonFields(props: {
  readonly value: PersonDraft
  readonly onChange: (value: PersonDraft) => void
  readonly today: PlainDate
  /** Once the person wanted to go on: say what is missing. */
  readonly checked: boolean
  /** Asks besides what can wait until after the registration. */
  readonly whole?: boolean
  /** What is asked of the date of birth besides. */
  readonly afterBorn?: ReactNode
}) {
  const t = useText('person')
  const ui = useText('ui')
  const { value } = props
  const change = (more: Partial<PersonDraft>) => props.onChange({ ...value, ...more })
  const missing = props.checked ? missingOf(value) : undefined
  const [said] = useState(value.relation)
  // Once the sex is said, the words follow it: a cousin is “prima” or “primo”.
  const known = relations.map((code) => ({
    value: code as string,
    label: tieWords({ relation: code, sex: value.sex }, t),
  }))
  const fromElsewhere =
    said === undefined || known.some((one) => one.value === said) ? [] : [{ value: said, label: said }]
  return (
    <>
      <NameFields
        value={value.name}
        onChange={(name) => change({ name })}
        problem={missing === 'name' ? t('person.nameMissing') : undefined}
        withMarried={props.whole === true}
      />
      {props.whole ? (
        <RadioGroup
          label={t('person.sex')}
          inline
          choices={(['female', 'male', 'other', 'unknown'] as const).map((sex) => ({
            value: sex,
            label: t(`person.sex.${sex}`),
          }))}
          value={value.sex}
          onChange={(sex) => change({ sex })}
        />
      ) : null}
      <Select
        label={t('person.relation')}
        unanswered={ui('ui.choose')}
        choices={[...known, ...fromElsewhere]}
        value={value.relation}
        onChange={(relation) => change({ relation })}
        problem={missing === 'relation' ? t('person.relationMissing') : undefined}
      />
      <Checkbox
        label={t('person.travelsWith')}
        checked={value.travelsWith}
        onChange={(travelsWith) => change({ travelsWith })}
      />
      {props.whole ? (
        <Checkbox
          label={t('person.livesWith')}
          checked={value.livesWith}
          onChange={(livesWith) => change({ livesWith })}
        />
      ) : null}
      <RadioGroup
        label={t('person.cares')}
        inline
        choices={(['none', 'law', 'custom'] as const).map((by) => ({
          value: by,
          label: t(`person.cares.${by}`),
        }))}
        value={value.caregiverBy}
        onChange={(caregiverBy) => change({ caregiverBy })}
      />
      <ApproximateDateField
        label={t('person.born')}
        required={false}
        value={value.born}
        onChange={(born) => change({ born })}
        toldOn={props.today}
      />
      {props.afterBorn}
    </>
  )
}
