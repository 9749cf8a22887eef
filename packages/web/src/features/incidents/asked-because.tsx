import type { IncidentView } from '@amparo/contract/api/incidents/incidents'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge } from '../../ui/badge.tsx'
import { Link } from '../../ui/link.tsx'

const meanings = {
  sent: 'information',
  accepted: 'good',
  declined: 'warning',
  completed: 'good',
  withdrawn: 'neutral',
} as const

/** What was asked of others because of it, and what became of that. */
export function AskedBecause(props: { readonly caseId: CaseId; readonly incident: IncidentView }) {
  const t = useText('incident')
  const { language } = useLanguage()
  const { caseId, incident } = props
  return (
    <section className="stack" aria-label={t('incident.referrals')}>
      <h4 className="entry-title">{t('incident.referrals')}</h4>
      {incident.referrals.map((one) => (
        <p className="facts" key={one.id}>
          <Badge meaning={meanings[one.state]}>{t(`incident.referral.${one.state}`)}</Badge>
          <Link href={hrefTo('case-referrals', { caseId })}>
            {t('incident.referral.to', { to: one.to, date: writeDay(dayOf(one.sentAt), language) })}
          </Link>
          {one.given ? <span>{t(`incident.referral.given.${one.given}`)}</span> : null}
        </p>
      ))}
    </section>
  )
}
