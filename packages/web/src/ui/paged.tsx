import type { ReactNode } from 'react'
import { useText } from '../app/words/words-context.tsx'
import type { Pages } from '../data/use-pages.ts'
import { Button } from './button.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { Skeleton } from './skeleton.tsx'

/** A list that goes on, in each state: on its way, refused, with nothing in it, and with more to ask for. */
export function Paged(props: {
  readonly pages: Pages<unknown>
  /** How high it probably is, in lines. */
  readonly lines: number
  /** What stands there when there is nothing. */
  readonly empty?: ReactNode
  /** Where “show more” would not say what comes. */
  readonly moreLabel?: string
  /** The items; not drawn where there are none. */
  readonly children: ReactNode
}) {
  const t = useText('ui')
  const { first, items, more, asking, problem } = props.pages
  return (
    <>
      {first.state === 'loading' ? <Skeleton lines={props.lines} /> : null}
      {first.problem ? <ProblemNotice problem={first.problem} onRetry={first.refresh} /> : null}
      {first.state === 'ready' && items.length === 0 ? props.empty : null}
      {items.length > 0 ? props.children : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      {more ? (
        <p>
          <Button icon="down" busy={asking} onPress={() => void more()}>
            {props.moreLabel ?? t('ui.showMore')}
          </Button>
        </p>
      ) : null}
    </>
  )
}
