import { useId, useState } from 'react'
import { useText } from '../app/words/words-context.tsx'
import { CopyButton } from './copy-button.tsx'
import { Icon } from './icon.tsx'

export type ExactValue = { readonly label: string; readonly value: string }

/**
 * What stands behind the words, exactly as it is kept: identifiers, codes, the values of another system. Closed until
 * it is wanted; `of` says to a screen reader what it belongs to.
 */
export function ExactValues(props: {
  readonly title?: string
  readonly of: string
  readonly values: readonly ExactValue[]
}) {
  const t = useText('ui')
  const [open, setOpen] = useState(false)
  const panelId = useId()
  return (
    <div className="exact">
      <button
        type="button"
        className="button button-quiet exact-button"
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'down' : 'next'} size={18} />
        <span className="button-label">
          {props.title ?? t('ui.exact')}
          <span className="only-read"> · {props.of}</span>
        </span>
      </button>
      {open ? (
        <dl className="exact-list" id={panelId}>
          {props.values.map(({ label, value }, index) => (
            // Two fields may have the same name; they never change places.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={index}>
              <dt>{label}</dt>
              <dd>
                <code>{value}</code>
                <CopyButton of={label} value={value} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  )
}
