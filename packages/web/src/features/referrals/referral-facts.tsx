import type { ReferralView } from '@amparo/contract/api/referrals/referral-view'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { dueWords, sectionWords } from '../case/index.ts'

const meanings: Readonly<Record<ReferralView['state'], Meaning>> = {
  sent: 'information',
  accepted: 'good',
  declined: 'warning',
  completed: 'good',
  withdrawn: 'neutral',
}

/** How a referral stands and until when an answer is hoped for. */
export function ReferralState({ referral }: { readonly referral: ReferralView }) {
  const t = useText('referral')
  const words = useText('case')
  const { language } = useLanguage()
  const due =
    referral.state === 'sent' && referral.answerDueAt
      ? dueWords(referral.answerDueAt, words, language)
      : undefined
  return (
    <span className="row">
      <Badge meaning={meanings[referral.state]}>{t(`referral.state.${referral.state}`)}</Badge>
      {due ? <Badge meaning={due.meaning}>{due.words}</Badge> : null}
    </span>
  )
}

/** What both sides see of it: the need, what goes along, what was answered. */
export function ReferralFacts({ referral }: { readonly referral: ReferralView }) {
  const t = useText('referral')
  const service = useText('service')
  const words = useText('case')
  const { language } = useLanguage()
  const what = referral.sharedSections.map((one) => sectionWords(one, words)).join(between)
  const date = writeDay(dayOf(referral.sentAt), language)
  return (
    <>
      <p className="written">{referral.reason}</p>
      <p className="why">
        <span>{what ? t('referral.shares', { what }) : t('referral.sharesNothing')}</span>
        <span>
          {referral.sentBy
            ? t('referral.sentBy', { date, by: referral.sentBy })
            : t('referral.sentOn', { date })}
        </span>
        {referral.sharedIncidents > 0 ? (
          <span>{t('referral.sharesIncidents', { n: referral.sharedIncidents })}</span>
        ) : null}
        {referral.receiver ? <span>{t('referral.receiver', { name: referral.receiver })}</span> : null}
      </p>
      {referral.cause ? (
        <p>
          <strong>{service(`service.cause.${referral.cause}`)}</strong>
        </p>
      ) : null}
      {referral.answerReason ? <p className="quote">{referral.answerReason}</p> : null}
      {referral.outcome || referral.given ? (
        <>
          <h3 className="entry-sub">{t('referral.outcome')}</h3>
          {referral.given ? <p>{t(`referral.given.${referral.given}`)}</p> : null}
          {referral.outcome ? <p className="quote">{referral.outcome}</p> : null}
        </>
      ) : null}
    </>
  )
}
