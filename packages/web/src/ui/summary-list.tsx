import type { ReactNode } from 'react'
import { Link } from './link.tsx'
import { Button } from './button.tsx'

export type SummaryRow = {
  readonly id: string
  readonly label: string
  readonly value: ReactNode
  /** How to change it: a place to go, or something to do. `of` completes the word for screen readers. */
  readonly change?: { readonly label: string; readonly href?: string; readonly onPress?: () => void }
}

/** Question and answer, side by side: at the end of a form, or as the facts of a record. */
export function SummaryList(props: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary">
      {props.rows.map((row) => (
        <div className="summary-row" key={row.id}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.change ? (
            <dd className="summary-change">
              {row.change.href ? (
                <Link href={row.change.href}>
                  {row.change.label}
                  <span className="only-read"> · {row.label}</span>
                </Link>
              ) : (
                <Button weight="quiet" {...(row.change.onPress ? { onPress: row.change.onPress } : {})}>
                  {row.change.label}
                  <span className="only-read"> · {row.label}</span>
                </Button>
              )}
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
