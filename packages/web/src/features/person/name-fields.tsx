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
  const { value } = props
  const change = (more: Partial<NameDraft>) => props.onChange({ ...value, ...more })
  return (
    <div className="field-columns">
      <TextField
        label={t('person.given')}
        value={value.given}
        onChange={(given) => change({ given })}
        maxLength={200}
        problem={props.problem}
      />
      <TextField
        label={t('person.surname1')}
        required={false}
        value={value.surname1}
        onChange={(surname1) => change({ surname1 })}
        maxLength={200}
      />
      <TextField
        label={t('person.surname2')}
        required={false}
        value={value.surname2}
        onChange={(surname2) => change({ surname2 })}
        maxLength={200}
      />
      {props.withMarried ? (
        <TextField
          label={t('person.married')}
          required={false}
          value={value.married}
          onChange={(married) => change({ married })}
          maxLength={200}
        />
      ) : null}
    </div>
  )
}
