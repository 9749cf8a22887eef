import { Link } from './link.tsx'

export type Counted = {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly href: string
}

/** Numbers below each other, each with its words, a bar to compare them, and the list that it counts behind it. */
export function CountList(props: { readonly label: string; readonly counts: readonly Counted[] }) {
  const most = Math.max(1, ...props.counts.map(({ count }) => count))
  return (
    <ul className="list" aria-label={props.label}>
      {props.counts.map(({ id, label, count, href }) => (
        <li className="list-item" key={id}>
          <Link href={href} look="row">
            <span className="count-row">
              <span className="list-title">{label}</span> <span className="count-number">{count}</span>
              <meter className="count-bar weight-bar" min={0} max={most} value={count} aria-hidden="true" />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
