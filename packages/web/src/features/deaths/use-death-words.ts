import type { deathFieldNames, DeathSource, DeathStanding } from '@amparo/domain/death/death'
import type { tellingFieldNames, TellingOutcome, TellingWay } from '@amparo/domain/death/family-told'
import { parseApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { writeApproximateDate } from '../../ui/approximate-date-words.ts'

type DeathField = (typeof deathFieldNames)[number]
type TellingField = (typeof tellingFieldNames)[number]

/** What was written of a death, and of telling the family, as people read it. */
export function useDeathWords() {
  const t = useText('death')
  const ui = useText('ui')
  const { language } = useLanguage()
  return {
    /** News of a death is not withdrawn as one withdraws a paper: it was not so. */
    notSo: {
      withdraw: t('death.withdraw'),
      why: t('death.withdraw.why'),
      withdrawn: t('death.withdrawnNow'),
    },
    labelOf: (field: DeathField) => t(`death.${field}`),
    labelOfTelling: (field: TellingField) => t(`death.telling.${field}`),
    valueOf: (field: DeathField, value: unknown): string => {
      if (value === null || value === undefined || value === '') return ''
      if (field === 'standing') return t(`death.standing.${value as DeathStanding}`)
      if (field === 'source') return t(`death.source.${value as DeathSource}`)
      if (field !== 'died') return String(value)
      const date = parseApproximateDate(value)
      return date.ok ? writeApproximateDate(date.value, ui, language) : ''
    },
    valueOfTelling: (field: TellingField, value: unknown): string => {
      if (value === null || value === undefined || value === '') return ''
      if (field === 'outcome') return t(`death.telling.outcome.${value as TellingOutcome}`)
      if (field === 'way') return t(`death.telling.way.${value as TellingWay}`)
      return field === 'on' ? writeDay(value as PlainDate, language) : String(value)
    },
  }
}
