import type { HTMLInputAutoCompleteAttribute } from 'react'
import { FieldHelp, FieldLabel, useFieldIds, useTextProblem, type FieldProps } from './field.tsx'

export type TextFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'password' | 'tel' | 'search' | 'email'
  readonly name?: string
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'search'
  readonly maxLength?: number
  /** How much room the answer needs; it never limits what can be typed. */
  readonly width?: 'short' | 'medium' | 'full'
  readonly autoFocus?: boolean
  /** A language other than the page's, for screen readers and spelling. */
  readonly lang?: string
}

/**
 * One line. Names keep capitals, accents and apostrophes exactly as typed, so nothing corrects or completes
 * them unless `autoComplete` asks for it.
 */
export function TextField(props: TextFieldProps) {
  const problem = useTextProblem(props.value, props.problem)
  const ids = useFieldIds({ hint: props.hint, problem })
  return (
    <div className="field" data-problem={problem ? '' : undefined}>
      <FieldLabel {...props} htmlFor={ids.control} />
      <FieldHelp ids={ids} hint={props.hint} problem={problem} />
      <input
        id={ids.control}
        className={`input input-${props.width ?? 'full'}`}
        type={props.type ?? 'text'}
        name={props.name}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        autoComplete={props.autoComplete ?? 'off'}
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        lang={props.lang}
        dir="auto"
        required={props.required === true}
        aria-required={props.required === true ? true : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={ids.describedBy}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only the one question of a page that is only that question
        autoFocus={props.autoFocus}
      />
    </div>
  )
}
