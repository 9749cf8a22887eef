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

export function useFieldIds(
  told: Pick<FieldProps, 'hint' | 'problem'> & { readonly count?: string | undefined },
): FieldIds {
  const base = useId()
  const described = (['hint', 'problem', 'count'] as const)
    .filter((part) => told[part])
    .map((part) => `${base}-${part}`)
    .join(' ')
  return {
    label: `${base}-label`,
    control: `${base}-control`,
    ...(described ? { describedBy: described } : {}),
  }
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
  alert,
}: Pick<FieldProps, 'hint' | 'problem'> & {
  readonly ids: FieldIds
  /** The rest of what is wrong, read out when it appears. */
  readonly alert?: string | undefined
}) {
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
          <span>
            {problem}
            {alert ? <span role="alert"> {alert}</span> : null}
          </span>
        </span>
      ) : null}
    </>
  )
}

/** Below the field, where whoever writes a long text is; above it stands what is wrong. */
export function FieldCount(props: {
  readonly ids: FieldIds
  readonly count: string | undefined
  readonly isOver: boolean
}) {
  return props.count === undefined ? null : (
    <span
      className={props.isOver ? 'field-count field-problem' : 'field-count field-hint'}
      id={props.ids.control.replace(/-control$/, '-count')}
    >
      {props.count}
    </span>
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
