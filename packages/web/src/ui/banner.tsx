import type { ReactNode } from 'react'
import { shapeOf, type Meaning } from './badge.tsx'
import { Icon } from './icon.tsx'

/** Something to know before going on. `live` when it appears while the person is on the page. */
export function Banner(props: {
  readonly meaning: Meaning
  readonly title?: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly live?: boolean
}) {
  return (
    <div
      className={`banner meaning-${props.meaning}`}
      role={props.live ? (props.meaning === 'danger' ? 'alert' : 'status') : undefined}
    >
      <Icon name={shapeOf(props.meaning)} size={24} />
      <div className="banner-body">
        {props.title ? <p className="banner-title">{props.title}</p> : null}
        {props.children}
        {props.actions ? <div className="row">{props.actions}</div> : null}
      </div>
    </div>
  )
}
