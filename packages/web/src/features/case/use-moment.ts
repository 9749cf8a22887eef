import { between } from '../../app/words/between.ts'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'

/** A day and an hour in words. */
export function useMoment(): (at: string) => string {
  const { language } = useLanguage()
  return (at) => [writeDay(dayOf(at), language), writeTime(at, language)].join(between)
}
