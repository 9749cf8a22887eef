import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type TimelineEntry = {
  readonly id: string
  /** Already written for the reader: "14 mar 2026", "hacia 2019". */
  readonly when: string
  readonly title: string
  readonly detail?: ReactNode
  readonly icon?: IconName
  /** What is still to come is drawn with an open mark, and says so in words. */
  readonly planned?: string
}

/** A journey, or our work, as a line of places and dates. */
export function Timeline(props: { readonly label: string; readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline" aria-label={props.label}>
      {props.entries.map((entry) => (
        <li className="timeline-entry" key={entry.id} data-planned={entry.planned ? '' : undefined}>
          <span className="timeline-mark">
            <Icon name={entry.icon ?? 'check'} size={16} />
          </span>
          <div className="timeline-body">
            <span className="timeline-when">
              {entry.when}
              {entry.planned ? ` · ${entry.planned}` : ''}
            </span>
            <span className="timeline-title">{entry.title}</span>
            {entry.detail ? <div className="timeline-detail">{entry.detail}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
