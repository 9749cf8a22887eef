import { useId } from 'react'
import type { Choice } from './choice.ts'
import { FieldGroup, type FieldProps } from './field.tsx'

/** One answer of a few, all in sight. For many, use `ComboBox`. */
export function RadioGroup<Value extends string>(
  props: FieldProps & {
    readonly choices: readonly Choice<Value>[]
    readonly value: Value | undefined
    readonly onChange: (value: Value) => void
    readonly inline?: boolean
  },
) {
  const name = useId()
  const { choices, value, onChange, inline, ...field } = props
  return (
    <FieldGroup {...field} role="radiogroup">
      <div className={inline ? 'choices choices-inline' : 'choices'}>
        {choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input
              type="radio"
              className="choice-box choice-round"
              name={name}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
              aria-describedby={choice.hint ? `${name}-${choice.value}` : undefined}
            />
            <span className="choice-words">
              <span>{choice.label}</span>
              {choice.hint ? (
                <span className="field-hint" id={`${name}-${choice.value}`}>
                  {choice.hint}
                </span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
