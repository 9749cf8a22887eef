import { unansweredReasons, type Unanswered as Reason } from '@amparo/domain/form/form-definition'
import type { JsonValue } from '@amparo/domain/kernel/json'
import { useText } from '../../app/words/words-context.tsx'

const labels = { unknown: 'ui.doesNotKnow', 'prefers-not': 'ui.doesNotWant' } as const

/** Full answers to every question, without shame: does not know, does not want to say. Pressed again, it is open. */
export function Unanswered(props: {
  readonly label: string
  readonly value: Reason | undefined
  readonly onChange: (value: JsonValue) => void
}) {
  const t = useText('ui')
  return (
    <div className="unanswered">
      {unansweredReasons.map((reason) => {
        const isPressed = props.value?.unanswered === reason
        return (
          <button
            type="button"
            key={reason}
            className="unanswered-choice"
            aria-pressed={isPressed}
            onClick={() => props.onChange(isPressed ? null : { unanswered: reason })}
          >
            {t(labels[reason])}
            <span className="only-read"> · {props.label}</span>
          </button>
        )
      })}
    </div>
  )
}
