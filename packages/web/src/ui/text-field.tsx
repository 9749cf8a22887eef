import type { HTMLInputAutoCompleteAttribute } from 'react'
import { FieldCount, FieldHelp, FieldLabel, useFieldIds, type FieldProps } from './field.tsx'
import { useTypedText } from './use-typed-text.ts'

export type TextFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'password' | 'tel' | 'search' | 'email'
  readonly name?: string
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'search'
  /** How many characters are taken; what is longer stays in the field and holds the form. */
  readonly longest?: number | undefined
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
  const typed = useTypedText(props, 'line')
  const { problem } = typed
  const ids = useFieldIds({ hint: props.hint, problem, count: typed.isOver ? undefined : typed.count })
  return (
    <div className="field" data-problem={problem ? '' : undefined} {...typed.field}>
      <FieldLabel {...props} htmlFor={ids.control} />
      <FieldHelp ids={ids} hint={props.hint} problem={problem} alert={typed.alert} />
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
        lang={props.lang}
        dir="auto"
        required={props.required === true}
        aria-required={props.required === true ? true : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={ids.describedBy}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only the one question of a page that is only that question
        autoFocus={props.autoFocus}
      />
      <FieldCount ids={ids} {...typed} />
    </div>
  )
}
