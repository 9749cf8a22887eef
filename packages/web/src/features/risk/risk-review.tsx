import type { RiskView } from '@amparo/contract/api/risk/risk'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { RiskBadge } from '../case/index.ts'

/** For the second person: which level, why, by whom, and what was approved before. The reasons stand below. */
export function RiskReview(props: { readonly risk: RiskView; readonly before: RiskView | undefined }) {
  const t = useText('risk')
  const words = useText('case')
  const { language } = useLanguage()
  const { risk, before } = props
  const isOther = risk.decidedLevel !== null && risk.decidedLevel !== risk.proposedLevel
  return (
    <>
      <p className="row">
        <RiskBadge level={risk.decidedLevel ?? risk.proposedLevel} />
        {isOther ? (
          <span>{t('risk.review.proposed', { level: words(`case.risk.${risk.proposedLevel}`) })}</span>
        ) : null}
      </p>
      {risk.decidedReason ? <p className="quote">{risk.decidedReason}</p> : null}
      {risk.decidedAt || risk.imported ? (
        <p>
          {t(risk.decidedAt ? 'risk.decidedBy' : 'risk.imported', {
            by: risk.decidedBy ?? words('case.someone'),
            date: writeDay(dayOf(risk.decidedAt ?? risk.proposedAt), language),
          })}
        </p>
      ) : null}
      <p>
        {before?.decidedLevel && before.approvedAt
          ? t('risk.review.before', {
              level: words(`case.risk.${before.decidedLevel}`),
              date: writeDay(dayOf(before.approvedAt), language),
            })
          : words('case.review.first')}
      </p>
    </>
  )
}
