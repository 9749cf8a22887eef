import { useId } from 'react'
import type { Choice } from './choice.ts'
import { FieldGroup, type FieldProps } from './field.tsx'

/** A whole row is the target, not only the box. */
export function Checkbox(props: {
  readonly label: string
  readonly hint?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly name?: string
  readonly invalid?: boolean
}) {
  const hintId = useId()
  return (
    <label className="choice">
      <input
        type="checkbox"
        className="choice-box"
        name={props.name}
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
        aria-describedby={props.hint ? hintId : undefined}
        aria-invalid={props.invalid ? true : undefined}
      />
      <span className="choice-words">
        <span>{props.label}</span>
        {props.hint ? (
          <span className="field-hint" id={hintId}>
            {props.hint}
          </span>
        ) : null}
      </span>
    </label>
  )
}

export function CheckboxGroup<Value extends string>(
  props: FieldProps & {
    readonly choices: readonly Choice<Value>[]
    readonly value: readonly Value[]
    readonly onChange: (value: Value[]) => void
  },
) {
  const { choices, value, onChange, ...field } = props
  return (
    <FieldGroup {...field}>
      <div className="choices">
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            label={choice.label}
            {...(choice.hint ? { hint: choice.hint } : {})}
            checked={value.includes(choice.value)}
            onChange={(checked) =>
              // In the order in which the choices stand, whatever the order of the taps.
              onChange(
                choices
                  .map((each) => each.value)
                  .filter((each) => (each === choice.value ? checked : value.includes(each))),
              )
            }
          />
        ))}
      </div>
    </FieldGroup>
  )
}
