import { useId, useState, type ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** A part of a page that opens when it is wanted. What is closed is not in the document. */
export function DisclosureSection(props: {
  readonly title: string
  readonly summary?: string
  readonly startsOpen?: boolean
  readonly level?: 2 | 3
  readonly children: ReactNode
}) {
  const [open, setOpen] = useState(props.startsOpen ?? false)
  const panelId = useId()
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <section className="disclosure">
      <Heading className="disclosure-heading">
        <button
          type="button"
          className="disclosure-button"
          aria-expanded={open}
          aria-controls={open ? panelId : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'down' : 'next'} />
          <span>
            {props.title}
            {props.summary ? <span className="disclosure-summary">{props.summary}</span> : null}
          </span>
        </button>
      </Heading>
      {open ? (
        <div className="disclosure-panel" id={panelId}>
          {props.children}
        </div>
      ) : null}
    </section>
  )
}
