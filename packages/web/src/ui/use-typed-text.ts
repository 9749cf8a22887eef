import { isReadableText, typedText } from '@amparo/domain/kernel/typed-text'
import { useText } from '../app/words/words-context.tsx'
import { holdForm } from './use-unread-date.ts'

type Typed = {
  readonly value: string
  readonly problem?: string | undefined
  /** How many characters are taken, as the contract has it; none is ever cut off. */
  readonly longest?: number | undefined
}

/** What is wrong with a text as it stands, how much room is left, and what keeps its form from being sent. */
export function useTypedText({ value, problem, longest = Infinity }: Typed, many: 'lines' | 'line') {
  const t = useText('ui')
  const near = Math.min(500, Math.max(10, longest / 10))
  const left = longest - lengthOf(typedText(value), longest - near)
  const isOver = left < 0
  const isNear = left <= near
  const count = isOver
    ? t('ui.charactersOver', { n: -left })
    : isNear
      ? t('ui.charactersLeft', { n: left })
      : undefined
  // A sign that nobody sees is refused with the whole text: only the field itself can say that it is there.
  const isReadable = isReadableText(value)
  return {
    problem: isReadable ? (isOver ? count : problem) : t('ui.unseenSign'),
    /** Read out once, when the text becomes too long; the number before it changes with every letter. */
    alert: isReadable && isOver ? t(`ui.tooLong.${many}`) : undefined,
    count,
    isOver,
    field: { ref: holdForm, 'data-unread': isOver ? '' : undefined },
  }
}

/** In characters, as the contract counts; how many they are matters only where there may be more than `enough`. */
function lengthOf(text: string, enough: number): number {
  return text.length < enough ? text.length : [...text].length
}
