import type { TransferView } from '@amparo/contract/api/transfers/transfer-view'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import type { Text } from '../../app/words/word-store.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { dueWords, sectionWords } from '../case/index.ts'

const meanings: Readonly<Record<TransferView['state'], Meaning>> = {
  asked: 'information',
  'sent-back': 'warning',
  offered: 'information',
  accepted: 'good',
  declined: 'warning',
  completed: 'good',
  cancelled: 'neutral',
}

/** How a transfer stands, and until when somebody waits for the next step. */
export function TransferState({ transfer }: { readonly transfer: TransferView }) {
  const t = useText('transfer')
  const words = useText('case')
  const { language } = useLanguage()
  const { state, expired, answerDueAt, arrivalDueAt } = transfer
  const until = state === 'offered' ? answerDueAt : state === 'accepted' ? arrivalDueAt : null
  const due = until && !expired ? dueWords(until, words, language) : undefined
  return (
    <span className="row">
      <Badge meaning={meanings[state]}>{t(`transfer.state.${state}`)}</Badge>
      {expired ? <Badge meaning="danger">{t('transfer.expired')}</Badge> : null}
      {due ? <Badge meaning={due.meaning}>{due.words}</Badge> : null}
    </span>
  )
}

/** What both sides see of it: why, the need, what comes along, what was answered. */
export function TransferFacts({ transfer }: { readonly transfer: TransferView }) {
  const t = useText('transfer')
  const words = useText('case')
  const { language } = useLanguage()
  const day = (at: string) => writeDay(dayOf(at), language)
  const { state, offeredBy, offeredAt, answeredAt, answeredBy, completedAt, arrival } = transfer
  const { reviewedBy, reviewedAt, handedOn } = transfer
  const wasNotOffered = state === 'asked' || state === 'sent-back'
  const what = [
    ...transfer.sharedSections.map((one) => sectionWords(one, words)),
    ...(transfer.sharedIncidents > 0 ? [t('transfer.incidents.count', { n: transfer.sharedIncidents })] : []),
  ].join(between)
  return (
    <>
      <p>{t(`transfer.reason.${transfer.reason}`)}</p>
      <p className="written">{transfer.need}</p>
      <p className="why">
        <span>{t('transfer.brings', { what })}</span>
        <span>
          {offeredBy
            ? t(wasNotOffered ? 'transfer.askedBy' : 'transfer.offeredBy', {
                date: day(offeredAt),
                by: offeredBy,
              })
            : t(wasNotOffered ? 'transfer.askedOn' : 'transfer.offeredOn', { date: day(offeredAt) })}
        </span>
        {state === 'sent-back' && reviewedAt ? (
          <span>
            {reviewedBy
              ? t('transfer.sentBackBy', { date: day(reviewedAt), by: reviewedBy })
              : t('transfer.sentBackOn', { date: day(reviewedAt) })}
          </span>
        ) : null}
        {state === 'offered' ? (
          <span>{t('transfer.answerUntil', { date: day(transfer.answerDueAt) })}</span>
        ) : null}
        {state === 'offered' && handedOn ? <span>{handedWords(handedOn, t, day)}</span> : null}
        {answeredAt && state !== 'declined' ? (
          <span>
            {answeredBy
              ? t('transfer.acceptedBy', { date: day(answeredAt), by: answeredBy })
              : t('transfer.acceptedOn', { date: day(answeredAt) })}
          </span>
        ) : null}
        {transfer.worker ? <span>{t('transfer.worker', { name: transfer.worker })}</span> : null}
        {state === 'accepted' && transfer.arrivalDueAt ? (
          <span>{t('transfer.arrivalUntil', { date: day(transfer.arrivalDueAt) })}</span>
        ) : null}
        {completedAt && arrival ? <span>{t(`transfer.${arrival}`, { date: day(completedAt) })}</span> : null}
      </p>
      {transfer.words ? <p className="quote">{transfer.words}</p> : null}
    </>
  )
}

function handedWords(
  { to, mine, by, at }: NonNullable<TransferView['handedOn']>,
  t: Text<'transfer'>,
  day: (at: string) => string,
): string {
  if (mine) return t('transfer.handedToMe', { date: day(at) })
  const name = to ?? '—'
  return by
    ? t('transfer.handedToBy', { by, name, date: day(at) })
    : t('transfer.handedTo', { name, date: day(at) })
}
