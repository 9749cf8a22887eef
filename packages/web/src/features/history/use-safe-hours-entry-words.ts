import { safeHoursFieldNames, type ReachWay, type Weekday } from '@amparo/domain/safety/safe-hours'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { writeHour } from '../case/index.ts'
import { weekdayNames } from '../safe-hours/index.ts'

const safeHoursFields = [...safeHoursFieldNames, 'because'] as const

/** When and how somebody may be reached, as people read it; nothing of other records. */
export function useSafeHoursEntryWords(recordKind: string): {
  readonly label: (field: string) => string | undefined
  readonly describe: (field: string, value: unknown) => string | undefined
} {
  const t = useText('safe-hours')
  const { language } = useLanguage()
  const isKnown = recordKind === 'safe-hours'
  return {
    label: (field) => {
      const known = isKnown ? safeHoursFields.find((one) => one === field) : undefined
      return known && t(`safe-hours.field.${known}`)
    },
    describe: (field, value) => {
      if (!isKnown) return undefined
      if (!value) return ''
      if (field === 'days')
        return (value as readonly Weekday[]).map((day) => weekdayNames(language)[day]).join(', ')
      if (field === 'ways')
        return (value as readonly ReachWay[]).map((way) => t(`safe-hours.way.${way}`)).join(', ')
      return field === 'from' || field === 'until' ? writeHour(String(value), language) : String(value)
    },
  }
}
