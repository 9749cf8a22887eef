import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import { writeDay, writeMonth } from '../app/words/dates.ts'
import type { Language } from '../app/words/languages.ts'
import type { Text } from '../app/words/word-store.ts'

/** A date as it was told: `14 mar 2013`, `mayo de 2013`, `unos 11 años`, `época de lluvias de 2013`. */
export function writeApproximateDate(date: ApproximateDate, t: Text<'ui'>, language: Language): string {
  switch (date.kind) {
    case 'day':
      return writeDay(date.day, language)
    case 'month':
      return writeMonth(`${date.year}-${String(date.month).padStart(2, '0')}`, language)
    case 'year':
      return String(date.year)
    case 'about-year':
      return t('ui.about.year', { year: date.year })
    case 'season':
      return t('ui.about.season', { season: t(`ui.season.${date.season}`), year: date.year })
    case 'about-age':
      return date.months === undefined
        ? t('ui.about.age', { years: date.years })
        : t('ui.about.ageMonths', { years: date.years, months: date.months })
  }
}
