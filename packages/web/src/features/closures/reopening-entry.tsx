import type { showReopening } from '@amparo/contract/api/closures/reopening'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge } from '../../ui/badge.tsx'

/** One time that the case was opened again: why, by whom, and who went on with it. */
export function ReopeningEntry(props: {
  readonly reopening: OutputOf<typeof showReopening>['items'][number]
}) {
  const t = useText('closure')
  const words = useText('case')
  const { language } = useLanguage()
  const { reopening } = props
  const nobody = words('case.someone')
  return (
    <article className="entry">
      <div className="found-head">
        <h2 className="entry-title">{t(`reopening.reason.${reopening.reason}`)}</h2>
        <Badge meaning="information">{t('reopening.state')}</Badge>
      </div>
      <p className="written">{reopening.explanation}</p>
      <p className="why">
        <span>
          {t('reopening.by', {
            by: reopening.reopenedBy ?? nobody,
            date: writeDay(dayOf(reopening.reopenedAt), language),
          })}
        </span>
        <span>{t('reopening.goesOn', { worker: reopening.worker ?? nobody })}</span>
      </p>
    </article>
  )
}
