import { lazy, Suspense, useEffect, useSyncExternalStore, type ComponentType, type ReactNode } from 'react'
import { useText } from '../app/words/words-context.tsx'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { Skeleton } from './skeleton.tsx'

/**
 * A part that is fetched when it is shown: most visits to a screen read and write nothing. Where the line keeps it away,
 * it says so in its own place; what was typed around it stays, and it comes when it is asked for again or the line is
 * back.
 */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  lines = 6,
  whileComing: (props: Props) => ReactNode = () => (lines > 0 ? <Skeleton lines={lines} /> : null),
): (props: Props) => React.JSX.Element {
  const watching = new Set<() => void>()
  const begin = () =>
    lazy(async () => ({
      default: await load().catch((): ComponentType<Props> => () => <Away onRetry={again} />),
    })) as unknown as ComponentType<Props>
  let current = begin()
  function again() {
    current = begin()
    for (const tell of watching) tell()
  }
  const watch = (tell: () => void) => {
    watching.add(tell)
    return () => void watching.delete(tell)
  }
  return function LatePart(props: Props) {
    const Part = useSyncExternalStore(watch, () => current)
    return (
      <Suspense fallback={<Coming>{whileComing(props)}</Coming>}>
        <Part {...props} />
      </Suspense>
    )
  }
}

/** What stands in for a part may be nothing; that something is still to come stands in the page all the same. */
function Coming({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {children}
      <template className="coming" />
    </>
  )
}

function Away({ onRetry }: { readonly onRetry: () => void }) {
  const t = useText('ui')
  useEffect(() => {
    addEventListener('online', onRetry)
    return () => removeEventListener('online', onRetry)
  }, [onRetry])
  return (
    <Banner meaning="warning" live actions={<Button onPress={onRetry}>{t('ui.tryAgain')}</Button>}>
      <p>{t('ui.partAway')}</p>
    </Banner>
  )
}
