import type { FocusEvent } from 'react'
import { FieldCount, FieldHelp, FieldLabel, useFieldIds, type FieldProps } from './field.tsx'
import { useTypedText } from './use-typed-text.ts'

/** Several lines that grow with what is written. */
export function TextArea(
  props: FieldProps & {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly rows?: number
    /** How many characters are taken; what is longer stays in the field and holds the form. */
    readonly longest?: number | undefined
    readonly lang?: string
  },
) {
  const typed = useTypedText(props, 'lines')
  const { problem } = typed
  const ids = useFieldIds({ hint: props.hint, problem, count: typed.isOver ? undefined : typed.count })
  return (
    <div className="field" data-problem={problem ? '' : undefined} {...typed.field}>
      <FieldLabel {...props} htmlFor={ids.control} />
      <FieldHelp ids={ids} hint={props.hint} problem={problem} alert={typed.alert} />
      <textarea
        id={ids.control}
        className="input input-area"
        rows={props.rows ?? 4}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onFocus={showWhole}
        lang={props.lang}
        dir="auto"
        autoComplete="off"
        aria-required={props.required === true ? true : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={ids.describedBy}
      />
      <FieldCount ids={ids} {...typed} />
    </div>
  )
}

/** A browser scrolls to the line that is written, and the rest of the field may lie under the bar below. */
function showWhole({ currentTarget }: FocusEvent<HTMLTextAreaElement>) {
  currentTarget.scrollIntoView({ block: 'nearest' })
}
