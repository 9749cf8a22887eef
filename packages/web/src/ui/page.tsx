import type { ReactNode } from 'react'
import { Link } from './link.tsx'

/** The frame of a screen: one heading, perhaps a way back, what it is about, and its actions. */
export function Page(props: {
  readonly title: string
  readonly intro?: ReactNode
  readonly back?: { readonly href: string; readonly label: string }
  readonly actions?: ReactNode
  /** `narrow` for one question or a form, `wide` for tables. */
  readonly width?: 'narrow' | 'wide'
  readonly children: ReactNode
}) {
  return (
    <div className={`page page-${props.width ?? 'wide'}`}>
      <header className="page-head">
        {props.back ? (
          <p className="page-back">
            <Link href={props.back.href} icon="back">
              {props.back.label}
            </Link>
          </p>
        ) : null}
        <div className="page-title-row">
          <h1 className="page-title" tabIndex={-1}>
            {props.title}
          </h1>
          {props.actions ? <div className="row">{props.actions}</div> : null}
        </div>
        {props.intro ? <div className="page-intro">{props.intro}</div> : null}
      </header>
      {props.children}
    </div>
  )
}
