import type {
  CustodyActor,
  CustodyAlternative,
  CustodyDelay,
  custodyReviewFieldNames,
} from '@amparo/domain/journey/custody-review'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'

export type CustodyReviewField = (typeof custodyReviewFieldNames)[number]

/** A review in custody as people read it. */
export function useCustodyWords() {
  const t = useText('custody')
  const { language } = useLanguage()
  const labelOf = (field: CustodyReviewField) => t(`custody.${field}`)
  const valueOf = (field: CustodyReviewField, value: unknown): string => {
    if (value === null || value === undefined || value === '') return ''
    switch (field) {
      case 'on':
      case 'nextOn':
        return writeDay(String(value), language)
      case 'held':
        return t(`custody.held.${value as 'yes' | 'not-known'}`)
      case 'delays':
        return (value as readonly CustodyDelay[]).map((one) => t(`custody.delay.${one}`)).join(', ')
      case 'waitsFor':
        return t(`custody.actor.${value as CustodyActor}`)
      case 'alternatives':
        return (value as readonly CustodyAlternative[])
          .map((one) => t(`custody.alternative.${one}`))
          .join(', ')
      default:
        return String(value)
    }
  }
  return { labelOf, valueOf }
}
