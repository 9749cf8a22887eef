import { type ComponentType, lazy, Suspense } from 'react'
import { Skeleton } from './skeleton.tsx'

/** A form that is fetched when it is opened: most visits to a screen read and write nothing. */
export function lateForm<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => React.JSX.Element {
  const Form = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>
  return function LateForm(props: Props) {
    return (
      <Suspense fallback={<Skeleton lines={6} />}>
        <Form {...props} />
      </Suspense>
    )
  }
}
