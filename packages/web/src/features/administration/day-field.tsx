import { useId } from 'react'

/** A day of the calendar, with the picker of the device; `''` where there is none. */
export function DayField(props: {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (day: string) => void
}) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {props.label}
      </label>
      {props.hint ? (
        <span className="field-hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      ) : null}
      <input
        id={id}
        className="input input-medium"
        type="date"
        value={props.value}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  )
}
