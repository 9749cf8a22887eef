import { type ComponentType, lazy, Suspense } from 'react'
import { Skeleton } from './skeleton.tsx'

/** A part that is fetched when it is shown: most visits to a screen read and write nothing. */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  lines = 6,
): (props: Props) => React.JSX.Element {
  const Part = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>
  return function LatePart(props: Props) {
    return (
      <Suspense fallback={<Skeleton lines={lines} />}>
        <Part {...props} />
      </Suspense>
    )
  }
}
