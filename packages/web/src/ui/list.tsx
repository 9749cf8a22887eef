import type { ReactNode } from 'react'
import { Link } from './link.tsx'

export type ListItem = {
  readonly id: string
  readonly title: ReactNode
  readonly detail?: ReactNode
  readonly state?: ReactNode
  /** The whole row leads there. */
  readonly href?: string
  readonly actions?: ReactNode
}

/** Things one below the other, each with a title, a line of detail and its state. */
export function List(props: { readonly label?: string; readonly items: readonly ListItem[] }) {
  return (
    <ul className="list" aria-label={props.label}>
      {props.items.map((item) => {
        const words = (
          <span className="list-words">
            <span className="list-title">{item.title}</span>
            {item.detail ? <span className="list-detail">{item.detail}</span> : null}
            {item.state ? <span className="list-state">{item.state}</span> : null}
          </span>
        )
        return (
          <li className="list-item" key={item.id}>
            {item.href ? (
              <Link href={item.href} look="row">
                {words}
              </Link>
            ) : (
              words
            )}
            {item.actions ? <span className="row">{item.actions}</span> : null}
          </li>
        )
      })}
    </ul>
  )
}
