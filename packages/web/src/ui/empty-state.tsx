import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** Nothing here yet, and the next step: "Todavía no hay visitas. Programar la primera." */
export function EmptyState(props: {
  readonly icon?: IconName
  readonly children: string
  readonly action?: ReactNode
}) {
  return (
    <div className="empty">
      <Icon name={props.icon ?? 'document'} size={24} />
      <p>{props.children}</p>
      {props.action}
    </div>
  )
}
