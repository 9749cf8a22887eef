import { lazy, Suspense } from 'react'
import type { Choice } from './choice.ts'
import type { FieldProps } from './field.tsx'
import { Skeleton } from './skeleton.tsx'

export type ComboBoxProps = FieldProps & {
  readonly choices: readonly Choice[]
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  readonly noneFound: string
  /** Where an answer in own words counts too, as with places: everything that is typed. */
  readonly onText?: (text: string) => void
}

const ComboBoxOverlay = lazy(async () => ({
  default: (await import('./late/combo-box-overlay.tsx')).ComboBoxOverlay,
}))

/** One of many: typing narrows the list, accents do not matter. Fetched when a screen shows one. */
export function ComboBox(props: ComboBoxProps) {
  return (
    <Suspense fallback={<Skeleton lines={2} />}>
      <ComboBoxOverlay {...props} />
    </Suspense>
  )
}
