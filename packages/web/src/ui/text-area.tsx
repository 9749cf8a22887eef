import type { FocusEvent } from 'react'
import { FieldHelp, FieldLabel, useFieldIds, useTextProblem, type FieldProps } from './field.tsx'

/** Several lines that grow with what is written. */
export function TextArea(
  props: FieldProps & {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly rows?: number
    readonly maxLength?: number
    readonly lang?: string
  },
) {
  const problem = useTextProblem(props.value, props.problem)
  const ids = useFieldIds({ hint: props.hint, problem })
  return (
    <div className="field" data-problem={problem ? '' : undefined}>
      <FieldLabel {...props} htmlFor={ids.control} />
      <FieldHelp ids={ids} hint={props.hint} problem={problem} />
      <textarea
        id={ids.control}
        className="input input-area"
        rows={props.rows ?? 4}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onFocus={showWhole}
        maxLength={props.maxLength}
        lang={props.lang}
        dir="auto"
        autoComplete="off"
        aria-required={props.required === true ? true : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={ids.describedBy}
      />
    </div>
  )
}

/** A browser scrolls to the line that is written, and the rest of the field may lie under the bar below. */
function showWhole({ currentTarget }: FocusEvent<HTMLTextAreaElement>) {
  currentTarget.scrollIntoView({ block: 'nearest' })
}
