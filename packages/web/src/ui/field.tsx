import { isReadableText } from '@amparo/domain/kernel/typed-text'
import { useId, type ReactNode } from 'react'
import { useText } from '../app/words/words-context.tsx'
import { Icon } from './icon.tsx'

/** What every question has: a label, perhaps a hint, perhaps what to look at again. */
export type FieldProps = {
  readonly label: string
  /** Where the title of the page or the question already says it: read out, not shown. */
  readonly labelHidden?: boolean | undefined
  readonly hint?: string | undefined
  /** What is wrong and how to mend it; the answer itself stays. */
  readonly problem?: string | undefined
  /** Questions are optional unless this says so; optional ones are marked, not required ones. */
  readonly required?: boolean
}

export type FieldIds = { readonly label: string; readonly control: string; readonly describedBy?: string }

export function useFieldIds({ hint, problem }: Pick<FieldProps, 'hint' | 'problem'>): FieldIds {
  const base = useId()
  const described = [hint ? `${base}-hint` : '', problem ? `${base}-problem` : ''].filter(Boolean).join(' ')
  return {
    label: `${base}-label`,
    control: `${base}-control`,
    ...(described ? { describedBy: described } : {}),
  }
}

/** A sign that nobody sees is refused with the whole text: only the field itself can say that it is there. */
export function useTextProblem(value: string, problem: string | undefined): string | undefined {
  const t = useText('ui')
  return isReadableText(value) ? problem : t('ui.unseenSign')
}

export function FieldLabel(props: FieldProps & { readonly htmlFor?: string; readonly id?: string }) {
  const t = useText('ui')
  const words = (
    <>
      {props.label}
      {props.required === false ? <span className="field-optional"> {t('ui.optional')}</span> : null}
    </>
  )
  if (props.htmlFor) {
    return (
      <label
        className={props.labelHidden ? 'only-read' : 'field-label'}
        htmlFor={props.htmlFor}
        id={props.id}
      >
        {words}
      </label>
    )
  }
  return (
    <span className={props.labelHidden ? 'only-read' : 'field-label'} id={props.id}>
      {words}
    </span>
  )
}

export function FieldHelp({
  ids,
  hint,
  problem,
}: Pick<FieldProps, 'hint' | 'problem'> & { readonly ids: FieldIds }) {
  const base = ids.control.replace(/-control$/, '')
  return (
    <>
      {hint ? (
        <span className="field-hint" id={`${base}-hint`}>
          {hint}
        </span>
      ) : null}
      {problem ? (
        <span className="field-problem" id={`${base}-problem`}>
          <Icon name="warning" size={18} />
          <span>{problem}</span>
        </span>
      ) : null}
    </>
  )
}

/** A question with several controls: a date, a set of choices. */
export function FieldGroup(
  props: FieldProps & { readonly children: ReactNode; readonly role?: 'group' | 'radiogroup' },
) {
  const ids = useFieldIds(props)
  return (
    <div
      className="field"
      role={props.role ?? 'group'}
      aria-labelledby={ids.label}
      aria-describedby={ids.describedBy}
      data-problem={props.problem ? '' : undefined}
    >
      <FieldLabel {...props} id={ids.label} />
      <FieldHelp ids={ids} hint={props.hint} problem={props.problem} />
      {props.children}
    </div>
  )
}
