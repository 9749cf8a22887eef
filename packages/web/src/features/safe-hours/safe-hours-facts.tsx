import type { SafeHoursView } from '@amparo/contract/api/safe-hours/safe-hours'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { writeHour } from '../case/index.ts'
import { weekdayNames } from './weekday-names.ts'

/** On which days, at which hours and how, who may answer; what is not said stands out. */
export function SafeHoursFacts({ one }: { readonly one: SafeHoursView }) {
  const t = useText('safe-hours')
  const { language } = useLanguage()
  const names = weekdayNames(language)
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' })
  const facts = [
    one.days.length === 0 ? t('safe-hours.anyDay') : list.format(one.days.map((day) => names[day])),
    one.from !== null && one.until !== null
      ? t('safe-hours.between', {
          from: writeHour(one.from, language),
          until: writeHour(one.until, language),
        })
      : '',
    ...one.ways.map((way) => t(`safe-hours.way.${way}`)),
    one.whoAnswers === '' ? '' : t('safe-hours.who', { who: one.whoAnswers }),
    one.fromCase ? t('safe-hours.fromCase', { code: one.fromCase }) : '',
  ].filter((fact) => fact !== '')
  return (
    <>
      <p className="facts">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {one.notSay === '' ? null : <p className="written">{t('safe-hours.quiet', { what: one.notSay })}</p>}
    </>
  )
}
