import { longestOf } from '@amparo/contract/kernel/fields'
import { namedPart } from '@amparo/contract/api/cases/person-fields'
import { useText } from '../../app/words/words-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { NameDraft } from './name.ts'

/** The parts of one name, exactly as they are said; every part may stay empty. */
export function NameFields(props: {
  readonly value: NameDraft
  readonly onChange: (value: NameDraft) => void
  readonly withMarried?: boolean
  readonly problem?: string | undefined
}) {
  const t = useText('person')
  const parts = namedPart.shape
  const { value } = props
  const change = (more: Partial<NameDraft>) => props.onChange({ ...value, ...more })
  return (
    <div className="field-columns">
      <TextField
        label={t('person.given')}
        value={value.given}
        onChange={(given) => change({ given })}
        longest={longestOf(parts.given)}
        problem={props.problem}
      />
      <TextField
        label={t('person.surname1')}
        required={false}
        value={value.surname1}
        onChange={(surname1) => change({ surname1 })}
        longest={longestOf(parts.surname1)}
      />
      <TextField
        label={t('person.surname2')}
        required={false}
        value={value.surname2}
        onChange={(surname2) => change({ surname2 })}
        longest={longestOf(parts.surname2)}
      />
      {props.withMarried ? (
        <TextField
          label={t('person.married')}
          required={false}
          value={value.married}
          onChange={(married) => change({ married })}
          longest={longestOf(parts.married)}
        />
      ) : null}
    </div>
  )
}
