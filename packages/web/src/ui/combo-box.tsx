import type { Choice } from './choice.ts'
import type { FieldProps } from './field.tsx'
import { latePart } from './late-part.tsx'

export type ComboBoxProps = FieldProps & {
  readonly choices: readonly Choice[]
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  readonly noneFound: string
  /** Where an answer in own words counts too, as with places: everything that is typed. */
  readonly onText?: (text: string) => void
}

/** One of many: typing narrows the list, accents do not matter. Fetched when a screen shows one. */
export const ComboBox = latePart<ComboBoxProps>(
  async () => (await import('./late/combo-box-overlay.tsx')).ComboBoxOverlay,
  2,
)
