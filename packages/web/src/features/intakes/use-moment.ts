import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'

/** A day and an hour in words. */
export function useMoment(): (at: string) => string {
  const t = useText('intake')
  const { language } = useLanguage()
  return (at) => t('intake.cameAt', { day: writeDay(dayOf(at), language), time: writeTime(at, language) })
}
