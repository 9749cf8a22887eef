import { positionAfter } from '@amparo/domain/journey/order-journey'
import { useText } from '../../app/words/words-context.tsx'
import { Select } from '../../ui/select.tsx'
import type { JourneyEntry } from './journey-entries.ts'
import type { JourneyWords } from './use-journey-words.ts'

/** `first`, the id of the entry that it follows, or nothing: at the end, or where it stands already. */
export type OrderDraft = string | undefined

/** Where something belongs among what is told already; nothing is asked while there is nothing else. */
export function OrderField(props: {
  readonly entries: readonly JourneyEntry[]
  readonly words: JourneyWords
  readonly own: string | undefined
  readonly value: OrderDraft
  readonly onChange: (value: OrderDraft) => void
}) {
  const t = useText('journey')
  const others = props.entries.filter(({ id }) => id !== props.own)
  if (others.length === 0) return null
  return (
    <Select
      label={t('journey.after')}
      hint={t('journey.after.hint')}
      unanswered={t(props.own === undefined ? 'journey.after.choose' : 'journey.after.keep')}
      choices={[
        { value: 'first', label: t('journey.after.first') },
        ...others.map((entry) => ({
          value: entry.id,
          label: t('journey.after.entry', { title: props.words.title(entry) }),
        })),
      ]}
      value={props.value}
      onChange={props.onChange}
    />
  )
}

/** The position that the choice means. */
export function positionOf(
  order: OrderDraft,
  entries: readonly JourneyEntry[],
  before: { readonly id: string; readonly position: number } | undefined,
): number {
  if (order === undefined && before) return before.position
  const others = entries.filter(({ id }) => id !== before?.id)
  if (order === 'first') return positionAfter(others, undefined)
  const followed = others.find(({ id }) => id === order)
  const last = others.reduce<number | undefined>(
    (most, { position }) => (most === undefined || position > most ? position : most),
    undefined,
  )
  return positionAfter(others, followed?.position ?? last)
}
