import type { AccompanimentView } from '@amparo/contract/api/accompaniments/accompaniments'
import type {
  accompanimentFieldNames,
  AccompaniedPlace,
  AccompanimentMeans,
  AccompanimentResult,
  InterpreterNeed,
} from '@amparo/domain/accompaniment/accompaniment'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { writeHour } from '../case/index.ts'

export type AccompanimentField = (typeof accompanimentFieldNames)[number]

/** An accompaniment as people read it. */
export function useAccompanimentWords() {
  const t = useText('accompaniment')
  const going = useText('going')
  const { language } = useLanguage()
  const labelOf = (field: AccompanimentField) => t(`accompaniment.${field}`)
  const valueOf = (field: AccompanimentField, value: unknown): string => {
    if (value === null || value === undefined || value === '') return ''
    switch (field) {
      case 'on':
        return writeDay(String(value), language)
      case 'hour':
        return writeHour(String(value), language)
      case 'place':
        return t(`accompaniment.place.${value as AccompaniedPlace}`)
      case 'means':
        return t(`accompaniment.means.${value as AccompanimentMeans}`)
      case 'interpreter':
        return t(`accompaniment.interpreter.${value as InterpreterNeed}`)
      case 'result': {
        const result = value as AccompanimentResult
        return [
          going(`going.state.${result.outcome}`),
          result.outcome === 'not-done' ? t(`accompaniment.reason.${result.reason}`) : '',
          result.words,
          result.nextStep,
        ]
          .filter(Boolean)
          .join(between)
      }
      default:
        return String(value)
    }
  }
  const titleOf = ({ place, where }: Pick<AccompanimentView, 'place' | 'where'>) =>
    [t(`accompaniment.place.${place}`), where].filter(Boolean).join(between)
  return { labelOf, valueOf, titleOf }
}
