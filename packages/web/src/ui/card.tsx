import { useId, type ReactNode } from 'react'

/** A box, only for things that are separate. With a title it is a region that screen readers can jump to. */
export function Card(props: {
  readonly title?: string
  readonly level?: 2 | 3
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  const titleId = useId()
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <section className="card" aria-labelledby={props.title ? titleId : undefined}>
      {props.title ? (
        <div className="card-head">
          <Heading className="card-title" id={titleId}>
            {props.title}
          </Heading>
          {props.actions}
        </div>
      ) : null}
      {props.children}
    </section>
  )
}
