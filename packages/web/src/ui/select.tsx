import type { Choice } from './choice.ts'
import { FieldHelp, FieldLabel, useFieldIds, type FieldProps } from './field.tsx'

/**
 * One answer of up to about twenty, with the list that the phone itself draws: the largest targets and the
 * fewest bytes. For more, or where typing helps, use `ComboBox`.
 */
export function Select<Value extends string>(
  props: FieldProps & {
    readonly choices: readonly Choice<Value>[]
    readonly value: Value | undefined
    readonly onChange: (value: Value | undefined) => void
    /** What stands there before anything is chosen. */
    readonly unanswered: string
  },
) {
  const ids = useFieldIds(props)
  return (
    <div className="field" data-problem={props.problem ? '' : undefined}>
      <FieldLabel {...props} htmlFor={ids.control} />
      <FieldHelp ids={ids} hint={props.hint} problem={props.problem} />
      <select
        id={ids.control}
        className="input input-select"
        value={props.value ?? ''}
        onChange={(event) =>
          props.onChange(props.choices.find(({ value }) => value === event.target.value)?.value)
        }
        aria-required={props.required === true ? true : undefined}
        aria-invalid={props.problem ? true : undefined}
        aria-describedby={ids.describedBy}
      >
        <option value="">{props.unanswered}</option>
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.off}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
